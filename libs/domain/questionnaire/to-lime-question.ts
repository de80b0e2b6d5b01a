// One question as LimeSurvey has it: its type letter, its rows and answers, its settings, and what gets lost.
import { isGroupQuestion } from './group-questions.js';
import { LIME_DONT_KNOW, LIME_STATEMENT, limeCodes } from './lime-codes.js';
import { STATEMENT_CODES, type Option, type Question } from './question.js';

/** What of a question has no place in LimeSurvey. */
export const limeLosses = [
  'pictures',
  'map',
  'dont-know',
  'groups',
  'decimals',
  'order',
  'codes',
  'routing',
  'quotas',
] as const;
export type LimeLoss = (typeof limeLosses)[number];

export type LimePart = { readonly code: string; readonly label: string };

export type LimeQuestion = {
  readonly type: string;
  /** Behind the help of the question: what the ends of a scale mean. */
  readonly note: string;
  readonly other: boolean;
  readonly parts: readonly LimePart[];
  readonly answers: readonly LimePart[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes that residents read. */
  readonly words: Readonly<Record<string, string>>;
  readonly lost: readonly LimeLoss[];
};

/** The answers that every questionnaire has in the same words. */
export type FixedAnswers = {
  readonly dontKnow: string;
  readonly statement: Readonly<Record<(typeof STATEMENT_CODES)[number], string>>;
};

/**
 * In: a question in one language, and the fixed answers in that language. Out: the same question for LimeSurvey.
 * Source: question types and attributes as its manual names them (L, M, 5, N, S, T, D, F, R, K, X).
 */
export function toLimeQuestion(question: Question, fixed: FixedAnswers): LimeQuestion {
  const made = ofKind(question, fixed);
  const random = 'randomOrder' in question ? { random_order: '1' } : {};
  const lost = question.dontKnow && !KEEPS_DONT_KNOW.includes(question.kind) ? (['dont-know'] as const) : [];
  return {
    ...NOTHING,
    ...made,
    attributes: { ...made.attributes, ...random },
    lost: [...(made.lost ?? []), ...lost, ...groupsLost(question), ...codesLost(question)],
  };
}

/** In: a question. Out: that others are compared by it, which no other program knows. */
export const groupsLost = (question: Question): readonly 'groups'[] =>
  isGroupQuestion(question) ? ['groups'] : [];

const NOTHING = {
  note: '',
  other: false,
  parts: [],
  answers: [],
  attributes: {},
  words: {},
} as const;

const KEEPS_DONT_KNOW: readonly Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'image-choice',
  'statement',
  'matrix',
  'information',
];

type Made = Partial<LimeQuestion> & { readonly type: string };

function ofKind(question: Question, fixed: FixedAnswers): Made {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'image-choice':
      return chosen(question, fixed);
    case 'statement': {
      const answers = STATEMENT_CODES.map((code, place) => ({
        code: LIME_STATEMENT[place] ?? '',
        label: fixed.statement[code],
      }));
      return { type: 'L', answers: [...answers, ...dontKnow(question, fixed)] };
    }
    case 'scale':
      return { type: '5', note: `1 = ${question.lowest}, 5 = ${question.highest}` };
    case 'matrix': {
      const answers = partsOf(question, question.columns, 'answers');
      const parts = partsOf(question, question.rows, 'parts');
      return { type: 'F', parts, answers: [...answers, ...dontKnow(question, fixed)] };
    }
    case 'ranking':
      return { type: 'R', answers: partsOf(question, question.options, 'answers') };
    case 'points': {
      const attributes = { equals_num_value: String(question.total), num_value_int_only: '1' };
      return { type: 'K', parts: partsOf(question, question.options, 'parts'), attributes };
    }
    case 'report-mark':
    case 'number':
    case 'open-text':
    case 'date':
    case 'place':
    case 'information':
      return written(question);
  }
}

type Chosen = Extract<Question, { kind: 'single-choice' | 'multiple-choice' | 'image-choice' }>;

function chosen(question: Chosen, fixed: FixedAnswers): Made {
  if (question.kind === 'image-choice') {
    const answers = [...partsOf(question, question.options, 'answers'), ...dontKnow(question, fixed)];
    return { type: 'L', answers, lost: ['pictures'] };
  }
  const other = question.options.find((option) => option.other);
  const common = {
    other: other !== undefined,
    words: other ? { other_replace_text: other.label } : {},
    lost: other && question.options.at(-1) !== other ? (['order'] as const) : [],
  };
  const own = question.options.filter((option) => !option.other);
  if (question.kind === 'single-choice')
    return {
      ...common,
      type: 'L',
      answers: [...partsOf(question, own, 'answers'), ...dontKnow(question, fixed)],
    };
  const parts = [...partsOf(question, own, 'parts'), ...dontKnow(question, fixed)];
  const alone = [
    ...own.flatMap((option, place) => (option.alone ? [parts[place]?.code ?? ''] : [])),
    ...dontKnow(question, fixed).map(({ code }) => code),
  ];
  const attributes = {
    ...(question.atMost > 0 ? { max_answers: String(question.atMost) } : {}),
    ...(alone.length > 0 ? { exclude_all_others: alone.join(';') } : {}),
  };
  return { ...common, type: 'M', parts, attributes };
}

type Written = Extract<
  Question,
  { kind: 'report-mark' | 'number' | 'open-text' | 'date' | 'place' | 'information' }
>;

function written(question: Written): Made {
  switch (question.kind) {
    case 'report-mark':
      return { type: 'N', attributes: numbers(1, 10, true) };
    case 'number': {
      const attributes = numbers(question.from, question.to, question.decimals === 0);
      const words = question.unit === '' ? {} : { suffix: question.unit };
      return {
        type: 'N',
        attributes,
        words,
        lost: question.decimals === 1 || question.decimals === 3 ? ['decimals'] : [],
      };
    }
    case 'open-text':
      return { type: question.short ? 'S' : 'T', attributes: { maximum_chars: String(question.maxLength) } };
    case 'date': {
      const [from, to] = [question.from, question.to];
      return {
        type: 'D',
        attributes: { ...(from ? { date_min: from } : {}), ...(to ? { date_max: to } : {}) },
      };
    }
    case 'place':
      return { type: 'S', lost: ['map'] };
    case 'information':
      return { type: 'X' };
  }
}

const numbers = (from: number, to: number, whole: boolean): Readonly<Record<string, string>> => ({
  min_num_value_n: String(from),
  max_num_value_n: String(to),
  ...(whole ? { num_value_int_only: '1' } : {}),
});

const dontKnow = (question: Question, fixed: FixedAnswers): readonly LimePart[] =>
  question.dontKnow ? [{ code: LIME_DONT_KNOW, label: fixed.dontKnow }] : [];

function partsOf(
  question: Question,
  options: readonly Pick<Option, 'code' | 'label'>[],
  list: 'answers' | 'parts',
): readonly LimePart[] {
  const codes = limeCodes(question, list);
  return options.map(({ code, label }) => ({ code: codes.get(code) ?? '', label }));
}

function codesLost(question: Question): readonly LimeLoss[] {
  const lists = question.kind === 'matrix' ? (['answers', 'parts'] as const) : ([listOf(question)] as const);
  const changed = lists.some((list) =>
    [...limeCodes(question, list)].slice(1).some(([ours, theirs]) => ours !== theirs),
  );
  return changed && question.kind !== 'statement' ? ['codes'] : [];
}

const listOf = ({ kind }: Question): 'answers' | 'parts' =>
  kind === 'multiple-choice' || kind === 'points' ? 'parts' : 'answers';
