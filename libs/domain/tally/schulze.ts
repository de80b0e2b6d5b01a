// The Schulze method: a winner by pairs also when the pairs go round in a circle.
import type { Pairwise } from './pairwise.js';

export type Schulze = {
  /** `paths[a][b]`: the strength of the strongest path from a to b, 0 when there is none. */
  readonly paths: readonly Float64Array[];
  /** Everybody whom nobody beats. */
  readonly winners: readonly number[];
};

/**
 * In: the pairs, and who no longer stands. Out: the strongest paths (by winning votes) and the winners, more than one only when level.
 * Source: Schulze (2011), Social Choice and Welfare 36.
 */
export function schulze(pairs: Pairwise, withdrawn: readonly number[] = []): Schulze {
  const paths = pairs.map((row, one) =>
    row.map((count, other) => (count > (pairs[other]?.[one] ?? 0) ? count : 0)),
  );
  const numbers = pairs
    .map((_, candidate) => candidate)
    .filter((candidate) => candidate > 0 && !withdrawn.includes(candidate));
  for (const through of numbers) for (const from of numbers) widen(paths, from, through);
  const beats = (one: number, other: number) => (paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0);
  return { paths, winners: numbers.filter((one) => !numbers.some((other) => beats(other, one))) };
}

function widen(paths: readonly Float64Array[], from: number, through: number): void {
  const row = paths[from];
  if (!row || from === through) return;
  const reach = row[through] ?? 0;
  paths[through]?.forEach((onward, to) => {
    if (to !== from) row[to] = Math.max(row[to] ?? 0, Math.min(reach, onward));
  });
}
