// Who wins a runoff in which nobody draws a lot: only whoever wins whatever the lots would be.
import { countIrv, type IrvRound } from './count-irv.js';
import type { Election, Lots } from './ranked-ballot.js';

export type IrvWithoutLots = {
  /** Candidate number; undefined: who wins hangs on a lot, or nobody has a vote. */
  readonly winner: number | undefined;
  /** The rounds of every count that was made, one for every way the lots could fall. */
  readonly counts: readonly (readonly IrvRound[])[];
};

/** Beyond this many ways for the lots to fall a count is called a tie. */
const MOST_WAYS = 5040;

/**
 * In: rankings. Out: who wins by instant runoff however ties are broken, and the rounds that show it. Candidates who together
 * cannot overtake the next one fall out at once, which never changes who wins. A tie is for the lot alone here, not for
 * earlier rounds. Never refuses: without a vote there is no winner and no count.
 * Source: as `countIrv`; all ways together ("parallel universes"): Conitzer, Rognlie and Xia (2009), IJCAI-09.
 */
export function irvWithoutLots(election: Election): IrvWithoutLots {
  const counts: (readonly IrvRound[])[] = [];
  const winners = new Set<number>();
  const ways: Lots[] = [[]];
  for (let made = 0; ways.length > 0; made += 1) {
    const lots = ways.pop() ?? [];
    const outcome = countIrv(election, lots, { batches: true, lotsOnly: true });
    if (outcome.ok) counts.push(outcome.rounds);
    if (outcome.ok) winners.add(outcome.winner);
    if (!outcome.ok && outcome.refused === 'lot-needed')
      ways.push(...outcome.tied.map((candidate) => [...lots, candidate]));
    if (winners.size > 1 || made === MOST_WAYS) return { winner: undefined, counts };
  }
  return { winner: [...winners][0], counts };
}
