// Which further counts to hide so that small ones cannot be computed from the rest, at little cost.
import { attacker, roomAbove, type Attacker, type End, type OtherTable } from './attacker.js';
import type { CellSystem } from './cell-system.js';
import { HIGH, openOpener } from './opener.js';
import { isVague, mustStayVague, type DisclosureRule } from './rule.js';
import type { LinearModel, Solver } from './solver.js';

export type Suppression = {
  /** Positions of the small counts. */
  readonly primary: readonly number[];
  /** Positions of what is hidden with them. */
  readonly secondary: readonly number[];
  /** Over the secondary cells: one plus the count of each. */
  readonly cost: number;
};

export type SuppressionLimits = {
  /** How many linear programs may be spent on hiding less. */
  readonly effort?: number;
  /** Positions of cells that stand elsewhere already and cannot be hidden any more. */
  readonly published?: ReadonlySet<number>;
  /** Positions of cells that are shown nowhere, whatever their count. */
  readonly withheld?: ReadonlySet<number>;
};

const NOTHING: ReadonlySet<number> = new Set();

/**
 * In: the system, the rule, a solver, and the limits: how many linear programs may be spent on hiding less (more effort, lower
 * cost), and what is published
 * already. Out: what to hide so that every small count has a range as the rule wants it. The same input gives the same output.
 * First every small count in turn opens the cheapest other table in which it is large enough; then whatever turns out
 * not to be needed is shown again, the dearest first. Small systems are done again without one of the cells that were hidden,
 * as long as that is cheaper.
 * Source: Kelly, Golden and Assad (1992), Networks 22, for the first part; Hundepool et al. (2012), section 4.4.3, for the second.
 */
export function suppress(
  system: CellSystem,
  rule: DisclosureRule,
  solver: Solver,
  { effort = 600, published = NOTHING, withheld = NOTHING }: SuppressionLimits = {},
): Suppression {
  const primary = [...system.cells.keys()].filter((cell) => mustStayVague(system, cell, rule));
  const orders = [byCount(system, primary, 1), byCount(system, primary, -1), primary];
  let best: Suppression = { primary, secondary: [], cost: Infinity };
  let left = effort;
  const attempt = (order: readonly number[], avoided: ReadonlySet<number>): boolean => {
    const means = { solver, primary, effort: left, published, withheld, avoided };
    const found = hideInOrder(openWork(system, rule, means), order);
    left = found.left;
    const isBetter = found.suppression.cost < best.cost;
    if (isBetter) best = found.suppression;
    return isBetter;
  };
  for (const order of orders) if (best.cost === Infinity || left > 0) attempt(order, NOTHING);
  if (system.cells.length > SMALL_ENOUGH) return best;
  // Without its dearest cell a set may turn out cheaper; each time it does, the search begins again.
  for (let tried = 0; tried < best.secondary.length && left > 0; tried += 1) {
    const dearest = byCount(system, best.secondary, -1)[tried];
    if (dearest === undefined) break;
    if (orders.some((order) => attempt(order, new Set([dearest])))) tried = -1;
  }
  return best;
}

/** So few cells that there is time to think again. */
const SMALL_ENOUGH = 100;

function hideInOrder(work: Work, order: readonly number[]) {
  learnTogether(work);
  order.forEach((cell) => {
    protect(work, cell);
  });
  showWhatIsNotNeeded(work);
  const secondary = [...work.secondary].sort((one, other) => one - other);
  const suppression: Suppression = { primary: work.primary, secondary, cost: costOf(work) };
  close(work);
  return { suppression, left: work.budget.left };
}

function byCount({ cells }: CellSystem, primary: readonly number[], sign: 1 | -1): readonly number[] {
  const count = (cell: number) => cells[cell]?.count ?? 0;
  return [...primary].sort((one, other) => sign * (count(one) - count(other)) || one - other);
}

/** Two tables that show how low and how high a small count may be. */
type Witness = { readonly lowest: OtherTable; readonly highest: OtherTable };

type Work = {
  readonly system: CellSystem;
  readonly rule: DisclosureRule;
  readonly attack: Attacker;
  readonly opener: LinearModel;
  /** Cost per unit of moving a cell up (first half) or down (second half). */
  readonly prices: Float64Array;
  readonly primary: readonly number[];
  readonly secondary: Set<number>;
  /** The best that is known for every small count. */
  readonly witnesses: Map<number, Witness>;
  readonly budget: { left: number };
};

type Means = {
  readonly solver: Solver;
  readonly primary: readonly number[];
  readonly effort: number;
  readonly published: ReadonlySet<number>;
  readonly withheld: ReadonlySet<number>;
  /** Hidden only where there is hardly another way. */
  readonly avoided: ReadonlySet<number>;
};

/** What an avoided cell costs, in times its own price. */
const DEAR = 20;

function openWork(
  system: CellSystem,
  rule: DisclosureRule,
  { solver, primary, effort, published, withheld, avoided }: Means,
): Work {
  const free = new Set([...primary, ...withheld]);
  const size = system.cells.length;
  const prices = new Float64Array(2 * size);
  system.cells.forEach(({ count }, cell) => {
    const price = free.has(cell) ? FREE : (1 + count) * (avoided.has(cell) ? DEAR : 1);
    prices[cell] = price;
    prices[size + cell] = price;
  });
  return {
    ...{ system, rule, prices, primary },
    attack: attacker(system, free, solver),
    opener: openOpener(system, { prices, published, solver }),
    secondary: new Set(),
    witnesses: new Map(primary.map((cell) => [cell, { lowest: NOWHERE, highest: NOWHERE }])),
    budget: { left: effort },
  };
}

/** The true table. */
const NOWHERE: OtherTable = new Float64Array(0);

/** Hidden cells move almost for nothing; not quite, so that no table moves more than it must. */
const FREE = 1e-4;

function close({ attack, opener }: Work): void {
  attack.close();
  opener.close();
}

const countAt = ({ system }: Pick<Work, 'system'>, cell: number): number => system.cells[cell]?.count ?? 0;

/** How low and how high a small count may be, as far as is known. */
function knownRange(work: Work, cell: number, witness = work.witnesses.get(cell)) {
  const count = countAt(work, cell);
  return { low: count + (witness?.lowest[cell] ?? 0), high: count + (witness?.highest[cell] ?? 0) };
}

const isSafe = (work: Work, cell: number): boolean => isVague(knownRange(work, cell), work.rule);

/** Every table found for one small count may show something of the others. */
function learn(work: Work, table: OtherTable): void {
  for (const cell of work.primary) {
    const witness = work.witnesses.get(cell);
    if (!witness || isSafe(work, cell)) continue;
    const deviation = table[cell] ?? 0;
    if (deviation < (witness.lowest[cell] ?? 0)) work.witnesses.set(cell, { ...witness, lowest: table });
    if (deviation > (witness.highest[cell] ?? 0)) work.witnesses.set(cell, { ...witness, highest: table });
  }
}

/** Looks for tables with many small counts far off at once, as long as that settles some. */
function learnTogether(work: Work): void {
  for (let before = Infinity; ;) {
    const open = work.primary.filter((cell) => !isSafe(work, cell));
    if (open.length < 2 || open.length >= before) return;
    before = open.length;
    learn(
      work,
      work.attack.extreme(open, 'lowest', () => 0),
    );
    learn(
      work,
      work.attack.extreme(open, 'highest', (cell) => goalOf(work, cell)),
    );
  }
}

const goalOf = (work: Work, cell: number): number =>
  Math.max(work.rule.minimum, knownRange(work, cell).low + work.rule.width);

/** Whether a small count is vague enough with what is hidden now. */
function settles(work: Work, cell: number): boolean {
  const ends: readonly End[] = ['lowest', 'highest'];
  for (const end of ends) {
    if (isSafe(work, cell)) return true;
    work.budget.left -= 1;
    learn(
      work,
      work.attack.extreme([cell], end, (each) => (end === 'lowest' ? 0 : goalOf(work, each))),
    );
  }
  return isSafe(work, cell);
}

/** Hides what it takes to make one small count vague enough; where it cannot be higher, by letting it be lower. */
function protect(work: Work, cell: number): void {
  for (let attempt = 0; attempt < ATTEMPTS && !settles(work, cell); attempt += 1) {
    const { high } = knownRange(work, cell);
    const opened =
      cheapestWay(work, cell, goalOf(work, cell)) ??
      cheapestWay(work, cell, Math.max(0, high - work.rule.width));
    // What is published already may leave no way; the audit tells.
    if (!opened) return;
    for (const each of opened) {
      work.secondary.add(each);
      work.attack.hide(each);
    }
  }
}

const ATTEMPTS = 3;

/** The cells that move in the cheapest table in which this count is the goal; undefined when there is no such table. */
function cheapestWay(work: Work, cell: number, goal: number): readonly number[] | undefined {
  const { system, opener, prices } = work;
  const size = system.cells.length;
  const count = countAt(work, cell);
  const [up, down] = [Math.max(0, goal - count), Math.max(0, count - goal)];
  if (up > roomAbove(system, cell, HIGH)) return undefined;
  opener.setCosts(prices);
  opener.setColumnBounds(cell, up, up);
  opener.setColumnBounds(size + cell, down, down);
  const solved = opener.solve();
  opener.setColumnBounds(cell, 0, roomAbove(system, cell, HIGH));
  opener.setColumnBounds(size + cell, 0, count);
  if (solved === null) return undefined;
  const table = solved.values.slice(0, size).map((rise, each) => rise - (solved.values[size + each] ?? 0));
  learn(work, table);
  const opened = [...system.cells.keys()].filter((each) => moves(table, each) && (prices[each] ?? 0) > FREE);
  for (const each of opened) {
    prices[each] = FREE;
    prices[size + each] = FREE;
  }
  return opened;
}

const MOVED = 1e-7;

const moves = (table: OtherTable, cell: number): boolean => Math.abs(table[cell] ?? 0) > MOVED;

function showWhatIsNotNeeded(work: Work): void {
  const dearest = [...work.secondary].sort(
    (one, other) => countAt(work, other) - countAt(work, one) || one - other,
  );
  for (const cell of dearest) if (work.budget.left > 0) tryToShow(work, cell);
  for (const cell of dearest) if (work.secondary.has(cell) && isKnownAnyway(work, cell)) reveal(work, cell);
}

function reveal({ attack, secondary }: Work, cell: number): void {
  attack.show(cell);
  secondary.delete(cell);
}

function tryToShow(work: Work, cell: number): void {
  const { attack, witnesses, secondary } = work;
  const before = new Map(witnesses);
  attack.show(cell);
  const relying = [...witnesses].filter(
    ([, { lowest, highest }]) => moves(lowest, cell) || moves(highest, cell),
  );
  for (const [each, { lowest, highest }] of relying)
    witnesses.set(each, {
      lowest: moves(lowest, cell) ? NOWHERE : lowest,
      highest: moves(highest, cell) ? NOWHERE : highest,
    });
  if (relying.every(([each]) => settles(work, each))) {
    secondary.delete(cell);
    return;
  }
  attack.hide(cell);
  before.forEach((witness, each) => witnesses.set(each, witness));
}

/** A hidden count that everybody can compute is hidden for nothing. */
function isKnownAnyway({ attack, witnesses }: Work, cell: number): boolean {
  for (const { lowest, highest } of witnesses.values())
    if (moves(lowest, cell) || moves(highest, cell)) return false;
  return !moves(attack.extreme([cell], 'highest'), cell) && !moves(attack.extreme([cell], 'lowest'), cell);
}

const costOf = (work: Work): number =>
  [...work.secondary].reduce((sum, cell) => sum + 1 + countAt(work, cell), 0);
