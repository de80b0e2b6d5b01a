// Who takes the seats of one group during each part of a panel's weight.
import { at } from './at.js';

/** Parts that follow each other from 0 to 1, each until `until`, with the people seated during it. */
export type Rota = readonly { readonly until: number; readonly people: readonly number[] }[];

/** Parts shorter than this are rounding. */
const SHORTEST = 1e-10;

/**
 * In: people, and the share of the panel's weight during which each of them is to be seated (0 to 1, together a whole
 * number of seats). Out: a rota that gives everybody exactly that share, nobody two seats at once.
 * Takes time in the number of people times its logarithm, and in the length of the rota.
 * Source: McNaughton's wrap-around rule ("Scheduling with deadlines and loss functions", Management Science 1959).
 */
export function wrapAround(people: readonly number[], shares: readonly number[]): Rota {
  const ends: number[] = [];
  shares.reduce((sum, share, index) => (ends[index] = sum + share), 0);
  const seats = Math.round(ends.at(-1) ?? 0);
  return partsBetween(ends.map((end) => end % 1)).map(({ until, middle }) => ({
    until,
    people: seatedAt(people, ends, { middle, seats }),
  }));
}

type Part = { readonly until: number; readonly middle: number };

/**
 * In: moments between 0 and 1, in any order. Out: the parts between them, those of mere rounding left out.
 */
export function partsBetween(moments: readonly number[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const until of [...moments].sort((one, other) => one - other)) {
    if (until - from < SHORTEST || 1 - until < SHORTEST) continue;
    parts.push({ until, middle: (from + until) / 2 });
    from = until;
  }
  return [...parts, { until: 1, middle: (from + 1) / 2 }];
}

type Moment = { readonly middle: number; readonly seats: number };

/** The seats stand in line, each one unit long: whoever covers this moment of a unit sits in that seat. */
function seatedAt(people: readonly number[], ends: readonly number[], { middle, seats }: Moment): number[] {
  return Array.from({ length: seats }, (_, seat) => at(people, firstBeyond(ends, seat + middle)));
}

/** The first place in an ascending list whose value is above `moment`, or else the last place; found by halving. */
function firstBeyond(ends: readonly number[], moment: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(ends, middle) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
