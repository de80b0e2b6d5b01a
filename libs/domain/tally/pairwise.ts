// How many people put one candidate above another, for every two of them.
import type { Election } from './ranked-ballot.js';

/** `above[a][b]` is how many put a above b; row and column 0 are not used. */
export type Pairwise = readonly Float64Array[];

/**
 * In: rankings; a ranked candidate stands above everybody who is not ranked, and level candidates above neither.
 * Out: the count for every pair.
 * Source: Condorcet (1785), Essai sur l'application de l'analyse.
 */
export function pairwise({ candidates, ballots }: Election): Pairwise {
  const above = Array.from({ length: candidates + 1 }, () => new Float64Array(candidates + 1));
  for (const { count, ranking } of ballots) {
    const below = new Set(Array.from({ length: candidates }, (_, index) => index + 1));
    for (const level of ranking) {
      level.forEach((candidate) => below.delete(candidate));
      addAbove(above, level, { below, count });
    }
  }
  return above;
}

function addAbove(
  above: readonly Float64Array[],
  level: readonly number[],
  { below, count }: { readonly below: ReadonlySet<number>; readonly count: number },
): void {
  for (const candidate of level) {
    const row = above[candidate];
    below.forEach((other) => {
      if (row) row[other] = (row[other] ?? 0) + count;
    });
  }
}

/**
 * In: the pairs, and who no longer stands. Out: the candidate who beats everybody else one to one, if there is one.
 * Source: as `pairwise`.
 */
export function condorcetWinner(pairs: Pairwise, withdrawn: readonly number[] = []): number | undefined {
  const numbers = pairs
    .map((_, candidate) => candidate)
    .filter((candidate) => candidate > 0 && !withdrawn.includes(candidate));
  return numbers.find((one) =>
    numbers.every((other) => one === other || (pairs[one]?.[other] ?? 0) > (pairs[other]?.[one] ?? 0)),
  );
}
