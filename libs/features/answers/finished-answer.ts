// Whether everything was answered that somebody had to answer, and what of it counts.
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { answersTo } from '#domain/questionnaire/visible-questions.js';
import { missingOn, wayOf, type Draft } from './draft.js';

export type FinishedAnswer =
  | { readonly ok: true; readonly answers: Answers }
  /** The number of the question that lacks an answer. */
  | { readonly ok: false; readonly missing: number };

/** The questions as they were made, and closed for people of whom there are enough. */
type Asked = { readonly questionnaire: Questionnaire; readonly forSample: Questionnaire };

/** A quota that filled up on the way takes nothing from who had already answered everything. */
export function finishedAnswer({ questionnaire, forSample }: Asked, draft: Draft): FinishedAnswer {
  const whole = along(questionnaire, draft);
  return whole.ok ? whole : along(forSample, draft);
}

function along(questionnaire: Questionnaire, draft: Draft): FinishedAnswer {
  const way = wayOf(questionnaire, draft);
  const missing = missingOn(questionnaire, way, draft);
  return missing === undefined
    ? { ok: true, answers: answersTo(way, draft.answers) }
    : { ok: false, missing };
}
