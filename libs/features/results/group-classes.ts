// Which groups a result may speak of at all: settled once for the whole poll, so that no two questions tell different things.
import { MARGIN, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect, type PublishedCell } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';

export type GroupClasses = {
  /** The last class is what is not told. */
  readonly trait: Factor;
  /** People who sent in answers, by class. */
  readonly people: readonly number[];
  /** Classes of which nothing is told in any question. */
  readonly withheld: ReadonlySet<string>;
};

/** Two traits at a time: which pairs of classes nothing is told of. */
export type CrossedClasses = {
  readonly pair: readonly [GroupClasses, GroupClasses];
  readonly table: FrequencyTable;
  /** Names as in `pairName`. */
  readonly withheld: ReadonlySet<string>;
};

/**
 * The classes of each trait, with those of which nothing is told: the small ones, and as many others as it takes to keep
 * these from being worked out. Because a withheld class is withheld in every question and the size of every other class
 * is told, the questions can be protected one by one: what one of them tells adds nothing to another.
 * A trait that cannot be protected is left out.
 */
export function groupClasses(traits: readonly Factor[], solver: Solver): readonly GroupClasses[] {
  return traits
    .filter(({ categories }) => categories.length > 2)
    .flatMap((trait) => classesOf(trait, solver));
}

function classesOf(trait: Factor, solver: Solver): readonly GroupClasses[] {
  const table = countsBy([trait]);
  const everybody: PublishedCell = { table: 0, cell: [MARGIN] };
  const outcome = protect([table], solver, RULE_OF_TEN, { published: [everybody] });
  if (!outcome.ok || outcome.protection.leaks.length > 0) return [];
  const withheld = new Set(outcome.protection.hidden.flatMap(({ cell }) => cell));
  return [{ trait, people: table.counts, withheld }];
}

/** The pairs of classes of two traits; undefined when too few of them could be told to protect the others. */
export function crossedClasses(
  pair: readonly [GroupClasses, GroupClasses],
  solver: Solver,
): CrossedClasses | undefined {
  const [one, other] = pair;
  const table = countsBy([one.trait, other.trait]);
  const cellsOf = ({ trait, withheld }: GroupClasses, wanted: boolean) =>
    trait.categories.filter((name) => withheld.has(name) === wanted);
  const published = [
    ...cellsOf(one, false).map((name) => [name, MARGIN]),
    ...cellsOf(other, false).map((name) => [MARGIN, name]),
    [MARGIN, MARGIN],
  ];
  const silent = [
    ...cellsOf(one, true).flatMap((name) => [...other.trait.categories, MARGIN].map((each) => [name, each])),
    ...cellsOf(other, true).flatMap((name) => [...one.trait.categories, MARGIN].map((each) => [each, name])),
  ];
  const placed = (cells: readonly (readonly string[])[]) => cells.map((cell) => ({ table: 0, cell }));
  const outcome = protect([table], solver, RULE_OF_TEN, {
    published: placed(published),
    withheld: placed(silent),
  });
  if (!outcome.ok || outcome.protection.leaks.length > 0) return undefined;
  const withheld = new Set(
    outcome.protection.hidden.map(({ cell }) => pairName(cell[0] ?? '', cell[1] ?? '')),
  );
  return { pair, table, withheld };
}

export const pairName = (one: string, other: string): string => JSON.stringify([one, other]);

/** The people in every combination of classes; who has no class in one of them is not counted. */
export function countsBy(factors: readonly Factor[]): FrequencyTable {
  const size = factors.reduce((product, { categories }) => product * categories.length, 1);
  const counts = new Array<number>(size).fill(0);
  const people = factors[0]?.codes.length ?? 0;
  for (let person = 0; person < people; person += 1) {
    const codes = factors.map((factor) => factor.codes[person] ?? -1);
    if (codes.some((code) => code < 0)) continue;
    const place = codes.reduce(
      (offset, code, depth) => offset * (factors[depth]?.categories.length ?? 1) + code,
      0,
    );
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { variables: factors.map(({ name, categories }) => ({ name, categories })), counts };
}
