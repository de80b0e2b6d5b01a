// Counts what a page may tell about a frame.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { ageClasses, type FrameOverview, type RefusalCount } from './frame-overview.js';
import { LARGEST_HOUSEHOLD } from './household.js';
import type { ImportKind } from './import-field.js';
import type { LineRefusal } from './refusal.js';

export type AgeCount = { readonly area: string; readonly ageClass: number; readonly persons: number };
type StateCount = Pick<FrameOverview, 'secret' | 'deceased' | 'moved' | 'names' | 'emails'>;

const ADDRESSES_NOBODY: FrameOverview['addresses'] = { one: 0, two: 0, threeOrMore: 0, institutions: 0 };
const STATES_NOBODY: StateCount = { secret: 0, deceased: 0, moved: 0, names: 0, emails: 0 };

@Injectable()
export class OverviewStore {
  /** `year`: the year of the extract. `ageClass` counts from 1. */
  perAge(tx: Tx, frameId: string, year: number): Promise<readonly AgeCount[]> {
    return tx.query<AgeCount>(
      `select area, width_bucket($2 - birth_year, $3::integer[]) as "ageClass", count(*)::integer as persons
       from frame_person where frame_id = $1 and gone = '' group by 1, 2`,
      [frameId, year, ageClasses.map((ages) => ages.from)],
    );
  }

  async addresses(tx: Tx, frameId: string): Promise<FrameOverview['addresses']> {
    const [row] = await tx.query<FrameOverview['addresses']>(
      `select (count(*) filter (where people = 1))::integer as one, (count(*) filter (where people = 2))::integer as two,
              (count(*) filter (where people between 3 and $2))::integer as "threeOrMore",
              (count(*) filter (where people > $2))::integer as institutions
       from (select count(*) as people from frame_person where frame_id = $1 and gone = '' group by household)`,
      [frameId, LARGEST_HOUSEHOLD],
    );
    return row ?? ADDRESSES_NOBODY;
  }

  async states(tx: Tx, frameId: string): Promise<StateCount> {
    const [row] = await tx.query<StateCount>(
      `select (count(*) filter (where secret))::integer as secret,
              (count(*) filter (where gone = 'deceased'))::integer as deceased,
              (count(*) filter (where gone = 'moved'))::integer as moved,
              (select count(*)::integer from person_name where frame_id = $1) as names,
              (select count(*)::integer from person_email where frame_id = $1) as emails
       from frame_person where frame_id = $1`,
      [frameId],
    );
    return row ?? STATES_NOBODY;
  }

  refusalCounts(tx: Tx, frameId: string): Promise<readonly RefusalCount[]> {
    return tx.query<RefusalCount>(
      `select kind, field, reason, count(*)::integer as lines from frame_refusal where frame_id = $1
       group by kind, field, reason order by kind, lines desc, field, reason`,
      [frameId],
    );
  }

  refusals(tx: Tx, frameId: string): Promise<readonly (LineRefusal & { readonly kind: ImportKind })[]> {
    return tx.query(
      'select kind, line, field, reason from frame_refusal where frame_id = $1 order by kind, line, field',
      [frameId],
    );
  }
}
