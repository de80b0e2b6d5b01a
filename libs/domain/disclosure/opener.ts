// The program that looks for the cheapest other table in which a small count is large enough.
import { roomAbove } from './attacker.js';
import type { CellSystem } from './cell-system.js';
import type { LinearModel, Solver } from './solver.js';

export type Opening = {
  readonly prices: Float64Array;
  readonly published: ReadonlySet<number>;
  readonly solver: Solver;
};

/** Further than any count moves. */
export const HIGH = 1e6;

/**
 * In: the system, a price per unit of moving a cell up (first half) or down (second half), what stands elsewhere
 * already, and a solver. Out: the program whose columns are how far each cell goes up, then how far each goes down,
 * so that all sums and limits still hold at the lowest price.
 * Source: Kelly, Golden and Assad (1992), Networks 22.
 */
export function openOpener(system: CellSystem, { prices, published, solver }: Opening): LinearModel {
  const { cells, sums, limits = [] } = system;
  const size = cells.length;
  const tied = sums.map(({ total, parts }) => ({
    lower: 0,
    upper: 0,
    entries: {
      indices: [total, ...parts, size + total, ...parts.map((part) => size + part)],
      values: [-1, ...parts.map(() => 1), 1, ...parts.map(() => -1)],
    },
  }));
  const limited = limits.map(({ cells: limitedCells, factors, atMost }) => {
    const now = limitedCells.reduce(
      (sum, cell, place) => sum + (factors[place] ?? 0) * (cells[cell]?.count ?? 0),
      0,
    );
    const indices = [...limitedCells, ...limitedCells.map((cell) => size + cell)];
    const values = [...factors, ...factors.map((factor) => -factor)];
    return { lower: -Infinity, upper: Math.max(0, atMost - now), entries: { indices, values } };
  });
  const rows = [...tied, ...limited];
  const upper = new Float64Array(2 * size).fill(HIGH);
  cells.forEach(({ count }, cell) => {
    upper[size + cell] = count;
    upper[cell] = roomAbove(system, cell, HIGH);
    if (published.has(cell)) upper.fill(0, cell, cell + 1).fill(0, size + cell, size + cell + 1);
  });
  const lower = new Float64Array(2 * size);
  return solver.open({ goal: 'minimise', costs: prices, lower, upper, rows, whole: false });
}
