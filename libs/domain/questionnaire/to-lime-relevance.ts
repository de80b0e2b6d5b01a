// Our conditions and jumps as the relevance equations of LimeSurvey.
import { DONT_KNOW } from './answer-fields.js';
import { LIME_OTHER, limeCodes, limeNames } from './lime-codes.js';
import type { Question, Questionnaire } from './question.js';
import { routeEquations } from './route-equations.js';
import type { Condition } from './routing.js';

export type LimeRelevance = {
  /** "1" for a question that everybody gets. */
  readonly relevance: string;
  /** False when part of the condition or a jump over this question has no counterpart and was left out. */
  readonly whole: boolean;
};

/**
 * In: a questionnaire. Out: by question id who gets it, as an equation. A jump becomes a condition on every question
 * it passes. Source: the LimeSurvey manual on ExpressionScript (NAOK, is_empty, .shown).
 */
export function limeRelevances(questionnaire: Questionnaire): ReadonlyMap<string, LimeRelevance> {
  const of = (condition: Condition): string | undefined => equationOf(questionnaire, condition);
  const found = routeEquations(questionnaire, { of, and: ' && ', not });
  return new Map(
    [...found].map(([id, { equation, whole }]) => [id, { relevance: equation ?? '1', whole }] as const),
  );
}

const not = (equation: string): string => `!(${equation})`;

function equationOf(questionnaire: Questionnaire, condition: Condition): string | undefined {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((each) => equationOf(questionnaire, each));
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    if (known.length === 0) return condition.kind === 'all' ? '1' : '0';
    return `(${known.join(condition.kind === 'all' ? ' && ' : ' || ')})`;
  }
  const question = questionnaire.questions.find(({ id }) => id === condition.question);
  const name = limeNames(questionnaire).get(condition.question);
  if (!question || name === undefined) return undefined;
  if (condition.kind === 'answered') return answered(question, name);
  if (condition.kind === 'between')
    return `(!is_empty(${name}.NAOK) && ${name}.NAOK >= ${condition.from} && ${name}.NAOK <= ${condition.to})`;
  const chosen = condition.codes.map((code) => choice(question, name, code));
  const known = chosen.filter((each) => each !== undefined);
  if (known.length < chosen.length) return undefined;
  const any = known.length === 0 ? '0' : `(${known.join(' || ')})`;
  return condition.kind === 'chose' ? any : not(any);
}

function answered(question: Question, name: string): string {
  const parts = partNames(question);
  const fields = parts.length === 0 ? [name] : parts.map((part) => `${name}_${part}`);
  return `(${fields.map((field) => `!is_empty(${field}.NAOK)`).join(' || ')})`;
}

/** The fields a question with several parts has behind its name. */
function partNames(question: Question): readonly string[] {
  if (question.kind === 'ranking') return ['1'];
  if (question.kind === 'matrix') return [...limeCodes(question, 'parts')].slice(1).map(([, part]) => part);
  if (question.kind !== 'multiple-choice' && question.kind !== 'points') return [];
  const own = [...limeCodes(question, 'parts')].slice(1).map(([, part]) => part);
  const other = question.options.some((option) => option.other) ? ['other'] : [];
  return [...own, ...other, ...(question.kind === 'multiple-choice' && question.dontKnow ? ['WN'] : [])];
}

function choice(question: Question, name: string, code: string): string | undefined {
  if (question.kind === 'multiple-choice') {
    if (isOther(question, code)) return `!is_empty(${name}_other.NAOK)`;
    return `${name}_${limeCodes(question, 'parts').get(code) ?? ''}.NAOK == "Y"`;
  }
  const answer = isOther(question, code) ? LIME_OTHER : limeCodes(question, 'answers').get(code);
  if (question.kind === 'ranking' && code !== DONT_KNOW) return `${name}_1.NAOK == "${answer ?? ''}"`;
  const listed = ['single-choice', 'statement', 'image-choice'].includes(question.kind);
  return listed ? `${name}.NAOK == "${answer ?? ''}"` : undefined;
}

const isOther = (question: Question, code: string): boolean =>
  'options' in question && question.options.some((option) => option.code === code && 'other' in option);
