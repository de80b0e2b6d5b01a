// Everything that a result tells of groups, as one set: settled question by question, then audited side by side.
import { MARGIN, type CellName, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';
import { auditSet, type SetSummary } from './audit-set.js';
import { compareGroups, type ToldTable } from './compare-groups.js';
import { factorsOf, type CountedQuestion } from './count-part.js';
import { countsBy, type CrossedClasses } from './group-classes.js';
import { isOneSided, NOT_ASKED } from './one-sided.js';
import { routeTo, type Route } from './route-told.js';
import type { Groups, SetQuestion } from './set-parts.js';
import { sharesOf } from './shares-told.js';
import { namesIn } from './set-system.js';
import type { ToldBefore } from './told-before.js';

export type PublicationSet = {
  readonly questions: readonly SetQuestion[];
  readonly summary: SetSummary;
  /** False: even without any figure of groups something could be worked out, so nothing at all is told of groups. */
  readonly sound: boolean;
};

/**
 * What may be told of each question by group. After the questions were settled one by one, all of it is audited as one
 * set; of a question that leaks there nothing is told of groups, then no counts of everybody, and in the end nothing.
 */
export function publicationSet(
  counted: readonly CountedQuestion[],
  groups: Groups,
  solver: Solver,
): PublicationSet {
  const settled: SetQuestion[] = [];
  for (const question of counted) settled.push(settle(question, { settled, groups, solver }));
  let questions: readonly SetQuestion[] = settled;
  for (;;) {
    const { leaking, summary } = auditSet(questions, groups, solver);
    if (leaking.size === 0) return { questions, summary, sound: true };
    const less = (each: SetQuestion) => tellLess(each, groups);
    const some = questions.map((each, place) => (leaking.has(place) ? less(each) : each));
    const next = isSame(some, questions) ? questions.map(less) : some;
    if (isSame(next, questions)) return { questions, summary, sound: false };
    questions = next;
  }
}

/** What readers saw before cannot be taken back, so counts that were told stay told. */
function tellLess(question: SetQuestion, { before, weights }: Groups): SetQuestion {
  const silent = silencedOf(question, before);
  if (silent !== question || weights.length === 0) return silent;
  if (question.totals === 'counts' && !before.countsOf(question.counted.part.id))
    return { ...question, totals: 'shares' };
  return question.totals === 'nothing' ? question : { ...question, totals: 'nothing' };
}

const isSame = (one: readonly SetQuestion[], other: readonly SetQuestion[]): boolean =>
  one.every((each, place) => each === other[place]);

type Settling = {
  readonly settled: readonly SetQuestion[];
  readonly groups: Groups;
  readonly solver: Solver;
};

/**
 * With the counts of everybody, or with the shares alone where that lets more be told of groups: how many people gave an
 * answer is worth less to readers than what groups think.
 */
function settle(counted: CountedQuestion, settling: Settling): SetQuestion {
  const withCounts = settleWith(counted, 'counts', settling);
  const { weights, before } = settling.groups;
  // By two weightings a group could be taken apart, by traits that stand on no page together.
  if (weights.length > 1)
    return {
      ...silencedOf(withCounts, before),
      totals: before.countsOf(counted.part.id) ? 'counts' : 'shares',
    };
  if (!weights.some(isUneven) || before.countsOf(counted.part.id)) return withCounts;
  const withShares = settleWith(counted, 'shares', settling);
  return toldCells(withShares) > toldCells(withCounts) ? withShares : withCounts;
}

const isUneven = (weights: Float64Array): boolean => weights.some((weight) => weight !== weights[0]);

function toldCells({ told }: SetQuestion): number {
  const cells = told.flat().flatMap(({ table, tells }) => namesIn(table).filter((cell) => tells(cell)));
  return cells.length;
}

function settleWith(
  counted: CountedQuestion,
  totals: 'counts' | 'shares',
  { settled, groups, solver }: Settling,
): SetQuestion {
  const route = routeTo(
    counted,
    settled.map((each) => each.counted),
  );
  const factors = factorsOf(counted);
  const question = { counted, route, factors, totals, silent: false };
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
    const tellsShare = sharesOf(counted, place);
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
  ...classes.map(({ trait }) => untold(countsBy([trait, factor]))),
  ...crossed.map((pair) => untold(pairTable(pair, factor))),
];

const pairTable = ({ pair: [one, other] }: CrossedClasses, factor: Factor): FrequencyTable =>
  countsBy([one.trait, other.trait, factor]);

const untold = (table: FrequencyTable): ToldTable => ({ table, tells: NOTHING });

/** The same question when it was silenced before. Of groups is told only what readers saw in an earlier version. */
function silencedOf(question: SetQuestion, before: ToldBefore): SetQuestion {
  if (question.silent) return question;
  return {
    ...question,
    silent: true,
    told: question.told.map((tables) =>
      tables.map(({ table }) => ({ table, tells: (cell: CellName) => before.tells(table, cell) })),
    ),
  };
}

const NOTHING = (): boolean => false;
