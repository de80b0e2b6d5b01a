// Rows with both bounds finite: no further out than what the seats of their types can add up to.
import { at } from './at.js';
import type { PanelSpace } from './panel-space.js';

export type Bounds = { readonly lower: number; readonly upper: number };

/**
 * In: a space. Out: per row bounds that are finite and leave the same points in the space.
 */
export function reachableBounds({ lower, upper, rows }: PanelSpace): Bounds[] {
  return rows.map((row) => {
    let [least, most] = [0, 0];
    row.types.forEach((type, place) => {
      const weight = at(row.weights, place);
      const [one, other] = [weight * at(lower, type), weight * at(upper, type)];
      least += Math.min(one, other);
      most += Math.max(one, other);
    });
    return { lower: Math.max(row.lower, least - 1), upper: Math.min(row.upper, most + 1) };
  });
}
