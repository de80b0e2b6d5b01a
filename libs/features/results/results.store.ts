// Reads and writes results.
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Tx } from '#platform/database/transactions.js';
import type { Result, ResultState } from './result.js';
import { resultTable } from './results.table.js';

@Injectable()
export class ResultsStore {
  /** The newest result of the poll that was not withdrawn. */
  async current(tx: Tx, pollId: string): Promise<Result | undefined> {
    const where = { pollId, state: Not<ResultState>('withdrawn') };
    return (await tx.repository(resultTable).findOne({ where, order: { version: 'desc' } })) ?? undefined;
  }

  /** Nobody else decides about this result until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Result | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    return (await tx.repository(resultTable).findOne({ where: { id }, lock })) ?? undefined;
  }

  async add(tx: Tx, result: Result): Promise<void> {
    await tx.repository(resultTable).insert(result);
  }

  async save(tx: Tx, { id, ...decided }: Result): Promise<void> {
    const { state, headline, headlineBy, approvedBy, approvedAt, councilFrom, publicFrom } = decided;
    const { withdrawnAt, correction } = decided;
    const approval = { approvedBy, approvedAt, councilFrom, publicFrom };
    await tx
      .repository(resultTable)
      .update({ id }, { state, headline, headlineBy, ...approval, withdrawnAt, correction });
  }

  async nextVersion(tx: Tx, pollId: string): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>(
      'select max(version) as last from result where poll_id = $1',
      [pollId],
    );
    return (row?.last ?? 0) + 1;
  }

  /** The current result of each of these polls, for lists. */
  async ofPolls(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const where = { pollId: In([...pollIds]), state: Not<ResultState>('withdrawn') };
    const found = await tx.repository(resultTable).find({ where, order: { version: 'asc' } });
    return new Map(found.map((result) => [result.pollId, result]));
  }

  /** Newest first. */
  withdrawn(tx: Tx, pollId: string): Promise<readonly Result[]> {
    return tx
      .repository(resultTable)
      .find({ where: { pollId, state: 'withdrawn' }, order: { version: 'desc' } });
  }

  /** Nobody computes or publishes a result of this poll until the transaction ends. */
  async lockPoll(tx: Tx, pollId: string): Promise<void> {
    await tx.change('select from poll where id = $1 for no key update', [pollId]);
  }

  async dueToPublish(tx: Tx, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select result.id from result join poll on poll.id = result.poll_id
       where result.state = 'approved' and result.public_from <= $1 and poll.state in ('closed', 'published', 'archived')
       order by result.public_from`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Closed polls without a result that counts: none yet, or only withdrawn ones. */
  async missing(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select poll.id from poll
       where poll.state in ('closed', 'published', 'archived')
         and not exists (select from result where result.poll_id = poll.id and result.state <> 'withdrawn')
       order by poll.closed_at`,
    );
    return rows.map(({ id }) => id);
  }
}
