// Which groups a result may speak of at all: settled once for the whole poll, so that no two questions tell different things.
import { MARGIN, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect, type PublishedCell } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import { factorsOf, type CountedQuestion } from './count-part.js';
import { NONE } from './one-sided.js';

export type GroupClasses = {
  readonly trait: Factor;
  /** The classes that have a name for readers, first in the trait; what stands after them is not told. */
  readonly spoken: readonly string[];
  /** People who sent in answers, by class. */
  readonly people: readonly number[];
  /** Classes of which nothing is told in any question. */
  readonly withheld: ReadonlySet<string>;
  /** The part of the questionnaire in which people told it themselves; absent: it was known when they were invited. */
  readonly asked?: string;
};

/** Two traits at a time: which pairs of classes nothing is told of. */
export type CrossedClasses = {
  readonly pair: readonly [GroupClasses, GroupClasses];
  readonly table: FrequencyTable;
  /** Names as in `pairName`. */
  readonly withheld: ReadonlySet<string>;
};

/**
 * The classes of each trait, the last of which is not told, with those of which nothing is told: the small ones, and as many others as it takes to keep
 * these from being worked out. Because a withheld class is withheld in every question and the size of every other class
 * is told, the questions can be protected one by one: what one of them tells adds nothing to another.
 * A trait that cannot be protected is left out.
 */
export function groupClasses(traits: readonly Factor[], solver: Solver): readonly GroupClasses[] {
  return traits
    .filter(({ categories }) => categories.length > 2)
    .flatMap((trait) => classesOf(trait, trait.categories.slice(0, -1), solver));
}

/**
 * The classes that people told themselves, in questions that were put to everybody. The trait has the name and the classes
 * of the question, so that in every table its counts are those that stand at the question itself.
 */
export function askedClasses(counted: readonly CountedQuestion[], solver: Solver): readonly GroupClasses[] {
  return counted
    .filter(({ part, asked }) => part.groupName !== undefined && asked.count === asked.people.length)
    .flatMap((question) => {
      const { trait, spoken } = askedTrait(question);
      const classes = spoken.length < 2 ? [] : classesOf(trait, spoken, solver);
      return classes.map((each) => ({ ...each, asked: question.part.id }));
    });
}

/** Without answers that nobody gave; who gave none stands last and is no group, unless so few that they were joined with others. */
export function askedTrait(question: CountedQuestion): Pick<GroupClasses, 'trait' | 'spoken'> {
  const [factor] = factorsOf(question);
  const given = question.answers.filter(({ count }) => count > 0);
  const [named, rest] = [false, true].map((none) =>
    given.filter(({ codes }) => (codes.join() === NONE) === none).map(({ codes }) => codes.join('+')),
  );
  const categories = [...(named ?? []), ...(rest ?? [])];
  const names = Array.from(factor?.codes ?? [], (code) => factor?.categories[code] ?? '');
  return { trait: factorOf(factor?.name ?? '', names, categories), spoken: named ?? [] };
}

function classesOf(trait: Factor, spoken: readonly string[], solver: Solver): readonly GroupClasses[] {
  const table = countsBy([trait]);
  const everybody: PublishedCell = { table: 0, cell: [MARGIN] };
  const outcome = protect([table], solver, RULE_OF_TEN, { published: [everybody] });
  if (!outcome.ok || outcome.protection.leaks.length > 0) return [];
  const withheld = new Set(outcome.protection.hidden.flatMap(({ cell }) => cell));
  return [{ trait, spoken, people: table.counts, withheld }];
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
