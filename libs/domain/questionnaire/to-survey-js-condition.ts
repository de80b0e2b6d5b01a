// Our conditions and jumps as the expressions of SurveyJS.
import { DONT_KNOW } from './answer-fields.js';
import { SURVEY_JS_DONT_KNOW, SURVEY_JS_OTHER } from './from-survey-js-question.js';
import type { Question, Questionnaire } from './question.js';
import { routeEquations, type RouteEquation } from './route-equations.js';
import type { Condition } from './routing.js';

/**
 * In: a questionnaire. Out: by question id who gets it, as a visibleIf expression, for a document in which the answers to
 * hidden questions are cleared. Source: the SurveyJS documentation on expressions.
 */
export function surveyJsConditions(questionnaire: Questionnaire): ReadonlyMap<string, RouteEquation> {
  const of = (condition: Condition): string | undefined => expressionOf(questionnaire, condition);
  return routeEquations(questionnaire, { of, and: ' and ', not });
}

const not = (expression: string): string => `!(${expression})`;

function expressionOf(questionnaire: Questionnaire, condition: Condition): string | undefined {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((each) => expressionOf(questionnaire, each));
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    if (known.length === 0) return condition.kind === 'all' ? 'true' : 'false';
    return `(${known.join(condition.kind === 'all' ? ' and ' : ' or ')})`;
  }
  const question = questionnaire.questions.find(({ id }) => id === condition.question);
  if (!question || LOST.includes(question.kind)) return undefined;
  const name = `{${question.id}}`;
  if (condition.kind === 'answered') return `${name} notempty`;
  if (condition.kind === 'between') return `(${name} >= ${condition.from} and ${name} <= ${condition.to})`;
  const chosen = choice(question, condition.codes);
  return condition.kind === 'chose' ? chosen : chosen && not(chosen);
}

/** These become something else there, with other answers. */
const LOST: readonly Question['kind'][] = ['points', 'place', 'information'];
const LISTED: readonly Question['kind'][] = ['single-choice', 'multiple-choice', 'image-choice', 'statement'];
const WITH_DONT_KNOW: readonly Question['kind'][] = ['single-choice', 'multiple-choice', 'statement'];

function choice(question: Question, codes: readonly string[]): string | undefined {
  if (codes.includes(DONT_KNOW) && !WITH_DONT_KNOW.includes(question.kind)) return undefined;
  const values = `[${codes.map((code) => `'${valueOf(question, code)}'`).join(', ')}]`;
  if (question.kind === 'ranking') return `{${question.id}[0]} anyof ${values}`;
  return LISTED.includes(question.kind) ? `{${question.id}} anyof ${values}` : undefined;
}

function valueOf(question: Question, code: string): string {
  if (code === DONT_KNOW) return SURVEY_JS_DONT_KNOW;
  const isOther =
    'options' in question && question.options.some((each) => each.code === code && 'other' in each);
  return isOther ? SURVEY_JS_OTHER : code;
}
