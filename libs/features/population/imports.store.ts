// Writes what a file brings, a batch per statement, however many lines it has.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { LARGEST_HOUSEHOLD } from './household.js';
import type { ImportKind } from './import-field.js';
import type { Candidate } from './person.js';
import type { EmailLine, MutationLine, NameLine } from './read-lines.js';
import type { LineRefusal } from './refusal.js';

export type AddressCount = {
  readonly persons: number;
  readonly households: number;
  readonly institutions: number;
};

@Injectable()
export class ImportsStore {
  async addPersons(tx: Tx, frameId: string, rows: readonly Candidate[]): Promise<void> {
    await tx.change(
      `insert into frame_person (frame_id, pseudonym, household, area, birth_year, gender, postcode, house_number,
                                 house_letter, house_addition, secret)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[],
                                $9::text[], $10::text[], $11::boolean[])`,
      [
        frameId,
        rows.map((row) => row.pseudonym),
        rows.map((row) => row.household),
        rows.map((row) => row.area),
        rows.map((row) => row.birthYear),
        rows.map((row) => row.gender),
        rows.map((row) => row.postcode),
        rows.map((row) => row.houseNumber),
        rows.map((row) => row.houseLetter),
        rows.map((row) => row.houseAddition),
        rows.map((row) => row.secret),
      ],
    );
  }

  /** Answers the pseudonyms that are in the frame and now have this name. */
  async saveNames(tx: Tx, frameId: string, rows: readonly NameLine[]): Promise<Set<string>> {
    const saved = await tx.query<{ pseudonym: string }>(
      `insert into person_name (frame_id, pseudonym, initials, prefix, surname, partner_prefix, partner_surname, name_use,
                                street, town)
       select $1, given.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                      $9::text[], $10::text[]) as given (pseudonym)
       join frame_person person on person.frame_id = $1 and person.pseudonym = given.pseudonym
       on conflict (frame_id, pseudonym) do update set
         initials = excluded.initials, prefix = excluded.prefix, surname = excluded.surname,
         partner_prefix = excluded.partner_prefix, partner_surname = excluded.partner_surname,
         name_use = excluded.name_use, street = excluded.street, town = excluded.town
       returning pseudonym`,
      [
        frameId,
        rows.map((row) => row.pseudonym),
        rows.map((row) => row.initials),
        rows.map((row) => row.prefix),
        rows.map((row) => row.surname),
        rows.map((row) => row.partnerPrefix),
        rows.map((row) => row.partnerSurname),
        rows.map((row) => row.nameUse),
        rows.map((row) => row.street),
        rows.map((row) => row.town),
      ],
    );
    return new Set(saved.map((row) => row.pseudonym));
  }

  /** Answers the pseudonyms that are in the frame and now have this address. */
  async saveEmails(tx: Tx, frameId: string, rows: readonly EmailLine[], at: Date): Promise<Set<string>> {
    const saved = await tx.query<{ pseudonym: string }>(
      `insert into person_email (frame_id, pseudonym, email, source, permission, recorded_at)
       select $1, given.*, $6 from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (pseudonym)
       join frame_person person on person.frame_id = $1 and person.pseudonym = given.pseudonym
       on conflict (frame_id, pseudonym) do update set
         email = excluded.email, source = excluded.source, permission = excluded.permission,
         recorded_at = excluded.recorded_at
       returning pseudonym`,
      [
        frameId,
        rows.map((row) => row.pseudonym),
        rows.map((row) => row.email),
        rows.map((row) => row.source),
        rows.map((row) => row.permission),
        at,
      ],
    );
    return new Set(saved.map((row) => row.pseudonym));
  }

  /** Answers the pseudonyms that are in the frame; whoever died stays so, whatever comes after. */
  async applyMutations(tx: Tx, frameId: string, rows: readonly MutationLine[]): Promise<Set<string>> {
    const known = await tx.query<{ pseudonym: string }>(
      `update frame_person person set
         secret = person.secret or told.secret,
         gone = case when told.deceased or person.gone = 'deceased' then 'deceased'
                     when told.moved then 'moved' else person.gone end
       from (select pseudonym, bool_or(mutation = 'deceased') as deceased, bool_or(mutation = 'moved') as moved,
                    bool_or(mutation = 'secret') as secret
             from unnest($2::text[], $3::text[]) as line (pseudonym, mutation) group by pseudonym) told
       where person.frame_id = $1 and person.pseudonym = told.pseudonym
       returning person.pseudonym`,
      [frameId, rows.map((row) => row.pseudonym), rows.map((row) => row.mutation)],
    );
    return new Set(known.map((row) => row.pseudonym));
  }

  async clearRefusals(tx: Tx, frameId: string, kind: ImportKind): Promise<void> {
    await tx.change('delete from frame_refusal where frame_id = $1 and kind = $2', [frameId, kind]);
  }

  async addRefusals(
    tx: Tx,
    file: { frameId: string; kind: ImportKind },
    refusals: readonly LineRefusal[],
  ): Promise<void> {
    await tx.change(
      `insert into frame_refusal (frame_id, kind, line, field, reason)
       select $1, $2, * from unnest($3::integer[], $4::text[], $5::text[]) on conflict do nothing`,
      [
        file.frameId,
        file.kind,
        refusals.map((refusal) => refusal.line),
        refusals.map((refusal) => refusal.field),
        refusals.map((refusal) => refusal.reason),
      ],
    );
  }

  async countAddresses(tx: Tx, frameId: string): Promise<AddressCount> {
    const [count] = await tx.query<AddressCount>(
      `select coalesce(sum(people), 0)::integer as persons, count(*)::integer as households,
              (count(*) filter (where people > $2))::integer as institutions
       from (select count(*) as people from frame_person where frame_id = $1 group by household)`,
      [frameId, LARGEST_HOUSEHOLD],
    );
    return count ?? { persons: 0, households: 0, institutions: 0 };
  }
}
