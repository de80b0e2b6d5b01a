// Decides whether what somebody filled in is an answer; online, preview and paper entry all use this one.
import { answerField, dontKnowField, DONT_KNOW, type Fields } from './answer-fields.js';
import type { Answer, MultipleChoice, OpenText, Question, SingleChoice } from './question.js';

export const answerFaults = [
  'missing',
  'unknown-option',
  'too-many',
  'too-long',
  'dont-know-with-others',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly fault: AnswerFault };

/**
 * Reads the answer to one question from the fields of a form.
 *
 * In: a question of a checked questionnaire, and the fields as a browser sends them. Out: the answer, or undefined for
 * an optional question that was left empty. Refuses (as a value) an empty required question, anything that was not
 * offered, more choices or characters than allowed, and "weet ik niet" together with another answer.
 */
export function parseAnswer(question: Question, fields: Fields): ParsedAnswer {
  const values = valuesOf(fields, answerField(question));
  const dontKnow = question.dontKnow && saysDontKnow(question, fields, values);
  const others = dontKnow ? values.filter((value) => value !== DONT_KNOW) : values;
  if (dontKnow && others.length > 0) return { ok: false, fault: 'dont-know-with-others' };
  if (dontKnow) return { ok: true, answer: { kind: 'dont-know' } };
  if (others.length > 0) return parseGiven(question, others);
  return question.required ? { ok: false, fault: 'missing' } : { ok: true, answer: undefined };
}

function valuesOf(fields: Fields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const values = typeof sent === 'string' ? [sent] : (sent ?? []);
  return values.map(tidy).filter((value) => value !== '');
}

/** Browsers end lines with CR LF; control characters and halves of characters have no place in an answer. */
function tidy(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function saysDontKnow(question: Question, fields: Fields, values: readonly string[]): boolean {
  if (question.kind !== 'open-text') return values.includes(DONT_KNOW);
  return valuesOf(fields, dontKnowField(question)).includes(DONT_KNOW);
}

function parseGiven(question: Question, values: readonly string[]): ParsedAnswer {
  switch (question.kind) {
    case 'single-choice':
      return parseChoice(question, values);
    case 'multiple-choice':
      return parseChoices(question, values);
    case 'scale':
      return parseNumber(values, 5);
    case 'report-mark':
      return parseNumber(values, 10);
    case 'open-text':
      return parseText(question, values);
  }
}

function parseChoice({ options }: SingleChoice, values: readonly string[]): ParsedAnswer {
  const [code = '', ...more] = values;
  if (more.length > 0) return { ok: false, fault: 'too-many' };
  if (!options.some((option) => option.code === code)) return { ok: false, fault: 'unknown-option' };
  return { ok: true, answer: { kind: 'choice', code } };
}

/** The codes in the order of the options, so that the order of ticking is not kept. */
function parseChoices({ options, atMost }: MultipleChoice, values: readonly string[]): ParsedAnswer {
  const known = options.map(({ code }) => code);
  if (!values.every((value) => known.includes(value))) return { ok: false, fault: 'unknown-option' };
  const codes = known.filter((code) => values.includes(code));
  if (atMost > 0 && codes.length > atMost) return { ok: false, fault: 'too-many' };
  return { ok: true, answer: { kind: 'choices', codes } };
}

function parseNumber(values: readonly string[], highest: number): ParsedAnswer {
  const [text = '', ...more] = values;
  if (more.length > 0) return { ok: false, fault: 'too-many' };
  const value = /^[1-9][0-9]?$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > highest) return { ok: false, fault: 'unknown-option' };
  return { ok: true, answer: { kind: 'number', value } };
}

function parseText({ maxLength }: OpenText, values: readonly string[]): ParsedAnswer {
  const [text = '', ...more] = values;
  if (more.length > 0) return { ok: false, fault: 'too-many' };
  if (text.length > maxLength) return { ok: false, fault: 'too-long' };
  return { ok: true, answer: { kind: 'text', text } };
}
