// What is counted by itself: most questions as they are, a matrix row by row, pages to read not at all.
import { DONT_KNOW } from '#domain/questionnaire/answer-fields.js';
import { isGroupQuestion } from '#domain/questionnaire/group-questions.js';
import {
  STATEMENT_CODES,
  type Answer,
  type Answers,
  type Matrix,
  type Option,
  type Points,
  type Question,
  type Ranking,
} from '#domain/questionnaire/question.js';
import type { CountedOption, CountedPart } from './counted-part.js';
import { measuredPart } from './measured-parts.js';

/** The parts of a question that are counted each by itself; none for a page to read. Classes of numbers and days follow the answers. */
export function countedParts(question: Question, answers: readonly Answers[]): readonly CountedPart[] {
  if (question.kind === 'information') return [];
  if (question.kind === 'matrix') return question.rows.map((row) => rowPart(question, row));
  return [partOf(question, answers)];
}

function partOf(
  question: Exclude<Question, { kind: 'matrix' | 'information' }>,
  answers: readonly Answers[],
): CountedPart {
  const own = (given: Answers): Answer | undefined => given[question.id];
  const base = basePart(question);
  const codesOf = (given: Answers) => chosen(own(given));
  if (question.kind === 'open-text') return { ...base, countedAs: 'text', options: [], codesOf };
  switch (question.kind) {
    case 'single-choice':
    case 'image-choice':
      return { ...base, countedAs: 'one-of', options: question.options.map(labelled), codesOf };
    case 'multiple-choice':
      // One choice at most is one answer: then the counts add up, and are protected as such.
      return {
        ...{ ...base, options: question.options.map(labelled), codesOf },
        countedAs: question.atMost === 1 ? 'one-of' : 'some-of',
        atMost: question.atMost === 0 ? question.options.length : question.atMost,
      };
    case 'statement':
      return { ...base, countedAs: 'one-of', options: STATEMENTS, codesOf };
    case 'scale':
      return marks(base, 5, { 1: question.lowest, 5: question.highest });
    case 'report-mark':
      return marks(base, 10, {});
    case 'ranking':
      return { ...base, ...ranking(question) };
    case 'points':
      return { ...base, ...points(question) };
    case 'number':
    case 'date':
    case 'place':
      return {
        ...base,
        ...measuredPart(
          question,
          answers.flatMap((given) => own(given) ?? []),
        ),
      };
  }
}

function ranking({ id, options }: Ranking) {
  const orderOf = (given: Answers) => ranked(given[id]);
  return {
    ...{ countedAs: 'one-of' as const, options: options.map(labelled) },
    codesOf: (given: Answers) => orderOf(given)?.slice(0, 1),
    amountOf: (given: Answers, code: string) => placeIn(orderOf(given), code),
    orderOf,
  };
}

function points({ id, options }: Points) {
  return {
    ...{ countedAs: 'some-of' as const, options: options.map(labelled) },
    codesOf: (given: Answers) => withPoints(given[id]),
    amountOf: (given: Answers, code: string) => pointsOf(given[id])?.[code],
  };
}

type Base = Pick<
  CountedPart,
  'id' | 'questionId' | 'kind' | 'text' | 'help' | 'groupName' | 'inOrder' | 'none'
>;

function basePart(question: Question): Base {
  const { id, kind, text, help } = question;
  const own = { id, questionId: id, kind, text, help, inOrder: false, none: noneWord(question) };
  return isGroupQuestion(question) ? { ...own, groupName: question.groupName } : own;
}

/** Who passed a question by stands with who does not know: apart they would often be a handful. */
function noneWord({ required, dontKnow }: Pick<Question, 'required' | 'dontKnow'>): string {
  if (!dontKnow) return 'Niet ingevuld';
  return required ? 'Weet ik niet' : 'Weet ik niet of niet ingevuld';
}

const labelled = ({ code, label }: CountedOption): CountedOption => ({ code, label });

const STATEMENT_LABELS: Readonly<Record<(typeof STATEMENT_CODES)[number], string>> = {
  eens: 'Eens',
  oneens: 'Oneens',
  'geen-mening': 'Geen mening',
};
const STATEMENTS = STATEMENT_CODES.map((code) => ({ code, label: STATEMENT_LABELS[code] }));

function marks(base: Base, highest: number, names: Readonly<Record<number, string>>): CountedPart {
  const options = Array.from({ length: highest }, (_, index) => {
    const name = names[index + 1];
    return { code: String(index + 1), label: name ? `${index + 1} – ${name}` : String(index + 1) };
  });
  const numberOf = (given: Answers) => numberIn(given[base.questionId]);
  const codesOf = (given: Answers) => {
    const value = numberOf(given);
    return value === undefined ? undefined : [String(value)];
  };
  return { ...base, countedAs: 'one-of', inOrder: true, options, codesOf, numberOf };
}

function rowPart(matrix: Matrix, { code, label }: Option): CountedPart {
  const base = basePart(matrix);
  return {
    ...{ ...base, id: `${matrix.id}.${code}`, text: `${matrix.text} ${label}`, countedAs: 'one-of' },
    options: matrix.columns.map(labelled),
    codesOf: (given) => {
      const answer = given[matrix.id];
      const own =
        answer?.kind === 'matrix' && Object.hasOwn(answer.rows, code) ? answer.rows[code] : undefined;
      return own === undefined || own === DONT_KNOW ? undefined : [own];
    },
  };
}

function chosen(answer: Answer | undefined): readonly string[] | undefined {
  if (answer?.kind === 'choice') return [answer.code];
  return answer?.kind === 'choices' ? [...new Set(answer.codes)] : undefined;
}

const numberIn = (answer: Answer | undefined): number | undefined =>
  answer?.kind === 'number' ? answer.value : undefined;

const ranked = (answer: Answer | undefined) => (answer?.kind === 'ranking' ? answer.codes : undefined);

function placeIn(codes: readonly string[] | undefined, code: string): number | undefined {
  const place = codes?.indexOf(code) ?? -1;
  return place < 0 ? undefined : place + 1;
}

const pointsOf = (answer: Answer | undefined) => (answer?.kind === 'points' ? answer.points : undefined);

function withPoints(answer: Answer | undefined): readonly string[] | undefined {
  const points = pointsOf(answer);
  return points && Object.keys(points).filter((code) => (points[code] ?? 0) > 0);
}
