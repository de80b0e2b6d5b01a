// Which targets contradict each other: drop any one of these, and a panel becomes possible as far as they are concerned.
import { at } from './at.js';
import { mergePeople, type MergedPool } from './merge-people.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelQuestion } from './panel-question.js';
import type { PanelRow } from './panel-space.js';
import type { Solver } from './solver.js';

/** `Category value: at least (or at most) so many seats`. */
export type TargetBound = {
  readonly category: string;
  readonly value: string;
  readonly bound: 'min' | 'max';
  readonly seats: number;
};

/**
 * In: a solver and a question without any panel. Out: an irreducible set of target bounds that cannot be met together with
 * the size and the household rule; empty when size and households alone are the trouble.
 *
 * Source: the deletion filter (Chinneck & Dravnieks, "Locating minimal infeasible constraint sets in linear programs",
 * 1991), over whole panels.
 */
export function findConflict(solver: Solver, question: PanelQuestion): TargetBound[] {
  const pool = mergePeople(question);
  const kept = new Set(boundsOf(question).filter(({ binds }) => binds(pool)));
  for (const bound of [...kept]) {
    kept.delete(bound);
    if (holdsPanel(solver, pool, [...kept])) kept.add(bound);
  }
  return [...kept].map(({ bound }) => bound);
}

type RowBound = {
  readonly bound: TargetBound;
  readonly row: number;
  readonly binds: (pool: MergedPool) => boolean;
};

/** Bounds that no panel could break are left out from the start. */
function boundsOf(question: PanelQuestion): RowBound[] {
  const targets = question.categories.flatMap(({ name, targets }) =>
    targets.map((target) => ({ name, target })),
  );
  return targets.flatMap(({ name, target }, index) => {
    const row = index + 1;
    const sides = [
      { bound: 'min' as const, seats: target.min, binds: () => target.min > 0 },
      {
        bound: 'max' as const,
        seats: target.max,
        binds: (pool: MergedPool) => target.max < peopleIn(pool, row),
      },
    ];
    return sides.map(({ bound, seats, binds }) => ({
      bound: { category: name, value: target.value, bound, seats },
      row,
      binds,
    }));
  });
}

function peopleIn({ space }: MergedPool, row: number): number {
  return at(space.rows, row).types.reduce((sum, type) => sum + at(space.counts, type), 0);
}

function holdsPanel(solver: Solver, pool: MergedPool, bounds: readonly RowBound[]): boolean {
  const rows = pool.space.rows.map((row, index) =>
    isTarget(pool, index) ? onlyWith(bounds, row, index) : row,
  );
  const maker = openPanelMaker(solver, { ...pool.space, rows });
  const panel = maker.near(new Float64Array(pool.space.counts.length));
  maker.close();
  return panel !== null;
}

function isTarget({ firstHouseholdRow }: MergedPool, row: number): boolean {
  return row > 0 && row < firstHouseholdRow;
}

function onlyWith(bounds: readonly RowBound[], row: PanelRow, index: number): PanelRow {
  const has = (side: 'min' | 'max') =>
    bounds.some(({ bound, row: of }) => of === index && bound.bound === side);
  return { ...row, lower: has('min') ? row.lower : 0, upper: has('max') ? row.upper : Infinity };
}
