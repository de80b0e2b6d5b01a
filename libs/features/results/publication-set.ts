// Everything that a result tells of groups, as one set: settled question by question, then audited side by side.
import { MARGIN, type CellName, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';
import { compareGroups, type ToldTable } from './compare-groups.js';
import { factorsOf, type CountedQuestion } from './count-part.js';
import { countsBy, type CrossedClasses } from './group-classes.js';
import { isOneSided, NOT_ASKED } from './one-sided.js';
import { routeTo, type Route } from './route-told.js';
import type { Groups, SetQuestion } from './set-parts.js';
import { sharesOf } from './shares-told.js';
import { namesIn } from './set-system.js';
import type { ToldBefore } from './told-before.js';
import { isUneven, lessUntilSafe, NO_ANSWERS, silencedOf, type PublicationSet } from './tell-less.js';

/**
 * What may be told of each question by group. First what is told of everybody together is made safe by itself; then the
 * groups are settled question by question, and all of it is audited as one set. Of a question that leaks there nothing is
 * told of groups, and then less and less of everybody.
 */
export function publicationSet(
  counted: readonly CountedQuestion[],
  groups: Groups,
  solver: Solver,
): PublicationSet {
  const settling = { groups, solver };
  const bare = counted.map((question) => bareQuestion(question, counted, groups));
  const { questions: totals } = groups.weights.some(isUneven)
    ? lessUntilSafe(bare, settling)
    : { questions: bare };
  const settled: SetQuestion[] = [];
  for (const question of totals) settled.push(settle(question, { settled, groups, solver }));
  return lessUntilSafe(settled, settling);
}

type Settling = {
  readonly settled: readonly SetQuestion[];
  readonly groups: Groups;
  readonly solver: Solver;
};

/** A question of which nothing is told by group but what readers saw before. */
function bareQuestion(
  counted: CountedQuestion,
  all: readonly CountedQuestion[],
  groups: Groups,
): SetQuestion {
  const factors = factorsOf(counted);
  const route = routeTo(counted, all.slice(0, all.indexOf(counted)));
  const told = factors.map((factor) => nothingTold(factor, groups));
  const bare = {
    counted,
    route,
    factors,
    told,
    silent: false,
    totals: 'counts',
    unshared: NO_ANSWERS,
  } as const;
  return silencedOf(bare, groups.before);
}

/**
 * With the counts of everybody, or with the shares alone where that lets more be told of groups: how many people gave an
 * answer is worth less to readers than what groups think.
 */
function settle(bare: SetQuestion, settling: Settling): SetQuestion {
  const { weights, before } = settling.groups;
  // By two weightings a group could be taken apart, by traits that stand on no page together.
  if (weights.length > 1 || bare.totals === 'nothing') return bare;
  // What people say of themselves by area too would be a third side of three traits that nobody looks at together.
  if (settling.groups.classes.some(({ asked }) => asked === bare.counted.part.id)) return bare;
  if (bare.totals === 'shares') return settleWith(bare, settling);
  const withCounts = settleWith(bare, settling);
  if (!weights.some(isUneven) || before.countsOf(bare.counted.part.id)) return withCounts;
  if (shareTold(withCounts) >= ENOUGH) return withCounts;
  const withShares = settleWith({ ...bare, totals: 'shares' }, settling);
  return shareTold(withShares) > shareTold(withCounts) ? withShares : withCounts;
}

/** With so many of the figures of groups told, the counts are not given up for a few more. */
const ENOUGH = 0.75;

function shareTold({ told }: SetQuestion): number {
  const cells = told.flat().flatMap(({ table, tells }) => namesIn(table).map((cell) => tells(cell)));
  return cells.filter(Boolean).length / Math.max(1, cells.length);
}

function settleWith(bare: SetQuestion, { settled, groups, solver }: Settling): SetQuestion {
  const { counted, route, factors, totals } = bare;
  const question = { ...bare, silent: false };
  const { id, questionId } = counted.part;
  // Who got a question by a route is not known for pairs of classes, unless its decider is told by the pair too.
  const crossed = route.kind === 'everybody' && groups.isCrossed(questionId) ? groups.crossed : [];
  const own = { ...groups, crossed };
  if (route.kind === 'mixed') return { ...question, told: factors.map((factor) => nothingTold(factor, own)) };
  const silent = (trait: string, group: string) =>
    groups.before.isOtherwise(id, trait) || !tellsRow(settled, route, trait, group);
  const told = factors.map((factor, place) => {
    if (counted.part.countedAs === 'some-of' && counted.answers[place]?.open !== true)
      return nothingTold(factor, groups);
    const tellsShare = sharesOf(bare, place);
    const [tables = []] = compareGroups(
      {
        ...{ answers: [factor], classes: groups.classes, crossed, silent },
        ...{
          counts: totals === 'counts',
          weighings: groups.weights.map((weights) => ({ weights, tellsShare })),
        },
        told: (table, cell) => standsElsewhere(table, cell, { route, silent, before: groups.before }),
      },
      solver,
    );
    return [
      ...tables,
      ...groups.crossed.slice(crossed.length).map((pair) => untold(pairTable(pair, factor))),
    ];
  });
  return { ...question, told };
}

type Elsewhere = {
  readonly route: Route;
  readonly silent: (trait: string, group: string) => boolean;
  readonly before: ToldBefore;
};

/** Counts of a group that readers have already: who passed a question by, and what an earlier version told. */
function standsElsewhere(
  table: FrequencyTable,
  cell: CellName,
  { route, silent, before }: Elsewhere,
): boolean {
  const traits = table.variables.slice(0, -1).map(({ name }) => name);
  if (traits.some((trait, depth) => silent(trait, cell[depth] ?? ''))) return false;
  if (cell.at(-1) === NOT_ASKED && route.kind === 'by') return true;
  return before.tells(table, cell);
}

/** A group is spoken of only where everything that the deciding question says of it is told: then its base is known already. */
function tellsRow(settled: readonly SetQuestion[], route: Route, trait: string, group: string): boolean {
  if (route.kind !== 'by') return true;
  const decider = settled.find(({ counted }) => counted === route.decider);
  const table = decider?.told[0]?.find(
    ({ table: { variables } }) => variables.length === 2 && variables[0]?.name === trait,
  );
  const answers = decider?.factors[0]?.categories ?? [];
  return (
    table !== undefined &&
    [...answers, MARGIN].every((answer) => table.tells([group, answer])) &&
    !answers.some((answer) => isOneSided(table.table, [group], answer))
  );
}

const nothingTold = (factor: Factor, { classes, crossed }: Groups): readonly ToldTable[] => [
  ...classes
    .filter(({ trait }) => trait.name !== factor.name)
    .map(({ trait }) => untold(countsBy([trait, factor]))),
  ...crossed.map((pair) => untold(pairTable(pair, factor))),
];

const pairTable = ({ pair: [one, other] }: CrossedClasses, factor: Factor): FrequencyTable =>
  countsBy([one.trait, other.trait, factor]);

const untold = (table: FrequencyTable): ToldTable => ({ table, tells: NOTHING });

const NOTHING = (): boolean => false;
