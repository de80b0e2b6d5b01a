// A region as a linear program with room for more columns and rows.
import type { Region } from './region.js';
import type { LinearProgram, LinearRow } from './solver.js';

export type Extra = {
  readonly goal: LinearProgram['goal'];
  /** Costs of the region's columns; zero when left out. */
  readonly costs?: readonly number[];
  /** Columns after those of the region. */
  readonly columns: readonly { readonly cost: number; readonly lower: number; readonly upper: number }[];
  /** Rows after those of the region. */
  readonly rows: readonly LinearRow[];
};

/**
 * In: a region and what comes on top of it. Out: the program over both.
 */
export function regionProgram(region: Region, { goal, costs, columns, rows }: Extra): LinearProgram {
  return {
    goal,
    costs: Float64Array.from([...(costs ?? region.lower.map(() => 0)), ...columns.map(({ cost }) => cost)]),
    lower: Float64Array.from([...region.lower, ...columns.map(({ lower }) => lower)]),
    upper: Float64Array.from([...region.upper, ...columns.map(({ upper }) => upper)]),
    rows: [...region.rows, ...rows],
    whole: false,
  };
}
