// The fixed words around a question, in the language of the reader.
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Question, STATEMENT_CODES } from '#domain/questionnaire/question.js';

export type QuestionWords = {
  readonly dontKnow: string;
  readonly mayBeSkipped: string;
  readonly severalAnswers: string;
  readonly atMost: (count: number) => string;
  /** Label of the words of who chose "anders, namelijk". */
  readonly otherWords: string;
  readonly worstMark: string;
  readonly bestMark: string;
  readonly statement: Readonly<Record<(typeof STATEMENT_CODES)[number], string>>;
  readonly oneEachRow: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly ranking: {
    readonly how: string;
    readonly higher: string;
    readonly lower: string;
    readonly moved: (label: string, place: number, total: number) => string;
    readonly agree: string;
  };
  readonly points: {
    readonly how: (total: number) => string;
    readonly divided: (sum: number, total: number) => string;
    readonly addUp: string;
  };
  readonly place: {
    readonly how: string;
    readonly button: string;
    readonly chosen: string;
    readonly address: string;
    readonly addressHint: string;
  };
  readonly charactersLeft: (max: number) => string;
  /** How to put right what was filled in, in one sentence without a full stop. */
  readonly faults: Readonly<Record<AnswerFault, (question: Question) => string>>;
};
