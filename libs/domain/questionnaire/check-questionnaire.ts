// Looks for what would trip a resident or spoil the count, before a questionnaire can go out.
import { DONT_KNOW } from './answer-fields.js';
import { estimateMinutes } from './estimate-minutes.js';
import type { Option, Question, Questionnaire } from './question.js';

/** These keep a questionnaire from going out. */
export const questionnaireFaults = [
  'no-questions',
  'bad-id',
  'duplicate-id',
  'empty-text',
  'too-few-options',
  'empty-label',
  'duplicate-label',
  'bad-code',
  'duplicate-code',
  'empty-scale-end',
  'limit-out-of-range',
] as const;
export type QuestionnaireFault = (typeof questionnaireFaults)[number];

/** These are advice. */
export const questionnaireWarnings = ['takes-long', 'many-open', 'same-text-twice'] as const;
export type QuestionnaireWarning = (typeof questionnaireWarnings)[number];

/** The position counts from 0; undefined when it is about the whole. */
export type Finding<What> = { readonly what: What; readonly position?: number };

export type Check = {
  readonly faults: readonly Finding<QuestionnaireFault>[];
  readonly warnings: readonly Finding<QuestionnaireWarning>[];
};

export const MOST_MINUTES = 7;
export const MOST_OPEN_QUESTIONS = 2;
export const LONGEST_OPEN_TEXT = 4000;

/**
 * Everything that is wrong with a questionnaire and everything that deserves a second look.
 *
 * In: a questionnaire. Out: faults, in the order of the questions, and warnings: longer than 7 minutes, more than 2
 * open questions, a question that was asked before in the same words.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): Check {
  const { questions } = questionnaire;
  return {
    faults: [
      ...(questions.length === 0 ? [{ what: 'no-questions' } as const] : []),
      ...questions.flatMap((question, position) => faultsOf(question).map((what) => ({ what, position }))),
      ...repeats(questions.map(({ id }) => id)).map(
        (position) => ({ what: 'duplicate-id', position }) as const,
      ),
    ],
    warnings: [
      ...(estimateMinutes(questionnaire) > MOST_MINUTES ? [{ what: 'takes-long' } as const] : []),
      ...(openQuestions(questions) > MOST_OPEN_QUESTIONS ? [{ what: 'many-open' } as const] : []),
      ...repeats(questions.map(({ text }) => plain(text))).map(
        (position) => ({ what: 'same-text-twice', position }) as const,
      ),
    ],
  };
}

const plain = (text: string): string => text.trim().toLowerCase();

const openQuestions = (questions: readonly Question[]): number =>
  questions.filter(({ kind }) => kind === 'open-text').length;

/** The positions of filled values that occurred before. */
function repeats(values: readonly string[]): readonly number[] {
  return [...values.keys()].filter((position) => {
    const value = values[position];
    return value !== '' && value !== undefined && values.indexOf(value) < position;
  });
}

function faultsOf(question: Question): readonly QuestionnaireFault[] {
  return [
    ...(/^[a-z0-9-]+$/i.test(question.id) ? [] : (['bad-id'] as const)),
    ...(question.text.trim() === '' ? (['empty-text'] as const) : []),
    ...faultsOfKind(question),
  ];
}

function faultsOfKind(question: Question): readonly QuestionnaireFault[] {
  switch (question.kind) {
    case 'single-choice':
      return faultsOfOptions(question.options);
    case 'multiple-choice':
      return [
        ...faultsOfOptions(question.options),
        ...limitWithin(question.atMost, 0, question.options.length),
      ];
    case 'scale':
      return [question.lowest, question.highest].some((end) => end.trim() === '') ? ['empty-scale-end'] : [];
    case 'report-mark':
      return [];
    case 'open-text':
      return limitWithin(question.maxLength, 1, LONGEST_OPEN_TEXT);
  }
}

function limitWithin(limit: number, from: number, to: number): readonly QuestionnaireFault[] {
  return Number.isInteger(limit) && limit >= from && limit <= to ? [] : ['limit-out-of-range'];
}

function faultsOfOptions(options: readonly Option[]): readonly QuestionnaireFault[] {
  const labels = options.map(({ label }) => plain(label));
  const codes = options.map(({ code }) => code);
  return [
    ...(options.length < 2 ? (['too-few-options'] as const) : []),
    ...(labels.includes('') ? (['empty-label'] as const) : []),
    ...(repeats(labels).length > 0 ? (['duplicate-label'] as const) : []),
    ...(codes.every(isGoodCode) ? [] : (['bad-code'] as const)),
    ...(repeats(codes).length > 0 ? (['duplicate-code'] as const) : []),
  ];
}

const isGoodCode = (code: string): boolean => /^[a-z0-9-]+$/i.test(code) && code !== DONT_KNOW;
