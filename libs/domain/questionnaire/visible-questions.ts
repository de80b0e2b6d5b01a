// Decides which questions somebody gets: the one place where conditions and jumps come together, for the server, the
// preview and paper entry alike; a full quota is a jump to the end (closedBy).
import { holds } from './condition.js';
import type { Answer, Answers, Question, Questionnaire } from './question.js';

/**
 * The questions on the way of somebody with these answers, in order.
 *
 * In: a questionnaire and the answers so far. Out: every question that is shown; an
 * answer to a question that is not on the way counts for nothing. Beyond the first unanswered question the way is a
 * guess: it is the way of somebody who leaves the rest open.
 */
export function visibleQuestions(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  const shown: Question[] = [];
  let jumpTo: string | undefined;
  for (const question of questionnaire.questions) {
    if (jumpTo !== undefined && question.id !== jumpTo) continue;
    jumpTo = undefined;
    if (question.showIf && !holds(question.showIf, answersTo(shown, answers))) continue;
    shown.push(question);
    jumpTo = question.jumps?.find(({ when }) => holds(when, answersTo(shown, answers)))?.to;
  }
  return shown;
}

/**
 * In: as visibleQuestions. Out: the answers to questions on the way; this is what may be sent and counted.
 */
export function visibleAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  return answersTo(visibleQuestions(questionnaire, answers), answers);
}

/**
 * In: questions and answers. Out: the answers to these questions, and no other.
 */
export function answersTo(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id }): readonly (readonly [string, Answer])[] => {
      const own = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return own ? [[id, own]] : [];
    }),
  );
}
