// Whether what is hidden stays hidden: the range of every hidden count, and those that are not vague enough.
import { attacker, type Attacker, type End } from './attacker.js';
import type { CellName } from './frequency-table.js';
import type { CellSystem } from './cell-system.js';
import { isSmall, isVague, type DisclosureRule } from './rule.js';
import type { Solver } from './solver.js';

export type AuditedCell = {
  readonly table: number;
  readonly cell: CellName;
  readonly low: number;
  readonly high: number;
  /** What gives it away; null: it is safe. */
  readonly leak: 'shown' | 'exact' | 'too-narrow' | null;
};

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
  const attack = attacker(system, hidden, solver);
  const audited = system.cells.flatMap(({ table, name, count }, position): AuditedCell[] => {
    const small = isSmall(count, rule);
    if (!hidden.has(position))
      return small ? [{ table, cell: name, low: count, high: count, leak: 'shown' }] : [];
    const value = (end: End) => rounded(count + furthest(attack, position, end));
    const range = { low: value('lowest'), high: value('highest') };
    const exact = range.low === range.high;
    const narrow = small && !isVague(range, rule);
    return [{ table, cell: name, ...range, leak: exact ? 'exact' : narrow ? 'too-narrow' : null }];
  });
  attack.close();
  return audited;
}

const furthest = (attack: Attacker, cell: number, end: End): number => attack.extreme([cell], end)[cell] ?? 0;

/** Away from the noise of floating point, so that the same table always gives the same bytes. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6 + 0;
