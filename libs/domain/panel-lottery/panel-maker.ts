// Finds panels that are worth most for given profits: nearly the best in milliseconds, or the very best.
import { at } from './at.js';
import { diveToPanel } from './dive-to-panel.js';
import { CornerFinder } from './corner-finder.js';
import { extremesOf } from './extremes.js';
import { setApart } from './minded-rows.js';
import { seatsIn, type Panel, type PanelSpace } from './panel-space.js';
import { panelProgram } from './programs.js';
import type { LinearModel, Solver } from './solver.js';

export type PanelMaker = {
  /** A panel whose worth lies close to the best, or null when the space holds no panel. */
  near(profits: Float64Array): Panel | null;
  /** A panel that no other exceeds in worth, or null when the space holds no panel. */
  best(profits: Float64Array): Panel | null;
  close(): void;
};

/** Where a dive leads nowhere, so many others from elsewhere come before the exact program, which can take seconds. */
const DETOURS = 8;
const GOLDEN_RATIO = 0.618033988749895;

/**
 * In: a solver and a space. Out: a maker of panels in that space; profits are one number per type.
 *
 * Both its searches stay open, so that each starts from where the last one ended.
 */
export function openPanelMaker(solver: Solver, space: PanelSpace): PanelMaker {
  const apart = setApart(space);
  const finder = new CornerFinder(apart.space);
  let whole: LinearModel | undefined;
  const best = (profits: Float64Array): Panel | null => {
    whole ??= solver.open(panelProgram(space, true));
    whole.setCosts(profits);
    const solution = whole.solve();
    return solution === null ? null : rounded(solution.values);
  };
  return {
    near: (profits) => {
      for (let attempt = 0; attempt <= DETOURS; attempt += 1) {
        finder.setProfits(attempt === 0 ? profits : besides(profits, attempt));
        const panel = finder.find() ? diveToPanel(finder, apart.minded) : null;
        if (panel !== null && isIn(space, panel)) return panel;
      }
      return best(profits);
    },
    best,
    close: () => whole?.close(),
  };
}

/** Profits that lead elsewhere: each type gains up to the whole range of profits, differently in every attempt. */
function besides(profits: Float64Array, attempt: number): Float64Array {
  const [least, most] = extremesOf(profits);
  const range = most > least ? most - least : 1;
  return profits.map((profit, type) => profit + range * (((type + 1) * attempt * GOLDEN_RATIO) % 1));
}

/** Cuts weigh with factors that are rounded. */
const ROUNDING = 1e-7;

function isIn({ lower, upper, rows }: PanelSpace, panel: Panel): boolean {
  return (
    panel.every((seats, type) => seats >= at(lower, type) && seats <= at(upper, type)) &&
    rows.every((row) => {
      const seats = seatsIn(row, panel);
      return seats >= row.lower - ROUNDING && seats <= row.upper + ROUNDING;
    })
  );
}

const rounded = (values: Float64Array): Panel => Array.from(values, Math.round);

/**
 * In: a panel and profits per type. Out: what the panel is worth.
 */
export function worthOf(panel: ArrayLike<number>, profits: Float64Array): number {
  return profits.reduce((sum, profit, type) => sum + profit * at(panel, type), 0);
}
