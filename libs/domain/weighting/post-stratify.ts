// Post-stratification: weights that meet one table of the population exactly.
import { checkMargins, sumsPerClass, type Margin, type MarginRefusal } from './margin.js';

export type PostStratified =
  | { readonly ok: true; readonly weights: Float64Array }
  | { readonly ok: false; readonly refusals: readonly MarginRefusal[] };

/**
 * In: positive weights to start from and one margin (of one variable, or of several crossed into one). Out: the start
 * weights times, per class, target over sum. Refuses what `checkMargins` refuses.
 * Source: Holt and Smith (1979), JRSS A 142; the same weights as R `survey::postStratify`.
 */
export function postStratify(start: Float64Array, margin: Margin): PostStratified {
  const refusals = checkMargins([margin]);
  if (refusals.length > 0) return { ok: false, refusals };
  const sums = sumsPerClass(margin.factor, start);
  const factors = sums.map((sum, code) => (sum === 0 ? 1 : (margin.totals[code] ?? 0) / sum));
  const { codes } = margin.factor;
  return { ok: true, weights: start.map((weight, row) => weight * (factors[codes[row] ?? 0] ?? 1)) };
}
