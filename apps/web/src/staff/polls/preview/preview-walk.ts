// Walks through the preview with the very code of the resident's pages; what was answered travels in the form and is kept nowhere.
import { fieldsOf, type Fields } from '#domain/questionnaire/answer-fields.js';
import { inBetweenStep } from '#domain/questionnaire/in-between-step.js';
import { parseAnswer } from '#domain/questionnaire/parse-answer.js';
import type { Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import { wayOf, type Draft } from '#features/answers/index.js';
import { fieldsIn } from '../../../resident/questions/question.form.js';
import type { Again } from '../../../resident/questions/question.page.js';

/** The field that says which question was on the phone; no field of a question begins with an underscore. */
export const NOW_FIELD = '_nu';
export const LANGUAGE_FIELD = '_taal';

export type Walk = {
  readonly draft: Draft;
  /** Undefined at the end. */
  readonly question: Question | undefined;
  readonly again?: Again;
};

/** @param questionnaire in the language of the reader */
export function previewWalk(questionnaire: Questionnaire, body: unknown): Walk {
  const fields = fieldsIn(body);
  const now = questionnaire.questions.find(({ id }) => id === fields[NOW_FIELD]);
  const draft = draftBefore(questionnaire, fields, now);
  if (!now) return { draft, question: wayOf(questionnaire, draft)[0] };
  const step = inBetweenStep(now, fields);
  if (step) return { draft, question: now, again: step };
  const parsed = parseAnswer(now, fields);
  if (!parsed.ok) return { draft, question: now, again: { fault: parsed.fault, fields } };
  const answers: Answers = parsed.answer ? { ...draft.answers, [now.id]: parsed.answer } : draft.answers;
  const after = { answers, seen: [...draft.seen, now.id] };
  const way = wayOf(questionnaire, after);
  return { draft: after, question: way[way.findIndex(({ id }) => id === now.id) + 1] };
}

/** What was answered on the way to this question. */
function draftBefore(questionnaire: Questionnaire, fields: Fields, now: Question | undefined): Draft {
  const place = now ? questionnaire.questions.findIndex(({ id }) => id === now.id) : 0;
  return questionnaire.questions.slice(0, place).reduce(
    (draft: Draft, question): Draft => {
      const isOnWay = wayOf(questionnaire, draft).some(({ id }) => id === question.id);
      const parsed = parseAnswer(question, fields);
      if (!isOnWay || !parsed.ok) return draft;
      const answers = parsed.answer ? { ...draft.answers, [question.id]: parsed.answer } : draft.answers;
      return { answers, seen: [...draft.seen, question.id] };
    },
    { answers: {}, seen: [] },
  );
}

export type HiddenField = { readonly name: string; readonly value: string };

/** The answers so far as fields, but for the question on the phone, which has its own. */
export function carriedFields(
  { questions }: Questionnaire,
  { draft, question: now }: Walk,
): readonly HiddenField[] {
  return questions
    .filter(({ id }) => id !== now?.id)
    .flatMap((question) => Object.entries(fieldsOf(question, draft.answers[question.id])))
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).map((each) => ({ name, value: each })),
    );
}
