// What a browser keeps of an answer that is not sent yet, where the program keeps nothing (level B): the fields of every
// question as a form, so that what comes back is read by the same rules as any form.
import { fieldsOf, type Fields } from '#domain/questionnaire/answer-fields.js';
import { parseAnswer } from '#domain/questionnaire/parse-answer.js';
import type { Answer, Questionnaire } from '#domain/questionnaire/question.js';
import type { Draft } from './draft.js';

export type KeptAnswers = {
  /** By the id of the question. */
  readonly given: Readonly<Record<string, Fields>>;
  /** Ids of the questions that were passed. */
  readonly seen: readonly string[];
};

/** Anything that is no answer to a question of this questionnaire is left out. */
export function draftFrom({ questions }: Questionnaire, { given, seen }: KeptAnswers): Draft {
  const answers = questions.flatMap((question): readonly (readonly [string, Answer])[] => {
    const fields = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    const parsed = fields && parseAnswer(question, fields);
    return parsed?.ok && parsed.answer ? [[question.id, parsed.answer]] : [];
  });
  const known = questions.map(({ id }) => id).filter((id) => seen.includes(id));
  return { answers: Object.fromEntries(answers), seen: known };
}

/** The other way round. */
export function keptFrom({ questions }: Questionnaire, { answers, seen }: Draft): KeptAnswers {
  const given = questions
    .filter(({ id }) => Object.hasOwn(answers, id))
    .map((question) => [question.id, fieldsOf(question, answers[question.id])] as const);
  return { given: Object.fromEntries(given), seen };
}
