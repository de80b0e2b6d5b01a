// Who was asked before and who declined: keyed hashes only, so that these rows outlive every frame.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { BurdenClass } from './contact-limits.js';
import type { ContactKind, OptOutLevel } from './contact.js';

/** Stands for every poll in an opt-out. */
export const EVERY_SUBJECT = '00000000-0000-0000-0000-000000000000';

export type LedgerEntry = { readonly person: Buffer; readonly household: Buffer };
export type ContactMade = { readonly subjectId: string; readonly kind: ContactKind; readonly on: string };
export type OptOutMade = { readonly subjectId: string; readonly level: OptOutLevel; readonly on: string };

@Injectable()
export class ContactLedgerStore {
  async add(tx: Tx, entries: readonly LedgerEntry[], made: ContactMade): Promise<void> {
    await tx.change(
      `insert into contact_ledger (person_hash, household_hash, subject_id, kind, contacted_on)
       select person, household, $3, $4, $5 from unnest($1::bytea[], $2::bytea[]) as entry (person, household)
       on conflict do nothing`,
      [
        entries.map((entry) => entry.person),
        entries.map((entry) => entry.household),
        made.subjectId,
        made.kind,
        made.on,
      ],
    );
  }

  /** Hashes, in hexadecimal, of everybody invited on or after this day. */
  async invitedSince(
    tx: Tx,
    day: string,
  ): Promise<{ readonly persons: Set<string>; readonly households: Set<string> }> {
    const rows = await tx.query<{ person: string; household: string }>(
      `select distinct encode(person_hash, 'hex') as person, encode(household_hash, 'hex') as household
       from contact_ledger where kind = 'invitation' and contacted_on >= $1`,
      [day],
    );
    return {
      persons: new Set(rows.map((row) => row.person)),
      households: new Set(rows.map((row) => row.household)),
    };
  }

  /** Hashes, in hexadecimal, of people and households that were invited so often on or after this day. */
  async invitedAtLeast(
    tx: Tx,
    day: string,
    { perPerson, perHousehold }: { readonly perPerson: number; readonly perHousehold: number },
  ): Promise<{ readonly persons: Set<string>; readonly households: Set<string> }> {
    const often = (column: string): string =>
      `select encode(${column}, 'hex') as hash from contact_ledger
       where kind = 'invitation' and contacted_on >= $1 group by ${column} having count(*) >= $2`;
    const persons = await tx.query<{ hash: string }>(often('person_hash'), [day, perPerson]);
    const households = await tx.query<{ hash: string }>(often('household_hash'), [day, perHousehold]);
    return {
      persons: new Set(persons.map(({ hash }) => hash)),
      households: new Set(households.map(({ hash }) => hash)),
    };
  }

  /** How many people were invited once, twice and so on, on or after this day. */
  burden(tx: Tx, day: string): Promise<readonly BurdenClass[]> {
    return tx.query(
      `select times, count(*)::integer as people
       from (select count(*)::integer as times from contact_ledger
             where kind = 'invitation' and contacted_on >= $1 group by person_hash) asked
       group by times order by times`,
      [day],
    );
  }

  /** Hashes, in hexadecimal. */
  async contactedAtLeast(tx: Tx, kind: ContactKind, since: string, times: number): Promise<Set<string>> {
    const rows = await tx.query<{ person: string }>(
      `select encode(person_hash, 'hex') as person from contact_ledger
       where kind = $1 and contacted_on >= $2 group by person_hash having count(*) >= $3`,
      [kind, since, times],
    );
    return new Set(rows.map((row) => row.person));
  }

  async addOptOut(tx: Tx, person: Buffer, made: OptOutMade): Promise<void> {
    await tx.change(
      `insert into opt_out (person_hash, subject_id, level, since) values ($1, $2, $3, $4) on conflict do nothing`,
      [person, made.subjectId, made.level, made.on],
    );
  }

  /** Hashes, in hexadecimal, of everybody who declines one of these levels for this subject or for all. */
  async declined(tx: Tx, subjectId: string, levels: readonly OptOutLevel[]): Promise<Set<string>> {
    const rows = await tx.query<{ person: string }>(
      `select distinct encode(person_hash, 'hex') as person from opt_out
       where subject_id in ($1, $2) and level = any ($3)`,
      [subjectId, EVERY_SUBJECT, levels],
    );
    return new Set(rows.map((row) => row.person));
  }
}
