// Dual values as prices: rounding may leave a price on the side of a row that has no bound, which nobody could pay.
import { at } from './at.js';
import type { LinearRow } from './solver.js';

/**
 * In: rows and their dual values. Out: the prices, those on a missing bound left out (by duality they are zero but for
 * rounding). A proof holds for any prices; these keep its bound finite.
 */
export function payablePrices(
  rows: readonly Pick<LinearRow, 'lower' | 'upper'>[],
  duals: ArrayLike<number>,
): number[] {
  return rows.map(({ lower, upper }, row) => {
    const price = at(duals, row);
    return Number.isFinite(price > 0 ? upper : lower) ? price : 0;
  });
}
