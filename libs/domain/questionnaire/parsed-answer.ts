// What can come out of reading an answer, and everything that can be wrong with one.
import type { Answer } from './question.js';

export const answerFaults = [
  'missing',
  'unknown-option',
  'too-many',
  'too-long',
  'dont-know-with-others',
  'other-without-words',
  'not-alone',
  'no-number',
  'out-of-range',
  'no-date',
  'rows-missing',
  'wrong-sum',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly fault: AnswerFault };

export const refused = (fault: AnswerFault): ParsedAnswer => ({ ok: false, fault });

/** Nothing was filled in; whether that is allowed is decided elsewhere. */
export const nothing: ParsedAnswer = { ok: true, answer: undefined };
