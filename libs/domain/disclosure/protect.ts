// From tables to what may be published of them: hidden cells, and the proof that they stay hidden.
import { audit, type AuditedCell } from './audit.js';
import { cellSystem, type CellSystem, type Limit, type SystemRefusal } from './cell-system.js';
import type { CellName, FrequencyTable } from './frequency-table.js';
import { RULE_OF_TEN, type DisclosureRule } from './rule.js';
import type { Solver } from './solver.js';
import { suppress } from './suppress.js';

/** What others know besides these tables, and what nobody may learn from them. */
export type Surroundings = {
  /** Stand elsewhere already and cannot be hidden. */
  readonly published?: readonly PublishedCell[];
  /** Are shown nowhere, whatever their count. */
  readonly withheld?: readonly PublishedCell[];
  /** Known from elsewhere: so many people at most. */
  readonly ceilings?: readonly (PublishedCell & { readonly atMost: number })[];
  /** Stand nowhere and must stay vague, whatever their count: all who did not give the answer that nearly everybody gave. */
  readonly minorities?: readonly Minority[];
  /** Known from elsewhere, such as a weighted share: these cells, each times its factor, are together so much at most. */
  readonly limits?: readonly NamedLimit[];
};

export type NamedLimit = {
  readonly table: number;
  readonly cells: readonly CellName[];
  readonly factors: readonly number[];
  readonly atMost: number;
};

export type Minority = {
  readonly table: number;
  readonly cells: readonly CellName[];
  /** What a published "more than so many" leaves for them; absent: nothing is told. */
  readonly atMost?: number;
};

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
 * what is known elsewhere: where that leaves no way to hide enough, `leaks` says so.
 * Out: what to hide in all of them together, and the range that remains for every hidden count. Refuses tables that
 * contradict each other. The same tables give the same answer.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 */
export function protect(
  tables: readonly FrequencyTable[],
  solver: Solver,
  rule: DisclosureRule = RULE_OF_TEN,
  surroundings: Surroundings = {},
): Protecting {
  const { published = [], withheld = [], ceilings = [], minorities = [], limits: told = [] } = surroundings;
  const made = cellSystem(tables);
  if (!made.ok) return made;
  const whole = withMinorities(made.system, minorities);
  const unlimited = whole.system;
  const positions = (cells: readonly PublishedCell[]) =>
    cells.flatMap(({ table, cell }) => unlimited.find(table, cell) ?? []);
  const never = new Set([...positions(withheld), ...whole.added]);
  const known = new Map([
    ...(whole.system.ceilings ?? []),
    ...ceilings.flatMap((each) => positions([each]).map((cell) => [cell, each.atMost] as const)),
  ]);
  const limits = { published: new Set(positions(published)), withheld: never };
  const system = { ...unlimited, ceilings: known, limits: placedLimits(unlimited, told) };
  const { primary, secondary, cost } = suppress(system, rule, solver, limits);
  const concealed = new Set([...primary, ...never, ...secondary]);
  const audited = audit(system, concealed, rule, solver);
  const small = new Set(primary);
  const hidden = [...concealed]
    .sort((one, other) => one - other)
    .flatMap((position): HiddenCell[] => {
      const cell = whole.added.has(position) ? undefined : system.cells[position];
      const because = small.has(position) ? 'primary' : 'complementary';
      return cell ? [{ table: cell.table, cell: cell.name, because }] : [];
    });
  // What is shown nowhere may well be known, as long as it is nobody or a crowd.
  const tells = ({ leak, table, cell }: AuditedCell) => {
    const position = system.find(table, cell) ?? -1;
    return leak !== null && (leak !== 'exact' || small.has(position) || !never.has(position));
  };
  return {
    ok: true,
    protection: { hidden, audit: audited, leaks: audited.filter(tells), cost },
  };
}

/** Refuses nothing: a cell that stands in no table cannot be limited. */
const placedLimits = (system: CellSystem, limits: readonly NamedLimit[]): readonly Limit[] =>
  limits.map(({ table, cells, factors, atMost }) => {
    const placed = cells.flatMap((name, place) => {
      const cell = system.find(table, name);
      return cell === undefined ? [] : [{ cell, factor: factors[place] ?? 0 }];
    });
    return { cells: placed.map(({ cell }) => cell), factors: placed.map(({ factor }) => factor), atMost };
  });

type WithMinorities = { readonly system: CellSystem; readonly added: ReadonlySet<number> };

/** Each minority is one more number, which adds up from cells of its table. */
function withMinorities(system: CellSystem, minorities: readonly Minority[]): WithMinorities {
  const first = system.cells.length;
  const made = minorities.map(({ table, cells, atMost }, index) => {
    const parts = cells.flatMap((name) => system.find(table, name) ?? []);
    const count = parts.reduce((sum, part) => sum + (system.cells[part]?.count ?? 0), 0);
    const name = [`minority ${index}`];
    return { cell: { table, name, count }, sum: { total: first + index, parts }, atMost };
  });
  const added = new Set(made.map(({ sum }) => sum.total));
  const ceilings = new Map(
    made.flatMap(({ sum, atMost }) => (atMost === undefined ? [] : [[sum.total, atMost] as const])),
  );
  return {
    added,
    system: {
      ...{ ...system, ceilings, delicate: added },
      cells: [...system.cells, ...made.map(({ cell }) => cell)],
      sums: [...system.sums, ...made.map(({ sum }) => sum)],
    },
  };
}
