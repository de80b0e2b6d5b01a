// The SQL of letters: who still gets one, and which letters were printed together.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Occasion } from './asking.js';
import type { SilentInvitation } from './invitations.store.js';
import type { LetterBatchRow } from './letter-batch.js';

export type NewBatch = {
  readonly id: string;
  readonly subjectId: string;
  readonly ownPrint: boolean;
  readonly occasion: Occasion;
  readonly createdAt: Date;
  /** Null: the program itself. */
  readonly createdBy: string | null;
  readonly invitationIds: readonly string[];
};
export type FoundBatch = LetterBatchRow & { readonly subjectId: string };

@Injectable()
export class LettersStore {
  /** Two people who press the button at once must not print everything twice. */
  async oneAtATime(tx: Tx, subjectId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('letters of ' || $1, 7263))`, [subjectId]);
  }

  /** Invitations by letter that are in no batch yet. */
  async waiting(tx: Tx, subjectId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from invitation
       where subject_id = $1 and channel = 'letter' and withdrawn = ''
         and not exists (select from letter where letter.invitation_id = invitation.id)`,
      [subjectId],
    );
    return rows.map(({ id }) => id);
  }

  /** Invitations whose letter is in a batch for the printer and in none that is printed in house. */
  async onlyForPrinter(tx: Tx, subjectId: string): Promise<readonly SilentInvitation[]> {
    return tx.query(
      `select id, pseudonym, area from invitation
       where subject_id = $1 and channel = 'letter' and withdrawn = ''
         and exists (select from letter where letter.invitation_id = invitation.id)
         and not exists (select from letter join letter_batch on letter_batch.id = batch_id
                         where letter.invitation_id = invitation.id and letter_batch.own_print)`,
      [subjectId],
    );
  }

  /** Of these invitations by e-mail, those for whom a letter is still worth while. */
  async worthALetter(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from invitation join participation on invitation_id = id
       where id = any ($1) and channel = 'email' and withdrawn = '' and not answered`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async sendByLetter(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.change(`update invitation set channel = 'letter' where id = any ($1)`, [ids]);
  }

  async add(tx: Tx, batch: NewBatch): Promise<void> {
    await tx.change(
      `insert into letter_batch (id, subject_id, number, own_print, created_at, created_by, occasion)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 from letter_batch where subject_id = $2`,
      [batch.id, batch.subjectId, batch.ownPrint, batch.createdAt, batch.createdBy, batch.occasion],
    );
    await tx.change(
      `insert into letter (batch_id, position, invitation_id)
       select $1, position, id from unnest($2::uuid[]) with ordinality as listed (id, position)`,
      [batch.id, batch.invitationIds],
    );
  }

  async batches(tx: Tx, subjectId: string): Promise<readonly LetterBatchRow[]> {
    return tx.query(`${BATCH} where subject_id = $1 order by number`, [subjectId]);
  }

  async batch(tx: Tx, id: string): Promise<FoundBatch | undefined> {
    const [batch] = await tx.query<FoundBatch>(`${BATCH} where id = $1`, [id]);
    return batch;
  }

  /** In the order in which they are printed. */
  async invitationsIn(tx: Tx, batchId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'select invitation_id as id from letter where batch_id = $1 order by position',
      [batchId],
    );
    return rows.map(({ id }) => id);
  }
}

const BATCH = `select id, subject_id as "subjectId", number, own_print as "ownPrint", occasion, created_at as "createdAt",
  (select count(*)::integer from letter where letter.batch_id = letter_batch.id) as letters from letter_batch`;
