// From answers to the document that may be shown: counted, small numbers merged, put into the words of the questionnaire.
import {
  STATEMENT_CODES,
  type Answer,
  type Answers,
  type Question,
  type Questionnaire,
} from '#domain/questionnaire/question.js';
import { mergeSmall, SMALLEST_SHOWN, type ShownAnswer, type ShownTally } from '#domain/tally/merge-small.js';
import { DONT_KNOW, tallyAnswers, type Countable, type Counted } from '#domain/tally/tally-answers.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { estimateMean, estimateShares } from '#domain/weighting/estimate.js';
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import { meanInterval, shareInterval } from '#domain/weighting/intervals.js';
import { compareGroups } from './compare-groups.js';
import { goesToSome } from './goes-to-some.js';
import { groupClasses, type GroupClasses } from './group-classes.js';
import { countedParts, type CountedPart } from './counted-parts.js';
import type { AnswerResult, MarginOfFigure, QuestionResult, ResultDocument } from './result.js';
import type { WeighedAnswers } from './weigh-answers.js';

export type Fieldwork = Pick<ResultDocument, 'invited' | 'byEmail' | 'byLetter' | 'questionnaireDigest'>;

/** The weights of the answers, and what it takes to compare groups; without a solver there is no comparison. */
export type Comparing = WeighedAnswers & { readonly solver?: Solver };

/**
 * The same answers give the same document, in whatever order they come.
 * @param weighed the weights of these answers, in their order; undefined: every answer counts the same
 */
export function resultDocument(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  fieldwork: Fieldwork,
  weighed?: Comparing,
): ResultDocument {
  const inSet = weighed && { ...weighed, classes: classesOf(weighed) };
  const questions = questionnaire.questions.flatMap((question) => {
    const toSome = goesToSome(questionnaire, question.id);
    return countedParts(question).map((part) => questionResult({ ...part, toSome }, answers, inSet));
  });
  const weighting = weighed ? { weighting: weighed.weighting } : {};
  return { version: 1, ...fieldwork, answered: answers.length, questions, ...weighting };
}

/** What is told of groups, settled for all questions together. */
type InSet = Comparing & { readonly classes: readonly GroupClasses[] };

const classesOf = ({ groups, solver }: Comparing): readonly GroupClasses[] =>
  solver ? groupClasses(groups, solver) : [];

/** A question that only some people get tells by its base what these people answered before. */
type Part = CountedPart & { readonly toSome: boolean };

function questionResult(
  { question, answerOf, toSome }: Part,
  answers: readonly Answers[],
  weighed: InSet | undefined,
): QuestionResult {
  const { id, text, help } = question;
  const countable = countableOf(question);
  const asked = { id, kind: question.kind, text, help };
  if (countable.kind === 'text') return { ...asked, shown: false, because: 'open-text' };
  const given = answers.map((each) => counted(answerOf(each)));
  const shown = toSome && leavesAFew(given) ? NOT_SHOWN : mergeSmall(tallyAnswers(countable, given));
  if (!shown.shown) return { ...asked, shown: false, because: 'too-few' };
  const labels = labelsOf(question);
  const results = shown.answers.map((answer) => ({
    ...answerResult(answer, shown.base, labels),
    ...(weighed ? weighedShare(weighed, given, answer) : {}),
  }));
  const mean = shown.mean === undefined ? null : roundedTo(shown.mean, 1);
  const weighedMean = weighed && mean !== null ? meanOf(weighed, given) : {};
  const groups =
    weighed && !toSome ? groupsOf(weighed, answeredBy(given, shown.answers, countable.kind)) : {};
  return { ...asked, shown: true, base: shown.base, answers: results, mean, ...weighedMean, ...groups };
}

type Given = readonly (Counted | undefined)[];

/** A weighted figure stands only beside a count that may be shown. */
function weighedShare({ sample }: WeighedAnswers, given: Given, { codes }: ShownAnswer) {
  const chosen = given.map((answer) => {
    if (!answer) return '';
    return codesOf(answer).some((code) => codes.includes(code)) ? 'ja' : 'nee';
  });
  const [share] = estimateShares(sample, factorOf('', chosen, ['ja', 'nee']));
  if (!share) return {};
  const [low, high] = shareInterval(share);
  const percent = (part: number) => roundedTo(100 * part, 0);
  const margin: MarginOfFigure = [percent(low), percent(high)];
  return { percentage: percent(share.estimate), margin };
}

function codesOf(answer: Counted): readonly string[] {
  switch (answer.kind) {
    case 'choice':
      return [answer.code];
    case 'choices':
      return answer.codes;
    case 'number':
      return [String(answer.value)];
    case 'dont-know':
      return [DONT_KNOW];
    case 'text':
      return [];
  }
}

const NOT_SHOWN: ShownTally = { shown: false };

/** Whether a few people did not get the question or passed it by: with the number of answers, its base would give them away. */
function leavesAFew(given: Given): boolean {
  const others = given.filter((answer) => answer === undefined).length;
  return others > 0 && others < SMALLEST_SHOWN;
}

/** One factor over all answers, or one per answer where a person may choose several. */
function answeredBy(
  given: Given,
  answers: readonly ShownAnswer[],
  kind: Countable['kind'],
): readonly Factor[] {
  const chosen = given.map((answer) => answer && codesOf(answer));
  const nameOf = ({ codes }: ShownAnswer) => codes.join('+');
  if (kind !== 'some-of') {
    const codes = chosen.map((own) =>
      answers.findIndex((each) => own?.some((code) => each.codes.includes(code))),
    );
    return [{ name: 'antwoord', categories: answers.map(nameOf), codes: Int32Array.from(codes) }];
  }
  return answers.map((each) => ({
    name: nameOf(each),
    categories: ['ja', 'nee'],
    codes: Int32Array.from(chosen, (own) =>
      own ? (own.some((code) => each.codes.includes(code)) ? 0 : 1) : -1,
    ),
  }));
}

function groupsOf({ sample, classes, solver }: InSet, answers: readonly Factor[]) {
  if (!solver) return {};
  const compared = compareGroups(sample, { answers, classes }, solver);
  return compared.length === 0 ? {} : { groups: compared };
}

function meanOf({ sample }: WeighedAnswers, given: Given) {
  const numbers = given.map((answer) => (answer?.kind === 'number' ? answer.value : NaN));
  const found = estimateMean(sample, Float64Array.from(numbers));
  if (!found) return {};
  const [low, high] = meanInterval(found);
  const meanMargin: MarginOfFigure = [roundedTo(low, 1), roundedTo(high, 1)];
  return { mean: roundedTo(found.estimate, 1), meanMargin };
}

function answerResult(
  { codes, count }: ShownAnswer,
  base: number,
  labels: ReadonlyMap<string, string>,
): AnswerResult {
  const names = codes.map((code) => labels.get(code) ?? code);
  const [only = OTHER] = names.length === 1 ? names : [];
  const merged = names.length === 1 ? [] : names;
  return { label: only, count, percentage: roundedTo((100 * count) / base, 0), merged };
}

const OTHER = 'Overig';

function countableOf(question: Question): Countable {
  const codes = [...labelsOf(question).keys()].filter((code) => code !== DONT_KNOW);
  return { id: question.id, kind: COUNTED_AS[question.kind], codes };
}

const COUNTED_AS: Readonly<Record<Question['kind'], Countable['kind']>> = {
  'single-choice': 'one-of',
  'multiple-choice': 'some-of',
  scale: 'number',
  'report-mark': 'number',
  'open-text': 'text',
  'image-choice': 'one-of',
  statement: 'one-of',
  ranking: 'one-of',
  matrix: 'text',
  points: 'text',
  number: 'text',
  date: 'text',
  place: 'text',
  information: 'text',
};

/** Every code that can be counted with the words that stand for it on the page, in the order of the question. */
function labelsOf(question: Question): ReadonlyMap<string, string> {
  return new Map([...ownLabels(question), [DONT_KNOW, 'Weet ik niet']]);
}

function ownLabels(question: Question): readonly (readonly [string, string])[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(({ code, label }) => [code, label] as const);
    case 'scale':
      return numbered(5, { 1: question.lowest, 5: question.highest });
    case 'report-mark':
      return numbered(10, {});
    case 'image-choice':
    case 'ranking':
      return question.options.map(({ code, label }) => [code, label] as const);
    case 'statement':
      return STATEMENT_CODES.map((code) => [code, STATEMENT_LABELS[code]] as const);
    case 'open-text':
    case 'matrix':
    case 'points':
    case 'number':
    case 'date':
    case 'place':
    case 'information':
      return [];
  }
}

const STATEMENT_LABELS: Readonly<Record<(typeof STATEMENT_CODES)[number], string>> = {
  eens: 'Eens',
  oneens: 'Oneens',
  'geen-mening': 'Geen mening',
};

function numbered(
  highest: number,
  names: Readonly<Record<number, string>>,
): readonly (readonly [string, string])[] {
  return Array.from({ length: highest }, (_, index) => {
    const number = index + 1;
    const name = names[number];
    return [String(number), name ? `${number} – ${name}` : String(number)] as const;
  });
}

function counted(answer: Answer | undefined): Counted | undefined {
  if (!answer) return undefined;
  switch (answer.kind) {
    case 'choice':
    case 'choices':
    case 'number':
    case 'dont-know':
      return answer;
    case 'ranking':
      return { kind: 'choice', code: answer.codes[0] ?? '' };
    case 'text':
    case 'points':
    case 'matrix':
    case 'date':
    case 'place':
      return { kind: 'text' };
  }
}

function roundedTo(number: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(number * factor) / factor;
}
