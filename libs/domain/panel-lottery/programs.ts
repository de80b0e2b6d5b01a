// From a space of panels to the rows and columns of a linear program.
import type { LinearProgram, LinearRow } from './solver.js';
import type { PanelSpace } from './panel-space.js';

/**
 * In: a space. Out: its rows as rows of a program whose columns are the types.
 */
export function rowsOf(space: PanelSpace): LinearRow[] {
  return space.rows.map(({ lower, upper, types, weights }) => ({
    lower,
    upper,
    entries: { indices: types, values: weights },
  }));
}

/**
 * In: a space, and whether seats are whole. Out: the program that looks for the most profitable panel, profits still zero.
 */
export function panelProgram(space: PanelSpace, whole: boolean): LinearProgram {
  return {
    goal: 'maximise',
    costs: new Float64Array(space.counts.length),
    lower: Float64Array.from(space.lower),
    upper: Float64Array.from(space.upper),
    rows: rowsOf(space),
    whole,
  };
}
