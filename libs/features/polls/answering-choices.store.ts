// The SQL of how residents answer one poll.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class AnsweringChoicesStore {
  async checkPage(tx: Tx, pollId: string): Promise<boolean> {
    const [row] = await tx.query<{ shown: boolean }>(
      'select check_page as shown from answering_choice where poll_id = $1',
      [pollId],
    );
    return row?.shown ?? true;
  }

  async keep(tx: Tx, pollId: string, checkPage: boolean): Promise<void> {
    await tx.change(
      `insert into answering_choice (poll_id, check_page) values ($1, $2)
       on conflict (poll_id) do update set check_page = excluded.check_page`,
      [pollId, checkPage],
    );
  }
}
