// Which groups a result may speak of at all: settled once for the whole poll, so that no two questions tell different things.
import { MARGIN } from '#domain/disclosure/frequency-table.js';
import { protect, type PublishedCell } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';
import { sumsPerClass } from '#domain/weighting/margin.js';

export type GroupClasses = {
  /** The last class is what is not told. */
  readonly trait: Factor;
  /** People who sent in answers, by class. */
  readonly people: readonly number[];
  /** Classes of which nothing is told in any question. */
  readonly withheld: ReadonlySet<string>;
};

/**
 * The classes of each trait, with those of which nothing is told: the small ones, and as many others as it takes to keep
 * these from being worked out. Because a withheld class is withheld in every question and the size of every other class
 * counts as known, the questions can be protected one by one: what one of them tells adds nothing to another.
 * A trait that cannot be protected is left out.
 */
export function groupClasses(traits: readonly Factor[], solver: Solver): readonly GroupClasses[] {
  return traits
    .filter(({ categories }) => categories.length > 2)
    .flatMap((trait) => classesOf(trait, solver));
}

function classesOf(trait: Factor, solver: Solver): readonly GroupClasses[] {
  const people = [...sumsPerClass(trait, new Float64Array(trait.codes.length).fill(1))];
  const everybody: PublishedCell = { table: 0, cell: [MARGIN] };
  const outcome = protect([{ variables: [trait], counts: people }], solver, RULE_OF_TEN, {
    published: [everybody],
  });
  if (!outcome.ok || outcome.protection.leaks.length > 0) return [];
  const withheld = new Set(outcome.protection.hidden.flatMap(({ cell }) => cell));
  return [{ trait, people, withheld }];
}
