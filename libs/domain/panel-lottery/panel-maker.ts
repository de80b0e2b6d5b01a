// Finds panels that are worth most for given profits: nearly the best in milliseconds, or the very best.
import { at } from './at.js';
import { diveToPanel } from './dive-to-panel.js';
import type { Panel, PanelSpace } from './panel-space.js';
import { panelProgram } from './programs.js';
import type { LinearModel, Solver } from './solver.js';

export type PanelMaker = {
  /** A panel whose worth lies close to the best, or null when the space holds no panel. */
  near(profits: Float64Array): Panel | null;
  /** A panel that no other exceeds in worth, or null when the space holds no panel. */
  best(profits: Float64Array): Panel | null;
  close(): void;
};

/**
 * In: a solver and a space. Out: a maker of panels in that space; profits are one number per type.
 *
 * Both of its programs stay open, so that a search starts from where the last one ended.
 */
export function openPanelMaker(solver: Solver, space: PanelSpace): PanelMaker {
  const relaxed = solver.open(panelProgram(space, false));
  let whole: LinearModel | undefined;
  const best = (profits: Float64Array): Panel | null => {
    whole ??= solver.open(panelProgram(space, true));
    whole.setCosts(profits);
    const solution = whole.solve();
    return solution === null ? null : rounded(solution.values);
  };
  return {
    near: (profits) => {
      relaxed.setCosts(profits);
      const vertex = relaxed.solve();
      if (vertex === null) return null;
      return diveToPanel(solver, space, { profits, vertex }) ?? best(profits);
    },
    best,
    close: () => {
      relaxed.close();
      whole?.close();
    },
  };
}

const rounded = (values: Float64Array): Panel => Array.from(values, Math.round);

/**
 * In: a panel and profits per type. Out: what the panel is worth.
 */
export function worthOf(panel: ArrayLike<number>, profits: Float64Array): number {
  return profits.reduce((sum, profit, type) => sum + profit * at(panel, type), 0);
}
