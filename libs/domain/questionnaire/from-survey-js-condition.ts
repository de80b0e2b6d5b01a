// Expressions of SurveyJS as conditions of ours, as far as they say the same.
import { boundsOf, ExpressionReader, type Said } from './expression-reader.js';
import type { FromSurveyJsQuestion } from './from-survey-js-question.js';
import type { Condition } from './routing.js';
import { codesOf } from './routing-faults.js';

/**
 * In: an expression, and the questions it may look at by their name in the document. Out: the condition, or undefined when
 * it says something our conditions cannot say. Understood are and, or, !, empty, anyof, contains and comparisons of one
 * answer. Source: the SurveyJS documentation on expressions.
 */
export function fromSurveyJsCondition(
  expression: string,
  questions: ReadonlyMap<string, FromSurveyJsQuestion>,
): Condition | undefined {
  const tokens = expression.match(TOKEN) ?? [];
  const length = tokens.reduce((sum, token) => sum + token.replaceAll(/\s/g, '').length, 0);
  if (length !== expression.replaceAll(/\s/g, '').length) return undefined;
  return new ExpressionReader(tokens, WORDS, (reader) => comparison(reader, questions)).condition();
}

const TOKEN = /\{[^{}]*\}|'[^']*'|"[^"]*"|<>|[<>=!]=?|[[\](),]|&&|\|\||-?\d+(?:\.\d+)?(?![\w.])|\w+/g;
const WORDS = { and: ['and', '&&'], or: ['or', '||'], not: ['!'] };
const SPELT: Readonly<Record<string, string>> = {
  '==': '=',
  equal: '=',
  '<>': '!=',
  notequal: '!=',
  less: '<',
  lessorequal: '<=',
  greater: '>',
  greaterorequal: '>=',
};

function comparison(
  reader: ExpressionReader,
  questions: ReadonlyMap<string, FromSurveyJsQuestion>,
): Said | undefined {
  const word = reader.next() ?? '';
  if (word === 'true' || word === 'false')
    return { condition: { kind: 'all', of: [] }, not: word === 'false' };
  const [, name = '', isFirst] = /^\{([^[{}\]]+)(\[0\])?\}$/.exec(word) ?? [];
  const asked = questions.get(name.trim());
  const sign = reader.next() ?? '';
  if (!asked) return undefined;
  if (sign === 'empty' || sign === 'notempty')
    return { condition: { kind: 'answered', question: asked.question.id }, not: sign === 'empty' };
  const values = listOf(reader);
  return values && compared(asked, { sign: SPELT[sign] ?? sign, values, isFirst: isFirst !== undefined });
}

function listOf(reader: ExpressionReader): readonly string[] | undefined {
  if (reader.take(['[']) === undefined) {
    const value = reader.next();
    return value === undefined ? undefined : [bare(value)];
  }
  const values: string[] = [];
  while (reader.take([']']) === undefined) {
    const value = reader.next();
    if (value === undefined) return undefined;
    values.push(bare(value));
    reader.take([',']);
  }
  return values;
}

const bare = (value: string): string => value.replaceAll(/^["']|["']$/g, '');

type Comparison = { readonly sign: string; readonly values: readonly string[]; readonly isFirst: boolean };

function compared(
  { question, codes }: FromSurveyJsQuestion,
  { sign, values, isFirst }: Comparison,
): Said | undefined {
  const [first = ''] = values;
  const bounds = boundsOf(question, sign, Number(first || NaN));
  if (bounds) return { condition: bounds, not: sign === '!=' };
  const known = values.map((value) => codes.get(value) ?? value);
  if (!known.every((code) => codesOf(question).includes(code))) return undefined;
  if ((question.kind === 'ranking') !== isFirst) return undefined;
  const chose = (...list: readonly string[]): Condition => ({
    kind: 'chose',
    question: question.id,
    codes: list,
  });
  const isSeveral = question.kind === 'multiple-choice';
  switch (sign) {
    case '=':
    case '!=':
      return isSeveral || values.length !== 1
        ? undefined
        : { condition: chose(...known), not: sign === '!=' };
    case 'contains':
    case 'notcontains':
      return isSeveral ? { condition: chose(...known), not: sign === 'notcontains' } : undefined;
    case 'anyof':
    case 'noneof':
      return { condition: chose(...known), not: sign === 'noneof' };
    case 'allof':
      return { condition: { kind: 'all', of: known.map((code) => chose(code)) }, not: false };
    default:
      return undefined;
  }
}
