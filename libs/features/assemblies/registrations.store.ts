// The SQL of registrations.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Registration, Removal } from './registration.js';

const COLUMNS = `id, assembly_id as "assemblyId", invitation_id as "invitationId", trial, origin, given, contact, household,
  lookalike, salt, reserve, reserve_left as "reserveLeft", consented_at as "consentedAt", removed, removed_note as "removedNote", kept`;

@Injectable()
export class RegistrationsStore {
  /** A second registration with the same invitation takes the place of the first. */
  async save(tx: Tx, one: Registration): Promise<void> {
    await tx.change(
      `insert into registration (id, assembly_id, invitation_id, trial, given, contact, household, lookalike, salt,
                                 reserve, consented_at, origin)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (invitation_id) do update set given = excluded.given, contact = excluded.contact,
         lookalike = excluded.lookalike, reserve = excluded.reserve, consented_at = excluded.consented_at,
         salt = excluded.salt, origin = excluded.origin, household = excluded.household, reserve_left = false, removed = '', removed_note = '', kept = false`,
      [
        one.id,
        one.assemblyId,
        one.invitationId,
        one.trial,
        JSON.stringify(one.given),
        one.contact,
        one.household,
        one.lookalike,
        one.salt,
        one.reserve,
        one.consentedAt,
        one.origin,
      ],
    );
  }

  async find(tx: Tx, id: string): Promise<Registration | undefined> {
    const [found] = await tx.query<Registration>(`select ${COLUMNS} from registration where id = $1`, [id]);
    return found;
  }

  async ofInvitation(tx: Tx, invitationId: string): Promise<Registration | undefined> {
    const [found] = await tx.query<Registration>(
      `select ${COLUMNS} from registration where invitation_id = $1`,
      [invitationId],
    );
    return found;
  }

  /** In order of id, so that neither order nor time says anything. */
  ofAssembly(tx: Tx, assemblyId: string): Promise<readonly Registration[]> {
    return tx.query(`select ${COLUMNS} from registration where assembly_id = $1 order by id`, [assemblyId]);
  }

  async remove(tx: Tx, id: string, removed: Removal, note: string): Promise<void> {
    await tx.change('update registration set removed = $2, removed_note = $3 where id = $1', [
      id,
      removed,
      note,
    ]);
  }

  async restore(tx: Tx, id: string): Promise<void> {
    await tx.change(`update registration set removed = '', removed_note = '', kept = true where id = $1`, [
      id,
    ]);
  }

  async keep(tx: Tx, id: string): Promise<void> {
    await tx.change('update registration set kept = true where id = $1', [id]);
  }

  async setReserve(
    tx: Tx,
    id: string,
    { reserve, left }: { readonly reserve: boolean; readonly left: boolean },
  ): Promise<void> {
    await tx.change('update registration set reserve = $2, reserve_left = $3 where id = $1', [
      id,
      reserve,
      left,
    ]);
  }

  /** For a draw that is made again the list is open once more: who left it is not on it. */
  async openList(tx: Tx, assemblyId: string): Promise<void> {
    await tx.change(
      'update registration set reserve = false, reserve_left = false where assembly_id = $1 and reserve_left',
      [assemblyId],
    );
  }

  /** Trials never outlive the registration. */
  dropTrials(tx: Tx, assemblyId: string): Promise<number> {
    return tx.change('delete from registration where assembly_id = $1 and trial', [assemblyId]);
  }

  /** What is left says that somebody registered, not who or what. */
  erase(tx: Tx, assemblyId: string): Promise<number> {
    return tx.change(
      `update registration set given = null, contact = null, household = null, lookalike = null, salt = null,
         removed_note = '' where assembly_id = $1`,
      [assemblyId],
    );
  }
}
