// Counts in which the most votes or points win: one choice, several, scores, or points by place.
import type { Election, LotNeeded, Lots } from './ranked-ballot.js';
import { settleTie } from './settle-tie.js';

/**
 * In: rankings. Out: by candidate number, how many put it first (a level first place is shared equally).
 */
export function firstPlaces({ candidates, ballots }: Election): Float64Array {
  const votes = new Float64Array(candidates + 1);
  for (const { count, ranking } of ballots) {
    const [level = []] = ranking;
    for (const candidate of level) votes[candidate] = (votes[candidate] ?? 0) + count / level.length;
  }
  return votes;
}

/**
 * In: rankings of which only matters who is on them. Out: by candidate number, how many approve of it.
 * Source: Brams and Fishburn (1978), American Political Science Review 72.
 */
export function approvals({ candidates, ballots }: Election): Float64Array {
  const votes = new Float64Array(candidates + 1);
  for (const { count, ranking } of ballots)
    for (const candidate of ranking.flat()) votes[candidate] = (votes[candidate] ?? 0) + count;
  return votes;
}

export type MostVotes =
  { readonly ok: true; readonly winners: readonly number[] } | ({ readonly ok: false } & LotNeeded);

/**
 * In: votes by candidate number (position 0 is not used), the seats, lots in the order drawn, and
 * who no longer stands. Out: the winners,
 * most votes first. Refuses a tie across the last seat without its lot; of level candidates the one whose lot was
 * drawn first is elected.
 */
export function mostVotes(
  votes: Float64Array,
  seats: number,
  lots: Lots,
  withdrawn: readonly number[] = [],
): MostVotes {
  const left = new Set([...votes.keys()].slice(1).filter((candidate) => !withdrawn.includes(candidate)));
  const winners: number[] = [];
  while (winners.length < seats && left.size > 0) {
    const highest = Math.max(...[...left].map((candidate) => votes[candidate] ?? 0));
    const tied = [...left].filter((candidate) => votes[candidate] === highest);
    const enough = winners.length + tied.length <= seats;
    const candidate =
      settleTie({ tied, wanted: 'highest', earlier: [] }, lots) ?? (enough ? tied[0] : undefined);
    if (candidate === undefined)
      return { ok: false, refused: 'lot-needed', stage: 1, tied, decides: 'who-is-elected' };
    winners.push(candidate);
    left.delete(candidate);
  }
  return { ok: true, winners };
}
