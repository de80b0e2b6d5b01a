// One counted part in figures over all people: what stands above the comparison of groups.
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answers } from '#domain/questionnaire/question.js';
import { estimateMean, estimateShares, type Estimate } from '#domain/weighting/estimate.js';
import { meanInterval, shareInterval } from '#domain/weighting/intervals.js';
import type { WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { Asked } from './asked-people.js';
import { countPart, factorsOf, type CountedAnswer, type CountedQuestion } from './count-part.js';
import type { CountedPart } from './counted-part.js';
import { mostForTheRestOf, NONE, ONE_SIDED } from './one-sided.js';
import type { AnswerResult, MarginOfFigure, QuestionResult } from './result.js';
import { mayTellMean } from './tell-mean.js';

export type Means = {
  /** Undefined: every answer counts the same. */
  readonly sample?: WeightedSample | undefined;
  readonly solver?: Solver | undefined;
};

/** Base, counts, shares and mean, as far as each may be told. */
export function partFigures(
  question: CountedQuestion,
  given: readonly Answers[],
  means: Means,
): Extract<QuestionResult, { shown: true }> {
  const { id, kind, text, help, unit, map } = question.part;
  const shares = means.sample ? sharesOf(question, means.sample) : [];
  const answers = question.answers.map((answer, place) => ({
    ...answerResult(question, answer, shares[place]),
    ...averageOf(question, answer, { given, means }),
  }));
  return {
    ...{ id, kind, text, help, shown: true, base: question.asked.count, answers },
    ...(unit === undefined ? {} : { unit }),
    ...(map ? { map } : {}),
    ...meanOf(question, given, means),
  };
}

/** By answer, in per cents of everybody who got the question. */
function sharesOf(question: CountedQuestion, sample: WeightedSample): readonly (Estimate | undefined)[] {
  const { people } = question.asked;
  const [first, ...others] = factorsOf(question).map((factor) => estimateShares(sample, factor, people));
  return question.part.countedAs === 'one-of' ? (first ?? []) : [first, ...others].map((each) => each?.[0]);
}

function answerResult(
  { part, asked }: CountedQuestion,
  { codes, count, open }: CountedAnswer,
  share: Estimate | undefined,
): AnswerResult {
  const named = answerNames(part, codes);
  if (!open) return { ...named, ...nearlyAll(asked.count, count) };
  const percentage = percent(share?.estimate ?? count / asked.count);
  if (!share) return { ...named, count, percentage };
  const [low, high] = shareInterval(share);
  return { ...named, count, percentage, margin: [percent(low), percent(high)] };
}

/** So many gave it that the others are a handful. */
function nearlyAll(asked: number, count: number): Pick<AnswerResult, 'count' | 'percentage' | 'over'> {
  const tells = 100 * count > ONE_SIDED * asked && mostForTheRestOf(asked) !== undefined;
  return tells ? { count: null, percentage: ONE_SIDED, over: true } : { count: null, percentage: null };
}

/** What an answer is called on the page. */
export function answerNames(
  part: CountedPart,
  codes: readonly string[],
): Pick<AnswerResult, 'label' | 'merged' | 'apart'> {
  const names = codes.map((code) =>
    code === NONE ? part.none : (part.options.find((option) => option.code === code)?.label ?? code),
  );
  const [only = ''] = names;
  if (names.length === 1) return { label: only, merged: [], ...(codes[0] === NONE ? { apart: true } : {}) };
  return { label: part.inOrder && !codes.includes(NONE) ? rangeName(names) : OTHER, merged: names };
}

const OTHER = 'Overig';

/** "1 tot en met 4", or "Minder dan 10 of 10 tot en met 19" where the labels are sentences. */
function rangeName(names: readonly string[]): string {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const plain = names.every((name) => /^\d+$/.test(name));
  if (plain) return names.length === 2 ? `${first} of ${last}` : `${first} tot en met ${last}`;
  return names.length === 2 ? `${first} of ${last}` : `Van “${first}” tot en met “${last}”`;
}

/**
 * The same part, with what was joined joined further as long as that lets its mean be told: a mean says more than the
 * difference between two rare marks.
 */
export function countWithMean(
  part: CountedPart,
  asked: Asked,
  answers: readonly Answers[],
  solver: Solver | undefined,
): CountedQuestion | undefined {
  const plain = countPart(part, asked, answers);
  if (!plain || !part.numberOf) return plain;
  for (let further = 0; further <= FURTHEST; further += 1) {
    const counted = countPart(part, asked, answers, further);
    if (!counted || counted.answers.length < FEWEST_CLASSES) return plain;
    if (meanOf(counted, answers, { solver }).mean !== null) return counted;
  }
  return plain;
}

const FURTHEST = 3;
const FEWEST_CLASSES = 3;

function meanOf(
  { part, asked, answers }: CountedQuestion,
  given: readonly Answers[],
  { sample, solver }: Means,
): Pick<Extract<QuestionResult, { shown: true }>, 'mean' | 'meanMargin'> {
  const { numberOf, codesOf } = part;
  if (!numberOf) return { mean: null };
  const values = given.map((each, person) => (asked.people[person] === 1 ? numberOf(each) : undefined));
  const told = values.flatMap((value) => value ?? []);
  const clusterOf = new Map(
    given.map((each, person) => {
      const [code = ''] = codesOf(each) ?? [];
      return [
        values[person],
        answers.find(({ codes }) => codes.includes(code))?.codes.join('+') ?? '',
      ] as const;
    }),
  );
  const others = unnumbered({ asked, answers }, told.length);
  if (!mayTellMean({ values: told, clusterOf: (value) => clusterOf.get(value) ?? '', others }, solver))
    return { mean: null };
  if (!sample) return { mean: tenths(meanAmong(told)) };
  const found = estimateMean(
    sample,
    Float64Array.from(values, (value) => value ?? NaN),
  );
  if (!found) return { mean: null };
  const [low, high] = meanInterval(found);
  const meanMargin: MarginOfFigure = [tenths(low), tenths(high)];
  return { mean: tenths(found.estimate), meanMargin };
}

type Given = { readonly given: readonly Answers[]; readonly means: Means };

/** Points or places of one option; only where it stands by itself. */
function averageOf(question: CountedQuestion, { codes }: CountedAnswer, { given, means }: Given) {
  const { part, asked } = question;
  const { amountOf } = part;
  const [code = NONE] = codes;
  if (!amountOf || codes.length !== 1 || code === NONE) return {};
  const amounts = given.map((each, person) =>
    asked.people[person] === 1 ? amountOf(each, code) : undefined,
  );
  const told = amounts.flatMap((amount) => amount ?? []);
  const first = part.countedAs === 'one-of' ? 1 : 0;
  const clusterOf = (amount: number) => (amount === first ? 'counted' : REST);
  const merged = unnumbered(question, told.length);
  const others = merged && { ...merged, cluster: REST };
  if (!mayTellMean({ values: told, clusterOf, others }, means.solver)) return {};
  if (!means.sample) return { average: tenths(meanAmong(told)) };
  const found = estimateMean(
    means.sample,
    Float64Array.from(amounts, (amount) => amount ?? NaN),
  );
  return found ? { average: tenths(found.estimate) } : {};
}

const REST = 'the rest';

/** Who gave no answer, when they stand in one count with others. */
function unnumbered({ asked, answers }: Pick<CountedQuestion, 'asked' | 'answers'>, numbered: number) {
  const none = answers.find(({ codes }) => codes.includes(NONE));
  if (!none || none.codes.length === 1) return undefined;
  return { count: asked.count - numbered, cluster: none.codes.join('+') };
}

const meanAmong = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const percent = (part: number): number => Math.round(100 * part);
const tenths = (number: number): number => Math.round(10 * number) / 10 + 0;
