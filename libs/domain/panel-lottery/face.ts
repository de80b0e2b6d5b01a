// Where a lottery's average touches a bound, every panel of it does: that leaves far fewer panels to look among.
import { at } from './at.js';
import { seatsIn, type PanelSpace } from './panel-space.js';
import type { LinearProof, Point } from './relaxation.js';

/** Closer than this to a bound is on it: far below what is claimed (1e-6), far above what the solver leaves (1e-9). */
const TOUCHING = 1e-8;
/** Rounding adds up over many types; what a proof puts a price on is at a bound when it comes this close. */
const TOUCHING_PRICED = 1e-6;
const SMALLEST_PRICE = 1e-7;

/**
 * In: a space, a point in it, and proofs that nothing does better than the point (there need be none). Out: the same space
 * with every row and type that the point has at a bound fixed there. Any lottery whose average is the point consists of
 * panels in that smaller space.
 */
export function faceAt(space: PanelSpace, point: Point, proofs: readonly LinearProof[] = []): PanelSpace {
  const left = proofs.map((proof) => worthBeyondPrices(space, proof));
  const bounds = space.counts.map((_, type) => {
    const isPriced = left.some((worths) => Math.abs(at(worths, type)) > SMALLEST_PRICE);
    const { lower, upper } = space;
    return narrowed({ lower: at(lower, type), upper: at(upper, type) }, at(point, type), isPriced);
  });
  const rows = space.rows.map((row, index) => {
    const isPriced = proofs.some(({ prices }) => Math.abs(at(prices, index)) > SMALLEST_PRICE);
    return { ...row, ...narrowed(row, seatsIn(row, point), isPriced) };
  });
  return {
    counts: space.counts,
    lower: bounds.map(({ lower }) => lower),
    upper: bounds.map(({ upper }) => upper),
    rows,
  };
}

function worthBeyondPrices({ rows }: PanelSpace, { weights, prices }: LinearProof): number[] {
  const worths = [...weights];
  rows.forEach(({ types, weights: own }, row) => {
    const price = at(prices, row);
    if (price === 0) return;
    types.forEach((type, place) => (worths[type] = at(worths, type) - price * at(own, place)));
  });
  return worths;
}

type Bounds = { readonly lower: number; readonly upper: number };

function narrowed({ lower, upper }: Bounds, value: number, isPriced: boolean): Bounds {
  const touching = isPriced ? TOUCHING_PRICED : TOUCHING;
  if (value - lower <= touching) return { lower, upper: lower };
  if (upper - value <= touching) return { lower: upper, upper };
  return { lower, upper };
}
