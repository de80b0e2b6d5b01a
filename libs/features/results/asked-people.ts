// Who was put a question at all, and which questions decided that.
import type { Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import { questionsIn } from '#domain/questionnaire/routing.js';
import { visibleQuestions } from '#domain/questionnaire/visible-questions.js';

export type Asked = {
  /** 1 for everybody who got the question. */
  readonly people: Uint8Array;
  readonly count: number;
  /** Ids of the questions whose answers decided who got it; empty: everybody did. */
  readonly decidedBy: readonly string[];
};

/**
 * For every question, who got it. Where a full quota ended the questions early, only who answered counts as asked:
 * where the others stopped cannot be known any more.
 */
export function askedPeople(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
): (question: Question) => Asked {
  const { questions, quotas = [] } = questionnaire;
  const seen = answers.map((given) => new Set(visibleQuestions(questionnaire, given).map(({ id }) => id)));
  return (question) => {
    const stopped = quotas.length > 0;
    const people = Uint8Array.from(answers, (given, person) =>
      seen[person]?.has(question.id) === true && (!stopped || given[question.id] !== undefined) ? 1 : 0,
    );
    const count = people.reduce((sum, one) => sum + one, 0);
    const place = questions.indexOf(question);
    return { people, count, decidedBy: count === answers.length ? [] : decidersBefore(questions, place) };
  };
}

/** Every question that a condition of this one, or a jump over it, looks at, and what decided about these in turn. */
function decidersBefore(questions: readonly Question[], place: number): readonly string[] {
  const own = questions[place]?.showIf;
  const jumps = questions.slice(0, place).flatMap(({ jumps: some = [] }) => some);
  const over = jumps.filter(({ to }) => {
    const landing = questions.findIndex(({ id }) => id === to);
    return landing < 0 || landing > place;
  });
  const named = [...(own ? [own] : []), ...over.map(({ when }) => when)].flatMap(questionsIn);
  return [...new Set(named)];
}
