// The arithmetic behind every certificate: what no panel can exceed, from prices on the rows alone.
import { at } from './at.js';
import type { PanelSpace } from './panel-space.js';
import type { LinearProof } from './relaxation.js';

/**
 * In: a space, weights per type and prices per row (any numbers). Out: a number that Σ weights[t] · seats[t] exceeds for
 * no point between the rows and bounds, whole or not.
 *
 * Source: weak duality. Each row costs its price at its dearest bound; what a type's weight is worth beyond the prices
 * of its rows is paid for every seat it may take.
 */
export function boundOf(space: PanelSpace, { weights, prices }: LinearProof): number {
  const left = [...weights];
  let bound = 0;
  space.rows.forEach((row, index) => {
    const price = at(prices, index);
    if (price === 0) return;
    bound += price * (price > 0 ? row.upper : row.lower);
    row.types.forEach((type, place) => (left[type] = at(left, type) - price * at(row.weights, place)));
  });
  return left.reduce((sum, worth, type) => sum + worth * seatsWorth(space, type, worth), bound);
}

function seatsWorth(space: PanelSpace, type: number, worth: number): number {
  return at(worth > 0 ? space.upper : space.lower, type);
}
