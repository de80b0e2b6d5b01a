// The SQL of which questions are compared by two traits at once.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Crossing } from './crossing.js';

export type ChosenCrossing = Crossing & { readonly by: string; readonly at: Date };

@Injectable()
export class CrossingsStore {
  async find(tx: Tx, pollId: string): Promise<Crossing | undefined> {
    const [row] = await tx.query<{ one: string; other: string; questions: string[] }>(
      'select one, other, questions from result_crossing where poll_id = $1',
      [pollId],
    );
    return row && { traits: [row.one, row.other], questions: row.questions };
  }

  async save(
    tx: Tx,
    pollId: string,
    { traits: [one, other], questions, by, at }: ChosenCrossing,
  ): Promise<void> {
    await tx.change(
      `insert into result_crossing (poll_id, one, other, questions, chosen_by, chosen_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (poll_id) do update
       set one = excluded.one, other = excluded.other, questions = excluded.questions,
           chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`,
      [pollId, one, other, questions, by, at],
    );
  }

  async remove(tx: Tx, pollId: string): Promise<void> {
    await tx.change('delete from result_crossing where poll_id = $1', [pollId]);
  }
}
