// Closes a questionnaire quietly for people of whom there are enough: they are led to the end, and nothing else changes.
import { holds } from './condition.js';
import type { Answers, Questionnaire } from './question.js';
import { END, type Jump } from './routing.js';

/**
 * In: a questionnaire and the ids of quotas that are full. Out: the same questionnaire with a jump to the end after
 * every question, for whom such a quota counts; without a full quota the questionnaire itself.
 */
export function closedBy(questionnaire: Questionnaire, full: readonly string[]): Questionnaire {
  const { questions, quotas = [] } = questionnaire;
  const ends = quotas.filter(({ id }) => full.includes(id)).map(({ when }): Jump => ({ when, to: END }));
  if (ends.length === 0) return questionnaire;
  return {
    ...questionnaire,
    questions: questions.map((question) => ({ ...question, jumps: [...ends, ...(question.jumps ?? [])] })),
  };
}

/**
 * In: a questionnaire and answers of some people. Out: for how many of them each quota counts, by its id.
 */
export function countedFor(
  { quotas = [] }: Questionnaire,
  people: readonly Answers[],
): ReadonlyMap<string, number> {
  return new Map(
    quotas.map(({ id, when }) => [id, people.filter((answers) => holds(when, answers)).length] as const),
  );
}
