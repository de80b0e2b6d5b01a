// The prices that bound what panels can be worth at given weights.
import { at } from './at.js';
import { payablePrices } from './payable-prices.js';
import type { Region } from './region.js';
import { regionProgram } from './region-program.js';
import type { LinearProof } from './relaxation.js';
import type { Solver } from './solver.js';

/**
 * In: a solver, a region that is not empty, and weights per type. Out: the prices per row at which the bound on
 * Σ weights · seats is lowest: the dual values of the program that looks for its largest value.
 */
export function proveBound(solver: Solver, region: Region, weights: readonly number[]): LinearProof {
  const costs = region.lower.map(() => 0);
  region.seats.forEach(({ indices, values }, type) => {
    indices.forEach(
      (column, index) => (costs[column] = at(costs, column) + at(weights, type) * at(values, index)),
    );
  });
  const model = solver.open(regionProgram(region, { goal: 'maximise', costs, columns: [], rows: [] }));
  const solution = model.solve();
  model.close();
  if (solution === null) throw new Error('Nothing can be proved about an empty region.');
  return { weights, prices: payablePrices(region.rows, solution.rowDuals) };
}
