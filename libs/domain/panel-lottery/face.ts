// Where a lottery's average touches a bound, every panel of it does: that leaves far fewer panels to look among.
import { at } from './at.js';
import { seatsIn, type PanelSpace } from './panel-space.js';
import type { Point } from './relaxation.js';

/** Closer than this to a bound is on it: far below what is claimed (1e-6), far above what the solver leaves (1e-9). */
const TOUCHING = 1e-8;

/**
 * In: a space and a point in it. Out: the same space with every row and type that the point has at a bound fixed there.
 * Any lottery whose average is the point consists of panels in that smaller space.
 */
export function faceAt(space: PanelSpace, point: Point): PanelSpace {
  const bounds = space.counts.map((_, type) =>
    narrowed({ lower: at(space.lower, type), upper: at(space.upper, type) }, at(point, type)),
  );
  return {
    counts: space.counts,
    lower: bounds.map(({ lower }) => lower),
    upper: bounds.map(({ upper }) => upper),
    rows: space.rows.map((row) => ({ ...row, ...narrowed(row, seatsIn(row, point)) })),
  };
}

type Bounds = { readonly lower: number; readonly upper: number };

function narrowed({ lower, upper }: Bounds, value: number): Bounds {
  if (value - lower <= TOUCHING) return { lower, upper: lower };
  if (upper - value <= TOUCHING) return { lower: upper, upper };
  return { lower, upper };
}
