// Whether a mean may stand beside counts of which some were joined: together they could give a few people away.
import { audit } from '#domain/disclosure/audit.js';
import { UNSEEN, type Cell, type CellSystem, type Limit } from '#domain/disclosure/cell-system.js';
import { isSmall, RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';

export type MeanQuestion = {
  /** What each person gave; only those who gave a number. */
  readonly values: readonly number[];
  /** The name of the count in which a value stands on the page. */
  readonly clusterOf: (value: number) => string;
  /** People without a number who stand in one count with others; then nobody knows how many gave a number. */
  readonly others?: { readonly count: number; readonly cluster: string } | undefined;
};

/** A mean is printed in tenths. */
const HALF_A_TENTH = 0.05 + 1e-9;
/** One person may not make more of a sum than this part. Source: CBS, rules for income statistics. */
const MOST_OF_SUM = 0.3;
/** Beyond this many different numbers a mean says nothing of one of them, and the audit would take long. */
const MOST_VALUES = 200;

/**
 * True when the mean leaves every hidden count of one to nine as vague as the rule asks. Without a solver only when no
 * count was joined, so that the mean can be computed from what is told.
 */
export function mayTellMean(question: MeanQuestion, solver: Solver | undefined): boolean {
  const { values, others } = question;
  if (values.length < RULE_OF_TEN.minimum || isOnePersons(values)) return false;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = [...counts.values(), others?.count ?? 0];
  const small = known.filter((count) => isSmall(count, RULE_OF_TEN));
  if (small.length === 0) return true;
  if (counts.size > MOST_VALUES) return true;
  if (!solver) return false;
  const system = systemOf(counts, question);
  const everything = new Set(system.cells.keys());
  return audit(system, everything, RULE_OF_TEN, solver).every(
    ({ leak }, cell) => leak === null || !isSmall(system.cells[cell]?.count ?? 0, RULE_OF_TEN),
  );
}

function isOnePersons(values: readonly number[]): boolean {
  const sizes = values.map(Math.abs);
  const sum = sizes.reduce((total, each) => total + each, 0);
  return Math.max(...sizes) > MOST_OF_SUM * sum && sum > 0;
}

/**
 * Every value is a hidden count; known are the counts on the page and, to half a tenth, the mean: the deviations from it
 * add up to no more than that half for everybody who gave a number.
 */
function systemOf(counts: ReadonlyMap<number, number>, { clusterOf, others }: MeanQuestion): CellSystem {
  const values = [...counts.keys()].sort((one, other) => one - other);
  const cellOf = (name: string, count: number): Cell => ({ table: 0, name: [name], count });
  const cells = [
    ...values.map((value) => cellOf(String(value), counts.get(value) ?? 0)),
    ...(others ? [cellOf('none', others.count)] : []),
  ];
  const names = [...values.map(clusterOf), ...(others ? [others.cluster] : [])];
  const sums = [...new Set(names)].map((name) => ({
    total: UNSEEN,
    parts: [...names.keys()].filter((place) => names[place] === name),
  }));
  const people = values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
  const total = values.reduce((sum, value) => sum + value * (counts.get(value) ?? 0), 0);
  // As it is printed: readers know it no better, and no worse.
  const mean = Math.round((10 * total) / people) / 10;
  const limit = (sign: 1 | -1): Limit => ({
    cells: [...values.keys()],
    factors: values.map((value) => sign * (value - mean) - HALF_A_TENTH),
    atMost: 0,
  });
  return { cells, sums, limits: [limit(1), limit(-1)], find: () => undefined };
}
