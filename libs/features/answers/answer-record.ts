// What is kept of one answer, and how it is packed so that every package of a poll is equally long.
import { LONGEST_OTHER } from '#domain/questionnaire/parse-choice.js';
import { LONGEST_ADDRESS } from '#domain/questionnaire/parse-value.js';
import type { Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Background } from '#features/invitations/index.js';

/** Through which door an answer came in; reports keep them apart. */
export const answerOrigins = ['web', 'paper', 'phone', 'open-link'] as const;
export type AnswerOrigin = (typeof answerOrigins)[number];

/** Nothing in here says whose it is: the classes were frozen at launch and are shared by at least ten invited people. */
export type AnswerRecord = {
  readonly weightClass: string;
  readonly background: Background;
  readonly answers: Answers;
  /** Left out: a resident, through a personal link. */
  readonly origin?: AnswerOrigin;
  /** The digest of the receipt; it goes to a list of its own when the answer is laid down. */
  readonly receipt?: string;
};

const LENGTH_BYTES = 4;
const STEP_BYTES = 256;
/** For the classes, the names of the fields and the marks between them. */
const FRAME_BYTES = 768;
const MARKS_BYTES = 48;
/** The most UTF-8 bytes that one UTF-16 unit of text becomes in JSON. */
const BYTES_PER_UNIT = 3;
/** Codes are made by the editor and are short; a longer one only costs a step more. */
const LONGEST_CODE = 40;

/** How many bytes the longest possible record of this questionnaire takes, rounded up. */
export function packageBytes({ questions }: Questionnaire): number {
  const longest = questions.reduce((sum, question) => sum + longestAnswer(question), FRAME_BYTES);
  return Math.ceil(longest / STEP_BYTES) * STEP_BYTES;
}

/** JSON behind its length, filled up with zeros to a multiple of `bytes`. */
export function pack(value: object, bytes: number): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const packed = Buffer.alloc(Math.ceil((LENGTH_BYTES + text.length) / bytes) * bytes);
  packed.writeUInt32BE(text.length);
  text.copy(packed, LENGTH_BYTES);
  return packed;
}

/** What was packed. */
export function unpack(packed: Buffer): unknown {
  const length = packed.readUInt32BE();
  return JSON.parse(packed.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + length));
}

/** Only our own packages are ever opened, so the fields tell enough. */
export function isAnswerRecord(value: unknown): value is AnswerRecord {
  return typeof value === 'object' && value !== null && 'weightClass' in value && 'answers' in value;
}

function longestAnswer(question: Question): number {
  // Twice: a draft names it among the answers and among what was passed.
  const own = 2 * question.id.length + MARKS_BYTES;
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return own + codesBytes(question.options) + BYTES_PER_UNIT * LONGEST_OTHER;
    case 'image-choice':
    case 'ranking':
    case 'points':
      return own + codesBytes(question.options);
    case 'matrix':
      return own + question.rows.length * (MARKS_BYTES + LONGEST_CODE) + codesBytes(question.rows);
    case 'scale':
    case 'report-mark':
    case 'statement':
    case 'number':
    case 'date':
    case 'information':
      return own;
    case 'place':
      return own + BYTES_PER_UNIT * LONGEST_ADDRESS;
    case 'open-text':
      return own + BYTES_PER_UNIT * question.maxLength;
  }
}

const codesBytes = (options: readonly { readonly code: string }[]): number =>
  options.reduce((sum, { code }) => sum + code.length + MARKS_BYTES, 0);
