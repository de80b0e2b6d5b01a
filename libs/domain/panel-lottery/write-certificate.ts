// From what a method found to the certificate that travels with it.
import { at } from './at.js';
import { boundOf } from './bound-of.js';
import type { Certificate, MethodName, Sparse } from './certificate.js';
import type { FoundLottery } from './find-lottery.js';
import { judgeClaim } from './judge-claim.js';
import type { MergedPool } from './merge-people.js';
import type { PanelQuestion } from './panel-question.js';

export type Found = { readonly method: MethodName } & Pick<FoundLottery, 'relaxed' | 'cuts'> & {
    /** Chance per type, as the published panels give it. */
    readonly chances: readonly number[];
  };

/**
 * In: a question, its merged pool and what a method found. Out: the certificate. Refuses (throws) when the proofs do not
 * bear the lottery out: a wrong outcome must not be published.
 */
export function writeCertificate(question: PanelQuestion, pool: MergedPool, found: Found): Certificate {
  const { method, relaxed, cuts, chances } = found;
  const { space } = pool;
  const cutSpace = { ...space, rows: [...space.rows, ...cuts] };
  const verdict = judgeClaim({
    method,
    size: question.size,
    counts: space.counts,
    chances: chances.map((chance) => ({ low: chance, high: chance })),
    levels: relaxed.levels,
    proofs: relaxed.proofs.map((proof) => ({ weights: proof.weights, bound: boundOf(cutSpace, proof) })),
  });
  if (!verdict.ok) throw new Error(`The lottery is not what it should be: ${verdict.fault}.`);
  return {
    method,
    bound: verdict.bound,
    gap: verdict.gap,
    types: pool.types.map((members) => members.map((person) => at(question.people, person).id)),
    households: space.rows.slice(pool.firstHouseholdRow).map(({ types }) => types),
    cuts: cuts.map(({ types, weights, upper }) => ({
      weights: { at: types, values: weights },
      limit: upper,
    })),
    levels: relaxed.levels,
    proofs: relaxed.proofs.map(({ weights, prices }) => ({
      weights: sparse(weights),
      prices: sparse(prices),
    })),
  };
}

function sparse(values: readonly number[]): Sparse {
  const positions = [...values.keys()].filter((position) => at(values, position) !== 0);
  return { at: positions, values: positions.map((position) => at(values, position)) };
}
