// Where a question stands on the web: its number in the whole questionnaire, which stays the same on every way.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';

/** Where the questions stand that come with a cookie; those that come with a token stand under the address of their poll. */
export const QUESTIONS = '/vragen';
/** What follows the base, for everything that is no question. */
export const CHECK = 'controle';
export const SEND = 'verstuur';

export function addressIn(
  { questions }: Questionnaire,
  question: Pick<Question, 'id'>,
  base = QUESTIONS,
): string {
  return `${base}/${questions.findIndex(({ id }) => id === question.id) + 1}`;
}
