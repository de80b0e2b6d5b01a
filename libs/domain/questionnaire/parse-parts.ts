// Reads answers that have several parts: rows of a matrix, points to divide, an order.
import { DONT_KNOW, partField, TOUCHED, type Fields } from './answer-fields.js';
import { nothing, refused, type ParsedAnswer } from './parsed-answer.js';
import type { Matrix, Points, Ranking } from './question.js';
import { valueOf, valuesOf } from './sent-values.js';

/** Every row one column; a required matrix wants every row, "weet ik niet" is a column where it is offered. */
export function parseMatrix(question: Matrix, fields: Fields): ParsedAnswer {
  const { rows, columns, dontKnow, required } = question;
  const known = [...columns.map(({ code }) => code), ...(dontKnow ? [DONT_KNOW] : [])];
  const sent = rows.map(({ code }) => [code, valuesOf(fields, partField(question, code))] as const);
  const given = sent.filter(([, values]) => values.length > 0);
  if (given.length === 0) return nothing;
  if (given.some(([, values]) => values.length > 1)) return refused('too-many');
  if (given.some(([, [code = '']]) => !known.includes(code))) return refused('unknown-option');
  if (required && given.length < rows.length) return refused('rows-missing');
  return {
    ok: true,
    answer: { kind: 'matrix', rows: Object.fromEntries(given.map(([row, [code = '']]) => [row, code])) },
  };
}

/** Whole points, an empty field for none, and exactly the total together. */
export function parsePoints(question: Points, fields: Fields): ParsedAnswer {
  const typed = question.options.map(
    ({ code }) => [code, valueOf(fields, partField(question, code))] as const,
  );
  if (typed.every(([, text]) => text === '' || /^0+$/.test(text))) return nothing;
  if (!typed.every(([, text]) => /^\d{0,6}$/.test(text))) return refused('no-number');
  const points = Object.fromEntries(typed.map(([code, text]) => [code, Number(text)]));
  const sum = Object.values(points).reduce((total, each) => total + each, 0);
  return sum === question.total ? { ok: true, answer: { kind: 'points', points } } : refused('wrong-sum');
}

/** An order that nobody changed or agreed to is no answer, however it looks. */
export function parseRanking(
  question: Ranking,
  fields: Fields,
  [sent = '']: readonly string[],
): ParsedAnswer {
  if (valueOf(fields, partField(question, TOUCHED)) === '') return nothing;
  const values = sent.split(',');
  const codes = question.options.map(({ code }) => code);
  if (!values.every((value) => codes.includes(value))) return refused('unknown-option');
  if (new Set(values).size !== values.length || values.length !== codes.length) return refused('too-many');
  return { ok: true, answer: { kind: 'ranking', codes: values } };
}
