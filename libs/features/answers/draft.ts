// What somebody has filled in so far; kept until it is sent, and then gone.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { visibleQuestions } from '#domain/questionnaire/visible-questions.js';
import type { Answer, Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';

export type Draft = {
  readonly answers: Answers;
  /** Ids of the questions that were passed, each once: also the ones that were left empty on purpose. */
  readonly seen: readonly string[];
  /** The account of who typed it from paper, while it waits for a colleague to type the same. */
  readonly enteredBy?: string;
};

export const emptyDraft: Draft = { answers: {}, seen: [] };

/** Only drafts we sealed ourselves are ever opened, so the fields tell enough. */
export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'answers' in value && 'seen' in value;
}

export type Given = {
  readonly questionId: string;
  readonly answer: Answer | undefined;
};

/** The draft with this answer in it. */
export function withAnswer(draft: Draft, { questionId, answer }: Given): Draft {
  const { [questionId]: _, ...others } = draft.answers;
  return {
    answers: answer ? { ...others, [questionId]: answer } : others,
    seen: draft.seen.includes(questionId) ? draft.seen : [...draft.seen, questionId],
  };
}

/** The number (from 1, counted over all questions) of the first question on the way that must still be answered; undefined when the draft can be sent. */
export function firstMissing(questionnaire: Questionnaire, draft: Draft): number | undefined {
  return missingOn(questionnaire, wayOf(questionnaire, draft), draft);
}

/** The same, for who knows the way already. */
export function missingOn(
  questionnaire: Questionnaire,
  way: readonly Question[],
  { answers }: Draft,
): number | undefined {
  return numberOf(
    questionnaire,
    way.find(({ id, required }) => required && !Object.hasOwn(answers, id)),
  );
}

/** Where to go on: the number of the first question on the way that was not passed or lacks an answer; undefined when only the check is left. */
export function nextQuestion(questionnaire: Questionnaire, draft: Draft): number | undefined {
  const { answers, seen } = draft;
  const next = wayOf(questionnaire, draft).find(
    ({ id, required }) => !seen.includes(id) || (required && !Object.hasOwn(answers, id)),
  );
  return numberOf(questionnaire, next);
}

/** The questions of this person, as far as the answers decide. */
export const wayOf = (questionnaire: Questionnaire, { answers }: Draft): readonly Question[] =>
  visibleQuestions(questionnaire, answers);

/** From 1, in the whole questionnaire: a number that stays the same whatever is answered. */
function numberOf({ questions }: Questionnaire, question: Question | undefined): number | undefined {
  return question ? questions.findIndex(({ id }) => id === question.id) + 1 : undefined;
}

/** Ids of the questions to which two people typed different answers. */
export function differingQuestions(one: Answers, other: Answers): readonly string[] {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return ids.filter((id) => canonicalJson(one[id] ?? null) !== canonicalJson(other[id] ?? null));
}
