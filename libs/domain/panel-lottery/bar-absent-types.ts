// People for whom no panel has a seat, though parts of seats would fit: found before anything is promised to them.
import { at } from './at.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelRow, PanelSpace } from './panel-space.js';
import type { Point } from './relaxation.js';
import type { Solver } from './solver.js';

const PROMISED = 1e-8;

/**
 * In: a solver, a space, and a point in it. Out: for every type to whom the point promises seats though no whole panel
 * has one for them, the row that says so; every panel keeps those rows and the point does not.
 */
export function barAbsentTypes(solver: Solver, space: PanelSpace, point: Point): PanelRow[] {
  const maker = openPanelMaker(solver, space);
  const seen = new Set<number>();
  const absent: number[] = [];
  for (const [type, expected] of point.entries()) {
    if (seen.has(type) || expected <= PROMISED) continue;
    const profits = Float64Array.from(point, (_, other) => (other === type ? 1 : 0));
    const near = maker.near(profits);
    const panel = near !== null && at(near, type) > 0 ? near : maker.best(profits);
    if (panel === null || at(panel, type) === 0) absent.push(type);
    panel?.forEach((seats, other) => seats > 0 && seen.add(other));
  }
  maker.close();
  return absent.map((type) => ({ lower: -Infinity, upper: 0, types: [type], weights: [1] }));
}
