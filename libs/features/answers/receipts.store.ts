// The SQL of the list of receipts.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class ReceiptsStore {
  /** Adds these digests and lays the whole list down anew, in the order of the digests, which says nothing of when or whose. */
  async add(tx: Tx, pollId: string, digests: readonly string[]): Promise<void> {
    const earlier = await tx.query<{ digest: string }>(
      `delete from answers.receipt where poll_id = $1 returning encode(digest, 'hex') as digest`,
      [pollId],
    );
    const all = [...new Set([...earlier.map(({ digest }) => digest), ...digests])].sort();
    await tx.change(
      `insert into answers.receipt (poll_id, digest)
       select $1, decode(digest, 'hex') from unnest($2::text[]) as laid (digest)`,
      [pollId, all],
    );
  }

  /** In the order of the digests. */
  async list(tx: Tx, pollId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ digest: string }>(
      `select encode(digest, 'hex') as digest from answers.receipt where poll_id = $1 order by digest`,
      [pollId],
    );
    return rows.map(({ digest }) => digest);
  }

  /** Polls with receipts whose last answer is in: their key is gone. */
  async final(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select choice.poll_id as id from answering_choice choice
       join subject_key on subject_key.subject_id = choice.poll_id
       where choice.receipts and subject_key.answer_key_destroyed_at is not null
       order by choice.poll_id`,
    );
    return rows.map(({ id }) => id);
  }
}
