// What somebody has filled in so far; kept until it is sent, and then gone.
import type { Answer, Answers, Questionnaire } from '#domain/questionnaire/question.js';

export type Draft = {
  readonly answers: Answers;
  /** How many questions were passed, in order: also the ones that were left empty on purpose. */
  readonly passed: number;
};

export const emptyDraft: Draft = { answers: {}, passed: 0 };

/** Only drafts we sealed ourselves are ever opened, so the fields tell enough. */
export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'answers' in value && 'passed' in value;
}

export type Given = {
  readonly number: number;
  readonly questionId: string;
  readonly answer: Answer | undefined;
};

/** The draft with this answer in it; `number` counts from 1. */
export function withAnswer(draft: Draft, { number, questionId, answer }: Given): Draft {
  const { [questionId]: _, ...others } = draft.answers;
  return {
    answers: answer ? { ...others, [questionId]: answer } : others,
    passed: Math.max(draft.passed, number),
  };
}

/** The number (from 1) of the first question that must still be answered; undefined when the draft can be sent. */
export function firstMissing({ questions }: Questionnaire, { answers }: Draft): number | undefined {
  const index = questions.findIndex(({ id, required }) => required && !Object.hasOwn(answers, id));
  return index < 0 ? undefined : index + 1;
}

/** Where to go on: the number of a question, or undefined when only the check is left. */
export function nextQuestion(questionnaire: Questionnaire, draft: Draft): number | undefined {
  const missing = firstMissing(questionnaire, draft);
  const next = draft.passed + 1;
  if (missing !== undefined) return Math.min(missing, next);
  return next <= questionnaire.questions.length ? next : undefined;
}
