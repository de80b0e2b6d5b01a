// Whether every question is closed: nobody can put words of their own, and with them a name, into an answer.
import type { Question, Questionnaire } from './question.js';

/**
 * In: a questionnaire. Out: true when every answer is picked from what the questionnaire offers: no open text, no
 * number, date or place of one's own, no "anders, namelijk". Pages with information do not count.
 */
export function isClosed({ questions }: Pick<Questionnaire, 'questions'>): boolean {
  return questions.every(isPicked);
}

function isPicked(question: Question): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.every(({ other }) => other !== true);
    case 'scale':
    case 'report-mark':
    case 'statement':
    case 'image-choice':
    case 'matrix':
    case 'ranking':
    case 'points':
    case 'information':
      return true;
    case 'open-text':
    case 'number':
    case 'date':
    case 'place':
      return false;
  }
}
