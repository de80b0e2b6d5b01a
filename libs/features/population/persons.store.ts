// Counts and reads the people of a frame, in one statement each, for 100,000 of them.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { AreaCount, BirthYears } from './audience.js';
import type { Candidate } from './person.js';

export type Selection = {
  readonly frameId: string;
  readonly areas: readonly string[];
  readonly born: BirthYears;
};

const IN_AUDIENCE = `frame_id = $1 and gone = '' and (cardinality($2::text[]) = 0 or area = any ($2))
  and birth_year between $3 and $4`;
const CANDIDATE = `pseudonym, area, birth_year as "birthYear", gender, household, postcode,
  house_number as "houseNumber", house_letter as "houseLetter", house_addition as "houseAddition", secret`;

@Injectable()
export class PersonsStore {
  countPerArea(tx: Tx, selection: Selection): Promise<readonly AreaCount[]> {
    return tx.query<AreaCount>(
      `select area, sum(people)::integer as persons, count(*)::integer as households
       from (select area, household, count(*) as people from frame_person where ${IN_AUDIENCE} group by area, household)
       group by area`,
      parametersOf(selection),
    );
  }

  /** People whose address must stay secret. */
  async countSecret(tx: Tx, selection: Selection): Promise<number> {
    const [row] = await tx.query<{ readonly people: number }>(
      `select count(*)::integer as people from frame_person where ${IN_AUDIENCE} and secret`,
      parametersOf(selection),
    );
    return row?.people ?? 0;
  }

  /** Ordered by pseudonym, so that the same frame always gives the same list. */
  candidates(tx: Tx, selection: Selection): Promise<readonly Candidate[]> {
    return tx.query<Candidate>(
      `select ${CANDIDATE} from frame_person where ${IN_AUDIENCE} order by pseudonym collate "C"`,
      parametersOf(selection),
    );
  }

  /** Who of these people is still there. */
  present(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<readonly Candidate[]> {
    return tx.query<Candidate>(
      `select ${CANDIDATE} from frame_person
       where frame_id = $1 and gone = '' and pseudonym = any ($2) order by pseudonym collate "C"`,
      [frameId, pseudonyms],
    );
  }

  async secretAmong(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ pseudonym: string }>(
      'select pseudonym from frame_person where frame_id = $1 and pseudonym = any ($2) and secret',
      [frameId, pseudonyms],
    );
    return new Set(rows.map(({ pseudonym }) => pseudonym));
  }

  /** Pseudonym and household of everybody in the frame. */
  households(tx: Tx, frameId: string): Promise<readonly PersonHousehold[]> {
    return tx.query('select pseudonym, household from frame_person where frame_id = $1', [frameId]);
  }

  householdsOf(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<readonly PersonHousehold[]> {
    return tx.query(
      'select pseudonym, household from frame_person where frame_id = $1 and pseudonym = any ($2)',
      [frameId, pseudonyms],
    );
  }
}

export type PersonHousehold = { readonly pseudonym: string; readonly household: string };

function parametersOf(selection: Selection): readonly unknown[] {
  return [selection.frameId, selection.areas, selection.born.from, selection.born.to];
}
