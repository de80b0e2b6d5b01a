// Whether a question is put to everybody or only to those who answered something before.
import type { Questionnaire } from './question.js';

/** True when the question has a condition, or when a jump from an earlier question may pass over it. */
export function goesToSome({ questions, quotas = [] }: Questionnaire, id: string): boolean {
  const place = questions.findIndex((question) => question.id === id);
  if (quotas.length > 0 || questions[place]?.showIf) return true;
  return questions.slice(0, Math.max(place, 0)).some(({ jumps = [] }) =>
    jumps.some(({ to }) => {
      const landing = questions.findIndex((question) => question.id === to);
      return landing < 0 || landing > place;
    }),
  );
}
