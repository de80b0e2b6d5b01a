// What somebody can work out about hidden counts from everything that is published, by linear programming.
import { UNSEEN, type CellSystem } from './cell-system.js';
import type { LinearModel, Solver } from './solver.js';

export type Range = { readonly low: number; readonly high: number };

/** A table that fits everything published: per cell how far it lies from the true count. */
export type OtherTable = Float64Array;

export type End = 'highest' | 'lowest';

export type Attacker = {
  hide(cell: number): void;
  show(cell: number): void;
  /** The table in which these hidden cells are together as high (or low) as they can be; each no further than `enough` says. */
  extreme(cells: readonly number[], end: End, enough?: (cell: number) => number): OtherTable;
  close(): void;
};

/**
 * In: the system, the positions of its hidden cells, and a solver. Out: the attacker, who knows
 * every other cell, every sum, every ceiling, and that nothing is below zero. Close it after use.
 * Source: Fischetti and Salazar-González (2000), Journal of Official Statistics 16 (attacker problems).
 */
export function attacker(system: CellSystem, hidden: Iterable<number>, solver: Solver): Attacker {
  const size = system.cells.length;
  const most = 10 * (1 + Math.max(...system.cells.map(({ count }) => count)));
  const countOf = (cell: number) => system.cells[cell]?.count ?? 0;
  const roomOf = (cell: number) => roomAbove(system, cell, most);
  const model = openModel(system, solver);
  const costs = new Float64Array(size);
  const hide = (cell: number) => {
    model.setColumnBounds(cell, -countOf(cell), roomOf(cell));
  };
  const show = (cell: number) => {
    model.setColumnBounds(cell, 0, 0);
  };
  for (const cell of hidden) hide(cell);
  const extreme: Attacker['extreme'] = (wanted, end, enough) => {
    for (const cell of wanted) costs[cell] = end === 'highest' ? 1 : -1;
    model.setCosts(costs);
    for (const cell of wanted) costs[cell] = 0;
    if (enough) for (const cell of wanted) limit(cell, end, enough(cell) - countOf(cell));
    const solved = model.solve();
    if (enough) wanted.forEach(hide);
    if (solved === null) throw new Error('The true table always fits.');
    return solved.values;
  };
  const limit = (cell: number, end: End, deviation: number) => {
    if (end === 'highest')
      model.setColumnBounds(cell, -countOf(cell), Math.min(Math.max(0, deviation), roomOf(cell)));
    else model.setColumnBounds(cell, Math.min(0, Math.max(deviation, -countOf(cell))), roomOf(cell));
  };
  return {
    ...{ hide, show, extreme },
    close: () => {
      model.close();
    },
  };
}

/**
 * In: the system, a cell, and how far it may rise when nothing is known of it. Out: how far it may rise.
 */
export function roomAbove({ cells, ceilings }: CellSystem, cell: number, unknown: number): number {
  const ceiling = ceilings?.get(cell);
  return ceiling === undefined ? unknown : ceiling - (cells[cell]?.count ?? 0);
}

function openModel({ cells, sums, limits = [] }: CellSystem, solver: Solver): LinearModel {
  const nothing = () => new Float64Array(cells.length);
  const added = sums.map(({ total, parts }) => ({ lower: 0, upper: 0, entries: entriesOf(total, parts) }));
  const limited = limits.map(({ cells: indices, factors, atMost }) => {
    const now = indices.reduce(
      (sum, cell, place) => sum + (factors[place] ?? 0) * (cells[cell]?.count ?? 0),
      0,
    );
    return { lower: -Infinity, upper: Math.max(0, atMost - now), entries: { indices, values: factors } };
  });
  const rows = [...added, ...limited];
  return solver.open({
    goal: 'maximise',
    costs: nothing(),
    lower: nothing(),
    upper: nothing(),
    rows,
    whole: false,
  });
}

function entriesOf(total: number, parts: readonly number[]) {
  const seen = parts.filter((part) => part !== UNSEEN);
  const ones = seen.map(() => 1);
  return total === UNSEEN
    ? { indices: seen, values: ones }
    : { indices: [total, ...seen], values: [-1, ...ones] };
}
