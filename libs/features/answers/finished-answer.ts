// Whether everything was answered that somebody had to answer, and what of it counts.
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { visibleAnswers } from '#domain/questionnaire/visible-questions.js';
import { firstMissing, type Draft } from './draft.js';

export type FinishedAnswer =
  | { readonly ok: true; readonly answers: Answers }
  /** The number of the question that lacks an answer. */
  | { readonly ok: false; readonly missing: number };

/** The questions as they were made, and closed for people of whom there are enough. */
type Asked = { readonly questionnaire: Questionnaire; readonly forSample: Questionnaire };

/** A quota that filled up on the way takes nothing from who had already answered everything. */
export function finishedAnswer({ questionnaire, forSample }: Asked, draft: Draft): FinishedAnswer {
  const isWhole = firstMissing(questionnaire, draft) === undefined;
  const asked = isWhole ? questionnaire : forSample;
  const missing = firstMissing(asked, draft);
  if (missing !== undefined) return { ok: false, missing };
  return { ok: true, answers: visibleAnswers(asked, draft.answers) };
}
