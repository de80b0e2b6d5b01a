// From tables to what may be published of them: hidden cells, and the proof that they stay hidden.
import { audit, type AuditedCell } from './audit.js';
import { cellSystem, type SystemRefusal } from './cell-system.js';
import type { CellName, FrequencyTable } from './frequency-table.js';
import { RULE_OF_TEN, type DisclosureRule } from './rule.js';
import type { Solver } from './solver.js';
import { suppress } from './suppress.js';

export type PublishedCell = { readonly table: number; readonly cell: CellName };

export type HiddenCell = {
  readonly table: number;
  readonly cell: CellName;
  /** `primary`: too small itself; `complementary`: hidden so that a small one cannot be computed. */
  readonly because: 'primary' | 'complementary';
};

export type Protection = {
  readonly hidden: readonly HiddenCell[];
  readonly audit: readonly AuditedCell[];
  readonly leaks: readonly AuditedCell[];
  /** Over the complementary cells: one plus the count of each. */
  readonly cost: number;
};

export type Protecting =
  | { readonly ok: true; readonly protection: Protection }
  | { readonly ok: false; readonly refusals: readonly SystemRefusal[] };

/**
 * In: all tables that are published about the same people, a solver, the rule (ten people unless told otherwise), and
 * cells that stand elsewhere already, so that they cannot be hidden: where that leaves no way, `leaks` says so.
 * Out: what to hide in all of them together, and the range that remains for every hidden count. Refuses tables that
 * contradict each other. The same tables give the same answer.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 */
export function protect(
  tables: readonly FrequencyTable[],
  solver: Solver,
  rule: DisclosureRule = RULE_OF_TEN,
  published: readonly PublishedCell[] = [],
): Protecting {
  const made = cellSystem(tables);
  if (!made.ok) return made;
  const { system } = made;
  const { primary, secondary, cost } = suppress(system, rule, solver, {
    published: new Set(published.flatMap(({ table, cell }) => system.find(table, cell) ?? [])),
  });
  const audited = audit(system, new Set([...primary, ...secondary]), rule, solver);
  const small = new Set(primary);
  const hidden = [...primary, ...secondary]
    .sort((one, other) => one - other)
    .flatMap((position): HiddenCell[] => {
      const cell = system.cells[position];
      const because = small.has(position) ? 'primary' : 'complementary';
      return cell ? [{ table: cell.table, cell: cell.name, because }] : [];
    });
  return {
    ok: true,
    protection: { hidden, audit: audited, leaks: audited.filter(({ leak }) => leak !== null), cost },
  };
}
