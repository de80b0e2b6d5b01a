// The SQL of the feedback to residents, and of what became of its promises.
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '#platform/database/transactions.js';
import { feedbackTable } from './feedback.table.js';
import type { Feedback } from './feedback.js';
import type { PromiseReport } from './promise.js';

const REPORT = `promise_id as "promiseId", poll_id as "pollId", done, on_day::text as "on", note`;

@Injectable()
export class FeedbackStore {
  /** Nobody else writes or publishes feedback about this poll until the transaction ends. */
  async lockPoll(tx: Tx, pollId: string): Promise<void> {
    await tx.change('select from poll where id = $1 for no key update', [pollId]);
  }

  async atWork(tx: Tx, pollId: string): Promise<Feedback | undefined> {
    const where = { pollId, state: In(['draft', 'offered']) };
    return (await tx.repository(feedbackTable).findOneBy(where)) ?? undefined;
  }

  async online(tx: Tx, pollId: string): Promise<Feedback | undefined> {
    return (await tx.repository(feedbackTable).findOneBy({ pollId, state: 'published' })) ?? undefined;
  }

  async onlineOf(tx: Tx, pollIds: readonly string[]): Promise<readonly Feedback[]> {
    return tx.repository(feedbackTable).findBy({ pollId: In([...pollIds]), state: 'published' });
  }

  async nextVersion(tx: Tx, pollId: string): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>(
      'select max(version) as last from feedback where poll_id = $1',
      [pollId],
    );
    return (row?.last ?? 0) + 1;
  }

  async save(tx: Tx, feedback: Feedback): Promise<void> {
    await tx.repository(feedbackTable).upsert(feedback, ['id']);
  }

  reports(tx: Tx, pollIds: readonly string[]): Promise<readonly PromiseReport[]> {
    return tx.query(`select ${REPORT} from promise_report where poll_id = any ($1)`, [pollIds]);
  }

  async saveReport(tx: Tx, { promiseId, pollId, done, on, note }: PromiseReport): Promise<void> {
    await tx.change(
      `insert into promise_report (promise_id, poll_id, done, on_day, note) values ($1, $2, $3, $4, $5)
       on conflict (promise_id) do update set done = excluded.done, on_day = excluded.on_day, note = excluded.note`,
      [promiseId, pollId, done, on, note],
    );
  }
}
