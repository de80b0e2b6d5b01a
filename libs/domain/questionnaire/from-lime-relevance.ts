// Relevance equations of LimeSurvey as conditions of ours, as far as they say the same.
import { DONT_KNOW } from './answer-fields.js';
import { boundsOf, ExpressionReader, type Said } from './expression-reader.js';
import { LIME_DONT_KNOW, LIME_OTHER, LIME_STATEMENT } from './lime-codes.js';
import { STATEMENT_CODES, type Question } from './question.js';
import type { Condition } from './routing.js';
import { codesOf } from './routing-faults.js';

/** A question that an equation may look at, and its codes here by those in the file. */
export type LimeAsked = { readonly question: Question; readonly codes: ReadonlyMap<string, string> };

/**
 * In: an equation, and the questions it may look at by their name in LimeSurvey. Out: the condition, or undefined when
 * it says something our conditions cannot say. Understood are and, or, not, is_empty, and comparisons of one answer.
 * Source: the LimeSurvey manual on ExpressionScript.
 */
export function fromLimeRelevance(
  equation: string,
  questions: ReadonlyMap<string, LimeAsked>,
): Condition | undefined {
  const tokens = equation.match(TOKEN) ?? [];
  if (tokens.join('').replaceAll(/\s/g, '') !== equation.replaceAll(/\s/g, '')) return undefined;
  return new ExpressionReader(tokens, WORDS, (reader) => comparison(reader, questions)).condition();
}

const TOKEN = /"[^"]*"|'[^']*'|&&|\|\||[!=<>]=|[!<>()]|-?\d+(?:\.\d+)?(?![\w.])|\w+(?:\.\w+)*/g;
const WORDS = { and: ['&&', 'and', 'AND'], or: ['||', 'or', 'OR'], not: ['!', 'not', 'NOT'] };
const SIGNS = ['==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge'] as const;
const SPELT: Readonly<Record<string, string>> = {
  '==': '=',
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};
const EQUALS = ['=', '!='];

type Asked = LimeAsked & { readonly part: string };

function comparison(reader: ExpressionReader, questions: ReadonlyMap<string, LimeAsked>): Said | undefined {
  if (reader.take(['is_empty']) !== undefined) return empty(reader, questions);
  const name = reader.next();
  const sign = reader.take(SIGNS);
  if (sign === undefined)
    return name === '1' ? { condition: { kind: 'all', of: [] }, not: false } : undefined;
  const value = reader.next();
  const asked = askedIn(name, questions);
  if (!asked || value === undefined) return undefined;
  const condition = compared(asked, value.replaceAll(/^["']|["']$/g, ''), SPELT[sign] ?? sign);
  return condition && { condition, not: sign === '!=' || sign === 'ne' };
}

/** By itself often no condition of ours; with "not" before it: answered, or chosen for one answer of several. */
function empty(reader: ExpressionReader, questions: ReadonlyMap<string, LimeAsked>): Said | undefined {
  if (reader.take(['(']) === undefined) return undefined;
  const asked = askedIn(reader.next(), questions);
  if (reader.take([')']) === undefined || !asked) return undefined;
  const { id } = asked.question;
  if (asked.question.kind !== 'multiple-choice' || asked.part === '')
    return { condition: { kind: 'answered', question: id }, not: true };
  const code = asked.part === 'other' ? 'anders' : ours(asked, asked.part);
  if (!codesOf(asked.question).includes(code)) return undefined;
  return { condition: { kind: 'chose', question: id, codes: [code] }, not: true };
}

function askedIn(name = '', questions: ReadonlyMap<string, LimeAsked>): Asked | undefined {
  const [whole = ''] = name.split('.');
  const [title = '', part = ''] = whole.split('_');
  const asked = questions.get(title);
  return asked && { ...asked, part };
}

function compared(asked: Asked, value: string, sign: string): Condition | undefined {
  const { question, part } = asked;
  const bounds = boundsOf(question, sign, Number(value || NaN));
  if (bounds || !EQUALS.includes(sign)) return bounds;
  const isOfSeveral = question.kind === 'multiple-choice' && value === 'Y';
  const isFirst = question.kind === 'ranking' && part === '1';
  const isListed = ['single-choice', 'statement', 'image-choice'].includes(question.kind) && part === '';
  const code = ours(asked, isOfSeveral ? part : value);
  if (!codesOf(question).includes(code)) return undefined;
  return isOfSeveral || isFirst || isListed
    ? { kind: 'chose', question: question.id, codes: [code] }
    : undefined;
}

/** In: a question from LimeSurvey and the code of one of its answers there. Out: our code. */
export function ours({ question, codes }: LimeAsked, code: string): string {
  if (code === LIME_DONT_KNOW) return DONT_KNOW;
  if (code === LIME_OTHER) return 'anders';
  if (question.kind !== 'statement') return codes.get(code) ?? code;
  return STATEMENT_CODES[LIME_STATEMENT.findIndex((each) => each === code)] ?? code;
}
