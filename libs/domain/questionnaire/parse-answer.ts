// Decides whether what somebody filled in is an answer; online, preview and paper entry all use this one.
import { answerField, dontKnowField, DONT_KNOW, type Fields } from './answer-fields.js';
import { parseChoice, parseChoices } from './parse-choice.js';
import { parseMatrix, parsePoints, parseRanking } from './parse-parts.js';
import { parseDate, parseMark, parseNumber, parsePlace, parseText } from './parse-value.js';
import type { ParsedAnswer } from './parsed-answer.js';
import { STATEMENT_CODES, type Question } from './question.js';
import { valuesOf } from './sent-values.js';

/**
 * Reads the answer to one question from the fields of a form.
 *
 * In: a question of a checked questionnaire, and the fields as a browser sends them. Out: the answer, or undefined for
 * an optional question that was left empty. Refuses (as a value) an empty required question, anything that was not
 * offered, more choices or characters than allowed, and "weet ik niet" together with another answer.
 */
export function parseAnswer(question: Question, fields: Fields): ParsedAnswer {
  if (question.kind === 'information') return { ok: true, answer: undefined };
  const parsed = parseGiven(question, fields);
  const given = !parsed.ok || parsed.answer !== undefined;
  if (question.dontKnow && saysDontKnow(question, fields)) {
    if (given) return { ok: false, fault: 'dont-know-with-others' };
    return { ok: true, answer: { kind: 'dont-know' } };
  }
  if (given) return parsed;
  return question.required ? { ok: false, fault: 'missing' } : { ok: true, answer: undefined };
}

const saysDontKnow = (question: Question, fields: Fields): boolean =>
  valuesOf(fields, dontKnowField(question)).includes(DONT_KNOW);

function parseGiven(question: Exclude<Question, { kind: 'information' }>, fields: Fields): ParsedAnswer {
  const sent = valuesOf(fields, answerField(question));
  const values = question.dontKnow ? sent.filter((value) => value !== DONT_KNOW) : sent;
  switch (question.kind) {
    case 'single-choice':
      return parseChoice(question, fields, values);
    case 'image-choice':
      return parseChoice(question, fields, values);
    case 'statement': {
      const options = STATEMENT_CODES.map((code) => ({ code, label: code }));
      return parseChoice({ id: question.id, options }, fields, values);
    }
    case 'multiple-choice':
      return parseChoices(question, fields, values);
    case 'scale':
      return parseMark(values, 5);
    case 'report-mark':
      return parseMark(values, 10);
    case 'open-text':
      return parseText(question, values);
    case 'number':
      return parseNumber(question, values);
    case 'date':
      return parseDate(question, fields);
    case 'place':
      return parsePlace(question, fields);
    case 'ranking':
      return parseRanking(question, fields, values);
    case 'points':
      return parsePoints(question, fields);
    case 'matrix':
      return parseMatrix(question, fields);
  }
}
