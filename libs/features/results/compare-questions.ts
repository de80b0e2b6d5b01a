// The comparison of groups for a whole result: which classes, which pair of traits, what earlier versions told, and the figures.
import type { Solver } from '#domain/disclosure/solver.js';
import { factorsOf, type CountedQuestion } from './count-part.js';
import type { CountedPart } from './counted-part.js';
import {
  askedClasses,
  crossedClasses,
  groupClasses,
  type CrossedClasses,
  type GroupClasses,
} from './group-classes.js';
import { crossedFigures, groupFigures } from './group-figures.js';
import { DID, DID_NOT, NONE } from './one-sided.js';
import type { Crossing } from './crossing.js';
import { answerNames } from './part-figures.js';
import { publicationSet } from './publication-set.js';
import type { SetQuestion } from './set-parts.js';
import { withheldShares } from './shares-told.js';
import type { GroupSizes, QuestionResult, ResultDocument } from './result.js';
import { toldBefore, type Division } from './told-before.js';
import type { WeighedAnswers } from './weigh-answers.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type Compared = {
  readonly figuresOf: (question: CountedQuestion) => Pick<Shown, 'groups' | 'crossed'>;
  /** What may be told of everybody together. */
  readonly totalsOf: (question: CountedQuestion) => Totals;
  readonly rest: Pick<ResultDocument, 'groupSizes' | 'protection'>;
};

export type Totals = {
  readonly tells: SetQuestion['totals'];
  /** In the order of the answers: not even the share is told. */
  readonly withheld: readonly boolean[];
};

const EVERYTHING: Totals = { tells: 'counts', withheld: [] };

export type Comparing = {
  readonly weighed: WeighedAnswers;
  readonly solver: Solver;
  readonly crossing?: Crossing | undefined;
  readonly earlier?: readonly EarlierDocument[];
};

/** A version that readers saw, and the weights behind it where these were others than now. */
export type EarlierDocument = { readonly document: ResultDocument; readonly otherWeights?: Float64Array };

/** Settles and proves the whole set, then puts it in figures. */
export function compareQuestions(counted: readonly CountedQuestion[], comparing: Comparing): Compared {
  const { weighed, solver, earlier = [] } = comparing;
  const known = groupClasses(weighed.groups, solver);
  const asked = askedClasses(counted, solver);
  const whole = comparedBy([...known, ...asked], counted, comparing);
  // What readers saw of groups before must stay in the proof.
  const isLast = whole.rest.groupSizes !== undefined || asked.length === 0 || earlier.length > 0;
  return isLast ? whole : comparedBy(known, counted, comparing);
}

function comparedBy(
  classes: readonly GroupClasses[],
  counted: readonly CountedQuestion[],
  { weighed, solver, crossing, earlier = [] }: Comparing,
): Compared {
  if (classes.length === 0) return NOTHING_COMPARED;
  const before = toldBefore(
    earlier.map(({ document }) => document),
    counted.map((question) => divisionOf(question, classes)),
  );
  const crossed = crossing ? crossedBy(before.pair ?? crossing.traits, classes, solver) : [];
  const isCrossed = (questionId: string) => crossing?.questions.includes(questionId) === true;
  const others = earlier.flatMap(({ otherWeights }) => otherWeights ?? []);
  const weights = [weighed.sample.weights, ...others];
  const set = publicationSet(counted, { classes, crossed, isCrossed, before, weights }, solver);
  const totalsOf = (question: CountedQuestion): Totals => {
    const found = set.questions.find((each) => each.counted === question);
    return found ? { tells: found.totals, withheld: withheldShares(found) } : EVERYTHING;
  };
  if (!set.sound) return { ...NOTHING_COMPARED, totalsOf };
  return {
    figuresOf: (question) => {
      const its = set.questions.find((each) => each.counted === question);
      return its && !its.silent ? figuresOf(its, { weighed, classes, crossed }) : {};
    },
    totalsOf,
    rest: { groupSizes: classes.map((each) => sizesOf(each, counted)), protection: set.summary },
  };
}

const NOTHING_COMPARED: Compared = { figuresOf: () => ({}), totalsOf: () => EVERYTHING, rest: {} };

function crossedBy(
  traits: readonly [string, string],
  classes: readonly GroupClasses[],
  solver: Solver,
): readonly CrossedClasses[] {
  const [one, other] = traits.map((name) => classes.find(({ trait }) => trait.name === name));
  const crossed = one && other && one !== other ? crossedClasses([one, other], solver) : undefined;
  return crossed ? [crossed] : [];
}

type Telling = {
  readonly weighed: WeighedAnswers;
  readonly classes: readonly GroupClasses[];
  readonly crossed: readonly CrossedClasses[];
};

/** Nothing rather than tables in which every figure is hidden. */
function figuresOf(
  { told, factors }: SetQuestion,
  { weighed, classes, crossed }: Telling,
): Pick<Shown, 'groups' | 'crossed'> {
  const question = { sample: weighed.sample, told, factors, classes, crossed };
  const groups = groupFigures(question).filter(({ rows }) => rows.some(hasFigure));
  const pairs = crossedFigures(question).filter(({ rows }) => rows.some(hasFigure));
  return {
    ...(groups.length > 0 ? { groups } : {}),
    ...(pairs.length > 0 ? { crossed: pairs } : {}),
  };
}

const hasFigure = ({ cells }: { readonly cells: readonly unknown[] }): boolean =>
  cells.some((cell) => cell !== null);

function sizesOf(
  { trait, spoken, people, withheld, asked }: GroupClasses,
  counted: readonly CountedQuestion[],
): GroupSizes {
  const part = counted.find((each) => each.part.id === asked)?.part;
  const rows = spoken.map((name, code) => ({
    ...{ name, people: withheld.has(name) ? null : (people[code] ?? 0) },
    ...(part ? { label: labelsIn(part, name) } : {}),
  }));
  if (!part) return { trait: trait.name, rows };
  return { trait: trait.name, asked: { question: part.text, name: part.groupName ?? '' }, rows };
}

/** Joined answers one after the other. */
const labelsIn = ({ options, none }: CountedPart, name: string): string =>
  name
    .split('+')
    .map((code) => (code === NONE ? none : (options.find((option) => option.code === code)?.label ?? code)))
    .join(' / ');

function divisionOf(question: CountedQuestion, classes: readonly GroupClasses[]): Division {
  const factors = factorsOf(question);
  const several = question.part.countedAs === 'some-of';
  return {
    question: question.part.id,
    base: question.asked.count,
    answers: question.answers.map(({ codes }, place) => ({
      ...answerNames(question.part, codes),
      factor: factors[several ? place : 0]?.name ?? '',
      cells: several ? [DID, DID_NOT] : [codes.join('+')],
    })),
    classes: new Map(classes.map(({ trait, spoken }) => [trait.name, spoken])),
  };
}
