// The SQL of how many answers a poll aims for.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class FieldworkGoalsStore {
  async goalOf(tx: Tx, pollId: string): Promise<number | undefined> {
    const [row] = await tx.query<{ answers: number }>(
      'select answers from fieldwork_goal where poll_id = $1',
      [pollId],
    );
    return row?.answers;
  }

  async keep(tx: Tx, pollId: string, answers: number): Promise<void> {
    await tx.change(
      `insert into fieldwork_goal (poll_id, answers) values ($1, $2)
       on conflict (poll_id) do update set answers = excluded.answers`,
      [pollId, answers],
    );
  }
}
