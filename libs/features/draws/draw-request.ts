// What is asked of a draw before it is prepared, and how the frame of a draw looks as a table.
import type { DrawParameters, LeftOutCount } from '#domain/sortition/draw-document.js';
import type { Frame } from '#domain/sortition/frame.js';
import { lettersPerStratum, type RegistrationsWanted } from './letters-per-stratum.js';
import type { Audience } from '#features/population/index.js';

export type DrawRequest = {
  /** The poll (later also the assembly) that is drawn for. */
  readonly subjectId: string;
  readonly frameId: string;
  readonly audience: Audience;
  /** People to draw; or how many registrations are wanted, and then the letters that bring so many. */
  readonly size: number | RegistrationsWanted;
  /** People and households asked in the last so many months are left out. */
  readonly quietMonths: number;
  /** Leave out addresses with more people than this; 0 keeps everybody in. */
  readonly largestHousehold: number;
  /** Leave out people whose address is secret; otherwise their letters are printed in house. */
  readonly withoutSecret?: boolean;
  readonly purpose: string;
  readonly by: { readonly kind: 'staff'; readonly accountId: string };
  /** A second draw for the same subject names the first and gives its public reason. */
  readonly replaces: { readonly draw: string; readonly reason: string } | null;
};

export type DrawPerson = {
  readonly pseudonym: string;
  readonly area: string;
  readonly ageClass: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
  readonly salt: string;
  readonly leftOut: '' | LeftOutReason;
};

/** In the order in which the record of a draw counts them. */
export const leftOutReasons = [
  'asked-recently',
  'asked-enough',
  'opted-out',
  'institution',
  'secret',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const isLeftOutReason = (reason: string): reason is LeftOutReason =>
  leftOutReasons.some((known) => known === reason);

/** How many people are left out and why; reasons that hold for nobody are not named. */
export function leftOutCounts(people: readonly Pick<DrawPerson, 'leftOut'>[]): readonly LeftOutCount[] {
  return leftOutReasons
    .map((reason) => ({ reason, people: people.filter(({ leftOut }) => leftOut === reason).length }))
    .filter(({ people: count }) => count > 0);
}

/** The columns of the frame as `samenspel draw` and `verify-draw` read them. */
export const FRAME_COLUMNS = [
  'id',
  'gebied',
  'leeftijd',
  'postcode',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'salt',
] as const;

const RESERVES_PER_STRATUM = 25;

/** Areas and age classes in proportion to their people or by what is expected of them, one person per address. */
export function parametersFor(
  { size }: Pick<DrawRequest, 'size'>,
  people: readonly DrawPerson[],
): DrawParameters {
  const sizes =
    typeof size === 'number'
      ? { size, allocation: 'proportional' as const }
      : lettersPerStratum(people, size);
  return {
    ...sizes,
    strata: ['gebied', 'leeftijd'],
    household: ['postcode', 'huisnummer', 'huisletter', 'toevoeging'],
    reserves: RESERVES_PER_STRATUM,
  };
}

export function frameOf(people: readonly DrawPerson[]): Frame {
  return { columns: FRAME_COLUMNS, rows: people.map(cellsOf) };
}

export function leftOutOf(people: readonly DrawPerson[]): ReadonlySet<string> {
  return new Set(people.filter(({ leftOut }) => leftOut !== '').map(({ pseudonym }) => pseudonym));
}

function cellsOf(person: DrawPerson): readonly string[] {
  const { pseudonym, area, ageClass, postcode, houseNumber, houseLetter, houseAddition, salt } = person;
  return [pseudonym, area, ageClass, postcode, houseNumber, houseLetter, houseAddition, salt];
}
