// Who could be chosen at each moment after a draw, as it follows from the records one after another.
import { firstDifference, type Difference } from '#domain/sortition/first-difference.js';
import type { DrawnPanel } from '#domain/sortition/panel-record.js';
import type { ReplacementRecord } from '#domain/sortition/seat-records.js';

export class SeatSides {
  /** How many people the reserve list held when it was first kept. */
  listedFirst: number | undefined;
  readonly seated: Set<number>;
  readonly offered: Set<number>;
  readonly people: number;
  /** The reserve list as it must be now: nobody comes on it or leaves it but by being chosen. */
  listed: readonly number[] | undefined;

  constructor({ members, commitments }: DrawnPanel) {
    this.seated = new Set(members);
    this.offered = new Set(members);
    this.people = commitments.length;
  }

  list(numbers: readonly number[]): void {
    this.listedFirst ??= numbers.length;
    this.listed = numbers;
  }

  replace({ left, chosen }: Pick<ReplacementRecord, 'left' | 'chosen'>): void {
    this.seated.delete(left);
    this.seated.add(chosen);
    this.offered.add(chosen);
    this.listed = this.listed?.filter((number) => number !== chosen);
  }
}

/**
 * In: the numbers of everybody who could be chosen. Out: where they are not people of the pool, ascending, who were never offered a
 * seat, or not the reserve list that an earlier record was made of.
 */
export function readyDifference(
  { listed, offered, people }: SeatSides,
  numbers: readonly number[],
  at: string,
): Difference | undefined {
  if (listed !== undefined) return firstDifference(listed, numbers, at);
  const fits = (number: number) => number >= 1 && number <= people && !offered.has(number);
  return misfit(numbers, fits, { at, expected: 'numbers of the pool that were never asked, ascending' });
}

/** In: the numbers of who held a seat when `left` had gone. Out: where they are not people with a seat, ascending. */
export function stayingDifference(
  { seated }: SeatSides,
  left: number,
  { numbers, at }: { readonly numbers: readonly number[]; readonly at: string },
): Difference | undefined {
  const fits = (number: number) => seated.has(number) && number !== left;
  return misfit(numbers, fits, { at, expected: 'numbers with a seat, without who left, ascending' });
}

/** In words, which other seats counted as open: only the town's own list can tell whether they were. */
export function openSeatsIn(
  { seated }: SeatSides,
  {
    left,
    staying,
    name,
  }: { readonly left: number; readonly staying: readonly number[]; readonly name: string },
): readonly string[] {
  const held = new Set(staying);
  const open = [...seated].filter((number) => number !== left && !held.has(number));
  if (open.length === 0) return [];
  const numbers = open.sort((one, other) => one - other).join(', ');
  return [`At ${name} these seats counted as open too: ${numbers}.`];
}

function misfit(
  numbers: readonly number[],
  fits: (number: number) => boolean,
  { at, expected }: Pick<Difference, 'at' | 'expected'>,
): Difference | undefined {
  const place = numbers.findIndex(
    (number, index) => !fits(number) || number <= (numbers[index - 1] ?? Number.NEGATIVE_INFINITY),
  );
  return place < 0 ? undefined : { at: `${at}[${place}]`, expected, found: numbers[place] };
}
