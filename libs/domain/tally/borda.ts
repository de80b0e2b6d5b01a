// Points by place: as many as there are candidates below.
import type { Election, RankedBallot } from './ranked-ballot.js';

/** What somebody gives to candidates who are not ranked: nothing, or the mean of the places left. */
export type UnrankedGets = 'nothing' | 'mean';

/**
 * In: rankings and what unranked candidates get. Out: points by candidate number (position 0 is not used); level
 * candidates share the points of their places.
 * Source: Borda (1784), Mémoire sur les élections au scrutin; for incomplete ballots Emerson (2013), Social Choice and Welfare 40.
 */
export function borda({ candidates, ballots }: Election, unranked: UnrankedGets): Float64Array {
  const points = new Float64Array(candidates + 1);
  for (const { count, ranking } of ballots) {
    const rest = restOf(candidates, ranking);
    const levels = unranked === 'mean' && rest.length > 0 ? [...ranking, rest] : ranking;
    addPoints(points, levels, count);
  }
  return points;
}

function addPoints(points: Float64Array, levels: RankedBallot['ranking'], count: number): void {
  let highest = points.length - 2;
  for (const level of levels) {
    const each = highest - (level.length - 1) / 2;
    for (const candidate of level) points[candidate] = (points[candidate] ?? 0) + count * each;
    highest -= level.length;
  }
}

function restOf(candidates: number, ranking: readonly (readonly number[])[]): number[] {
  const ranked = new Set(ranking.flat());
  return Array.from({ length: candidates }, (_, index) => index + 1).filter(
    (candidate) => !ranked.has(candidate),
  );
}
