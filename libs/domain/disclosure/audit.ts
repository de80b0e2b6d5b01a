// Whether what is hidden stays hidden: the range of every hidden count, and those that are not vague enough.
import { attacker, type Attacker, type End } from './attacker.js';
import type { CellName } from './frequency-table.js';
import type { CellSystem } from './cell-system.js';
import { isVague, mustStayVague, type DisclosureRule } from './rule.js';
import { separate } from './separate.js';
import type { Solver } from './solver.js';

export type AuditedCell = {
  readonly table: number;
  readonly cell: CellName;
  readonly low: number;
  readonly high: number;
  /** What gives it away; null: it is safe. */
  readonly leak: 'shown' | 'exact' | 'too-narrow' | null;
};

type Range = Pick<AuditedCell, 'low' | 'high'>;

/**
 * In: the system, the positions of its hidden cells, the rule and a solver. Out: per hidden cell, and per small count that is
 * shown, the range that anybody can work out; a leak when a small count is shown, when a hidden count can be computed
 * exactly, or when the range of a small one is narrower than the rule or stays below the minimum.
 * Source: Hundepool et al. (2012), section 4.3.1 (auditing by linear programming).
 */
export function audit(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  rule: DisclosureRule,
  solver: Solver,
): readonly AuditedCell[] {
  const ranges = rangesOf(system, hidden, solver);
  return system.cells.flatMap(({ table, name, count }, position): AuditedCell[] => {
    const vague = mustStayVague(system, position, rule);
    const range = ranges.get(position);
    if (!range) return vague ? [{ table, cell: name, low: count, high: count, leak: 'shown' }] : [];
    const exact = range.low === range.high;
    const narrow = vague && !isVague(range, rule);
    return [{ table, cell: name, ...range, leak: exact ? 'exact' : narrow ? 'too-narrow' : null }];
  });
}

/**
 * In: as for `audit`, and optionally which hidden counts are asked for (all of them when left out).
 * Out: by position, the range of each.
 */
export function rangesOf(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  solver: Solver,
  wanted: (position: number) => boolean = () => true,
): ReadonlyMap<number, Range> {
  const ranges = new Map<number, Range>();
  for (const { system: part, origin } of separate(system, hidden)) {
    if (!origin.some(wanted)) continue;
    const attack = attacker(part, origin.keys(), solver);
    const value = furthestValues(part, attack);
    origin.forEach((position, cell) => {
      if (wanted(position))
        ranges.set(position, { high: value(cell, 'highest'), low: value(cell, 'lowest') });
    });
    attack.close();
  }
  return ranges;
}

/** How far a count can go. A count that was nobody in any table found on the way can go no lower: that saves a program. */
function furthestValues({ cells }: CellSystem, attack: Attacker) {
  const nobody = new Uint8Array(cells.length);
  return (cell: number, end: End): number => {
    if (end === 'lowest' && nobody[cell] === 1) return 0;
    const found = attack.extreme([cell], end);
    cells.forEach(({ count }, each) => {
      if (count + (found[each] ?? 0) <= NOBODY) nobody[each] = 1;
    });
    return rounded((cells[cell]?.count ?? 0) + (found[cell] ?? 0));
  };
}

/** Less than the noise of floating point that `rounded` takes away. */
const NOBODY = 1e-7;

/** Away from the noise of floating point, so that the same table always gives the same bytes. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6 + 0;
