// One thing that is counted by itself, whatever kind of question it comes from.
import type { Answers, Question } from '#domain/questionnaire/question.js';

export type CountedPart = {
  readonly id: string;
  /** The question it belongs to. */
  readonly questionId: string;
  readonly kind: Question['kind'];
  readonly text: string;
  readonly help: string;
  /** The other questions are compared by the answers to this one; what that is called. */
  readonly groupName?: string;
  /** One answer per person, several, or words that nobody counts. */
  readonly countedAs: 'one-of' | 'some-of' | 'text';
  /** How many of the options one person can give; absent: one, or all of them. */
  readonly atMost?: number;
  /** In the order of the question. */
  readonly options: readonly CountedOption[];
  /** Whether neighbours belong together, as marks do. */
  readonly inOrder: boolean;
  /** What it is called when somebody gave none of these answers. */
  readonly none: string;
  /** The codes somebody gave; undefined: none, or "weet ik niet". */
  readonly codesOf: (answers: Answers) => readonly string[] | undefined;
  /** The number somebody gave; absent where a mean says nothing. */
  readonly numberOf?: (answers: Answers) => number | undefined;
  /** What the number counts; absent: nothing. */
  readonly unit?: string;
  /** The map that the options are squares of. */
  readonly map?: { readonly picture: string; readonly alt: string };
  /** How much somebody gave to an option; only for points and places in an order. */
  readonly amountOf?: (answers: Answers, code: string) => number | undefined;
  /** The codes as somebody put them in order, best first; only for orders. */
  readonly orderOf?: (answers: Answers) => readonly string[] | undefined;
};

export type CountedOption = { readonly code: string; readonly label: string };
