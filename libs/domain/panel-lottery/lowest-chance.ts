// Who can be drawn at all, and how high the lowest chance among them can be: where every method but leximin begins.
import type { ClimbedLevel } from './climb.js';
import { isDrawable } from './measures.js';
import type { Region } from './region.js';
import { climbedTo } from './relax-leximin.js';
import type { Solver } from './solver.js';

export type LowestChance = {
  /** Levels at zero: their types can never be drawn. */
  readonly zero: readonly ClimbedLevel[];
  /** The first level above zero. */
  readonly first: ClimbedLevel;
  /** The types that can be drawn. */
  readonly drawable: readonly number[];
};

/**
 * In: a solver and a region. Out: the levels at zero and the first one above, or null when the region is empty or nobody can be drawn.
 */
export function lowestChance(solver: Solver, region: Region): LowestChance | null {
  const climbed = climbedTo(solver, region, ({ level }) => isDrawable(level.value));
  const first = climbed?.find(({ level }) => isDrawable(level.value));
  if (climbed === null || first === undefined) return null;
  const zero = climbed.filter(({ level }) => !isDrawable(level.value));
  const never = new Set(zero.flatMap(({ level }) => level.fixed));
  return {
    zero,
    first,
    drawable: [...region.counts.keys()].filter((type) => !never.has(type)),
  };
}
