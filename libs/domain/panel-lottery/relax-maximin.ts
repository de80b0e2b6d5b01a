// Maximin: the lowest chance as high as it goes; of all such lotteries, one whose highest chance is as low as it goes.
import { at } from './at.js';
import { lowestChance } from './lowest-chance.js';
import { seatsAt, type Region } from './region.js';
import { regionProgram } from './region-program.js';
import type { Relaxed } from './relaxation.js';
import type { LinearRow, Solver } from './solver.js';

/** The lowest chance is held to within rounding, or nothing else might move. */
const SLACK = 1e-11;

/**
 * In: a solver and a region. Out: a point with the highest lowest chance among those who can be drawn, and the proof of
 * it, or null when the region is empty.
 */
export function relaxMaximin(solver: Solver, region: Region): Relaxed | null {
  const lowest = lowestChance(solver, region);
  if (lowest === null) return null;
  const { zero, first, drawable } = lowest;
  const floor = drawable.map((type) => atLeast(region, type, first.level.value - SLACK));
  const columns = lowestTop(solver, region, floor) ?? first.columns;
  return {
    columns,
    point: seatsAt(region, columns),
    levels: [...zero, first].map(({ level }) => level),
    proofs: [...zero, first].map(({ proof }) => proof),
  };
}

/**
 * In: a region, a type and a chance. Out: the row that gives everybody of the type at least that chance.
 */
export function atLeast({ seats, counts }: Region, type: number, chance: number): LinearRow {
  return { lower: at(counts, type) * chance, upper: Infinity, entries: at(seats, type) };
}

function lowestTop(solver: Solver, region: Region, floor: readonly LinearRow[]): number[] | null {
  const top = region.lower.length;
  const below = region.seats.map(({ indices, values }, type) => ({
    lower: -Infinity,
    upper: 0,
    entries: { indices: [...indices, top], values: [...values, -at(region.counts, type)] },
  }));
  const columns = [{ cost: 1, lower: 0, upper: 1 }];
  const model = solver.open(regionProgram(region, { goal: 'minimise', columns, rows: [...floor, ...below] }));
  const solution = model.solve();
  model.close();
  return solution === null ? null : [...solution.values.subarray(0, top)];
}
