// The SQL of how residents answer one poll.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { usualChoice, type AnsweringChoice } from './answering-choice.js';

@Injectable()
export class AnsweringChoicesStore {
  async of(tx: Tx, pollId: string): Promise<AnsweringChoice> {
    const [row] = await tx.query<AnsweringChoice>(
      'select check_page as "checkPage", level, receipts from answering_choice where poll_id = $1',
      [pollId],
    );
    return row ?? usualChoice;
  }

  async keep(tx: Tx, pollId: string, { checkPage, level, receipts }: AnsweringChoice): Promise<void> {
    await tx.change(
      `insert into answering_choice (poll_id, check_page, level, receipts) values ($1, $2, $3, $4)
       on conflict (poll_id) do update
       set check_page = excluded.check_page, level = excluded.level, receipts = excluded.receipts`,
      [pollId, checkPage, level, receipts],
    );
  }
}
