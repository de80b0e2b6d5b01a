// The SQL of letters to registrants: who got one instead of the e-mail that did not arrive.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { MadeLetter, MailToRegistrants } from './registrant-reach.js';

export type NewLetters = {
  readonly panelId: string;
  readonly about: MailToRegistrants;
  readonly registrationIds: readonly string[];
  readonly at: Date;
  readonly byAccount: string;
};

@Injectable()
export class RegistrantLettersStore {
  /** Whoever has one already gets no second. */
  async add(tx: Tx, { panelId, about, registrationIds, at, byAccount }: NewLetters): Promise<void> {
    await tx.change(
      `insert into registrant_letter (panel_id, registration_id, about, made_at, made_by)
       select $1, id, $3, $4, $5 from unnest($2::uuid[]) as listed (id) on conflict do nothing`,
      [panelId, registrationIds, about, at, byAccount],
    );
  }

  ofPanel(tx: Tx, panelId: string): Promise<readonly MadeLetter[]> {
    return tx.query<MadeLetter>(
      `select registration_id as "registrationId", about, made_at as "madeAt" from registrant_letter
       where panel_id = $1`,
      [panelId],
    );
  }
}
