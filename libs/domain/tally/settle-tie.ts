// Who of several level candidates it is: by the most recent stage at which they differed, or else by a lot that was drawn.
import type { Lots } from './ranked-ballot.js';

export type Tie = {
  /** Candidate numbers, at least one. */
  readonly tied: readonly number[];
  readonly wanted: 'highest' | 'lowest';
  /** Earlier stages, the latest first; votes by candidate number (position 0 is not used). */
  readonly earlier: readonly Float64Array[];
};

/**
 * In: who is level, which end is wanted, and the earlier stages. Out: those of them whom no earlier stage tells apart;
 * one when the tie is settled without a lot.
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 49 and 51.
 */
export function stillLevel({ tied, wanted, earlier }: Tie): readonly number[] {
  let left = tied;
  for (const votes of earlier) {
    if (left.length === 1) break;
    const values = left.map((candidate) => votes[candidate] ?? 0);
    const best = wanted === 'highest' ? Math.max(...values) : Math.min(...values);
    left = left.filter((_, index) => values[index] === best);
  }
  return left;
}

/**
 * In: as for `stillLevel`, and the lots. Out: the candidate; undefined when a lot is needed that was not drawn. Of
 * candidates who were always level it is the one whose lot was drawn first.
 * Source: as `stillLevel`.
 */
export function settleTie(tie: Tie, lots: Lots): number | undefined {
  const left = stillLevel(tie);
  const [only] = left;
  return left.length === 1 ? only : lots.find((candidate) => left.includes(candidate));
}
