// The SQL of how many people passed each question.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Increment } from './progress-counts.js';

@Injectable()
export class ProgressCountsStore {
  async add(tx: Tx, { pollId, questionId, people }: Increment): Promise<void> {
    await tx.change(
      `insert into question_passed (poll_id, question_id, people) values ($1, $2, $3)
       on conflict (poll_id, question_id) do update set people = question_passed.people + excluded.people`,
      [pollId, questionId, people],
    );
  }

  async ofPoll(tx: Tx, pollId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; people: number }>(
      'select question_id as id, people from question_passed where poll_id = $1',
      [pollId],
    );
    return new Map(rows.map(({ id, people }) => [id, people]));
  }
}
