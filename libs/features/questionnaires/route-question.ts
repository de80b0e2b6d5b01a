// Who gets a question and where it leads, as staff set it: rules over earlier answers, jumps per answer, a new section.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Condition, Jump } from '#domain/questionnaire/routing.js';

export type Route = {
  /** Undefined: everybody gets the question. */
  readonly showIf: Condition | undefined;
  readonly jumps: readonly Jump[];
  /** Title of the section that begins here; '' for none. */
  readonly section: string;
};

/** The questionnaire in which this question has this route; everything else stays. */
export function routeQuestion(questionnaire: Questionnaire, id: string, route: Route): Questionnaire {
  const questions = questionnaire.questions.map((question) =>
    question.id === id ? withRoute(question, route) : question,
  );
  const others = (questionnaire.sections ?? []).filter(({ startsAt }) => startsAt !== id);
  const known = questionnaire.sections?.find(({ startsAt }) => startsAt === id);
  const own = { id: known?.id ?? `deel-${id}`, title: route.section, startsAt: id };
  return { ...questionnaire, questions, sections: route.section === '' ? others : [...others, own] };
}

function withRoute(question: Question, { showIf, jumps }: Route): Question {
  const { showIf: _showIf, jumps: _jumps, ...bare } = question;
  return { ...bare, ...(showIf ? { showIf } : {}), ...(jumps.length > 0 ? { jumps } : {}) };
}
