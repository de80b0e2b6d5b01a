// What a result is: a document that was computed once, and what people decided about showing it.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import type { QuestionKind } from '#domain/questionnaire/question.js';

export const resultStates = ['computed', 'approved', 'published', 'withdrawn'] as const;
export type ResultState = (typeof resultStates)[number];
export const resultActions = ['approve', 'reopen', 'publish', 'withdraw'] as const;
export type ResultAction = (typeof resultActions)[number];

export const resultLifecycle: Lifecycle<ResultState, ResultAction> = {
  first: 'computed',
  states: resultStates,
  actions: {
    approve: { from: ['computed'], to: 'approved' },
    reopen: { from: ['approved'], to: 'computed' },
    publish: { from: ['approved'], to: 'published' },
    withdraw: { from: ['computed', 'approved', 'published'], to: 'withdrawn' },
  },
};

export type Result = {
  readonly id: string;
  readonly pollId: string;
  readonly version: number;
  readonly state: ResultState;
  readonly computedAt: Date;
  readonly document: ResultDocument;
  readonly digest: string;
  /** The main finding in one neutral sentence; written by people, before approval. */
  readonly headline: string;
  /** null: the words come from the program. */
  readonly headlineBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** From when council members may read it; never later than the public. */
  readonly councilFrom: Date | null;
  readonly publicFrom: Date | null;
  readonly withdrawnAt: Date | null;
  /** Why it was withdrawn, for everybody who read it. */
  readonly correction: string;
};

/** A result that was withdrawn after people could read it. */
export type Correction = { readonly version: number; readonly withdrawnAt: Date; readonly note: string };

/** Everything a page, a chart or a download may show; nothing else about the answers leaves the worker. */
export type ResultDocument = {
  readonly version: 1;
  readonly questionnaireDigest: string;
  readonly invited: number;
  readonly byEmail: number;
  readonly byLetter: number;
  readonly answered: number;
  readonly questions: readonly QuestionResult[];
  /** Absent: every answer counts the same. */
  readonly weighting?: ResultWeighting;
};

/** From a low to a high end, in the unit of the figure it belongs to. */
export type MarginOfFigure = readonly [low: number, high: number];

export type ResultWeighting = {
  /** The traits in which the answers were made to look like the people who could be drawn; empty: only the chance to be drawn counts. */
  readonly traits: readonly string[];
  /** What the margins are: of a sample drawn by chance, or of a model. */
  readonly precision: 'margin-of-error' | 'modelled';
  /** How many answers of equal weight would know as much, rounded. */
  readonly effective: number;
};

export type QuestionResult = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly help: string;
} & (
  | { readonly shown: false; readonly because: 'open-text' | 'too-few' }
  | {
      readonly shown: true;
      readonly base: number;
      readonly answers: readonly AnswerResult[];
      /** Rounded to one decimal; null when there is none or when answers were merged. */
      readonly mean: number | null;
      readonly meanMargin?: MarginOfFigure;
      /** The same question by area, age and gender, as far as no small group can be worked out. */
      readonly groups?: readonly GroupFigures[];
    }
);

/** One question by one trait; the cells of a row follow the answers of the question. */
export type GroupFigures = {
  readonly trait: string;
  readonly rows: readonly {
    /** A class of the trait, joined ones with + between them. */
    readonly name: string;
    /** null: hidden. */
    readonly base: number | null;
    readonly cells: readonly (GroupFigure | null)[];
  }[];
};

/** Whole per cents of the group; from 90 to 100 it is only told that it is more than 90. */
export type GroupFigure = { readonly percentage: number; readonly margin: MarginOfFigure };

export type AnswerResult = {
  readonly label: string;
  readonly count: number;
  /** Whole per cents of the base, weighted when the document is: more digits would promise more than a sample can keep. */
  readonly percentage: number;
  /** In whole per cents; absent when the answers are not weighted. */
  readonly margin?: MarginOfFigure;
  /** Labels that stand together under "overig"; empty for an answer that stands by itself. */
  readonly merged: readonly string[];
};
