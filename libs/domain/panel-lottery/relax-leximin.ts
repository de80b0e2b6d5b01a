// Leximin: the lowest chance as high as it goes, then the next lowest, and so on to the top.
import { Climb, type ClimbedLevel } from './climb.js';
import { seatsAt, type Region } from './region.js';
import type { Relaxed } from './relaxation.js';
import type { Solver } from './solver.js';

/**
 * In: a solver and a region. Out: its leximin point with every level and its proof, or null when the region is empty.
 */
export function relaxLeximin(solver: Solver, region: Region): Relaxed | null {
  const climbed = climbedTo(solver, region, () => false);
  const last = climbed?.at(-1);
  if (climbed === null || last === undefined) return null;
  return {
    columns: last.columns,
    point: seatsAt(region, last.columns),
    levels: climbed.map(({ level }) => level),
    proofs: climbed.map(({ proof }) => proof),
  };
}

/**
 * In: a solver, a region, and after which level to stop. Out: the levels climbed, or null when the region is empty.
 */
export function climbedTo(
  solver: Solver,
  region: Region,
  enough: (climbed: ClimbedLevel) => boolean,
): ClimbedLevel[] | null {
  const climb = new Climb(solver, region);
  try {
    return climbWhile(climb, (climbed) => !enough(climbed));
  } finally {
    climb.close();
  }
}

function climbWhile(climb: Climb, isWanted: (climbed: ClimbedLevel) => boolean): ClimbedLevel[] | null {
  const levels: ClimbedLevel[] = [];
  let next: ClimbedLevel | null;
  do {
    next = climb.next();
    if (next === null) return null;
    levels.push(next);
  } while (climb.freeTypes.size > 0 && isWanted(next));
  return levels;
}
