// Reads the answer to one question from what a browser posted.
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import { parseAnswer } from '#domain/questionnaire/parse-answer.js';
import type { ParsedAnswer } from '#domain/questionnaire/parsed-answer.js';
import type { Question } from '#domain/questionnaire/question.js';

export type ReadQuestion = { readonly parsed: ParsedAnswer; readonly fields: Fields };

/** The answer or the fault, and the fields as they came, so that nothing typed is lost. */
export function readQuestion(question: Question, body: unknown): ReadQuestion {
  const fields = fieldsIn(body);
  return { parsed: parseAnswer(question, fields), fields };
}

/** What a browser posted, as names with a text or a list of texts. */
export function fieldsIn(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => field(name, value)));
}

function field(name: string, value: unknown): readonly (readonly [string, string | readonly string[]])[] {
  if (typeof value === 'string') return [[name, value]];
  if (!Array.isArray(value)) return [];
  return [[name, value.filter((part): part is string => typeof part === 'string')]];
}
