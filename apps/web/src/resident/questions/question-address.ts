// Where a question stands on the web: its number in the whole questionnaire, which stays the same on every way.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';

export function addressIn({ questions }: Questionnaire, question: Pick<Question, 'id'>): string {
  return `/vragen/${questions.findIndex(({ id }) => id === question.id) + 1}`;
}
