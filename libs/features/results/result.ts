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

/**
 * Everything a page, a chart or a download may show; nothing else about the answers leaves the worker. In version 2 every
 * question has the same base: all who got it, whether or not they filled it in.
 */
export type ResultDocument = {
  readonly version: 1 | 2;
  readonly questionnaireDigest: string;
  readonly invited: number;
  readonly byEmail: number;
  readonly byLetter: number;
  /** The answers of who was asked to take part: of a sample, or of a panel. */
  readonly answered: number;
  readonly questions: readonly QuestionResult[];
  /** Absent: every answer counts the same. */
  readonly weighting?: ResultWeighting;
  /** Through which doors these answers came in, small ones together; absent when that cannot be told. */
  readonly doors?: readonly AnswerDoor[];
  /** Answers of whoever wished to, through an open link: other people, never counted together with the others; absent when they are fewer than ten. */
  readonly open?: OpenAnswers;
  /** On paper and by telephone, where the others came with a token; never counted together with them. */
  readonly typed?: OpenAnswers;
  /** The groups that may be spoken of, with how many of them answered; absent when none were compared. */
  readonly groupSizes?: readonly GroupSizes[];
  /** The proof that nothing small can be worked out; absent when nothing had to be hidden in tables of groups. */
  readonly protection?: Protected;
};

export type AnswerDoor = { readonly doors: readonly string[]; readonly count: number };

export type OpenAnswers = { readonly answered: number; readonly questions: readonly QuestionResult[] };

export type GroupSizes = {
  readonly trait: string;
  /** The question in which people told it themselves, and what its groups are called; absent: known when they were invited. */
  readonly asked?: { readonly question: string; readonly name: string };
  readonly rows: readonly {
    readonly name: string;
    /** The answer in words, where it was asked. */
    readonly label?: string;
    readonly people: number | null;
  }[];
};

/**
 * Over everything that is published of the poll, earlier versions included: counts that stand somewhere or could be worked out, and
 * those of them that are hidden. How many of the hidden ones are small stands nowhere, not even in the digest: where it is all of
 * them, every hidden count would be known to be nine at most.
 */
export type Protected = {
  readonly counts: number;
  readonly hidden: number;
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
  /** Figures of the population that staff chose to weight to; absent: only who could be drawn. */
  readonly margins?: ChosenTotals;
};

export type TraitTotals = {
  readonly trait: string;
  /** People per class as it was before any were joined. */
  readonly classes: readonly { readonly name: string; readonly total: number }[];
};

export type ChosenTotals = {
  /** Where the figures come from, in words. */
  readonly source: string;
  /** SHA-256 over the canonical JSON of the totals. */
  readonly digest: string;
  readonly totals: readonly TraitTotals[];
};

export type QuestionResult = {
  /** Of the question, and for a row of a matrix of the row too. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly help: string;
  /** It says who people are and not what they think: the other questions are compared by it, under this name. */
  readonly groupName?: string;
} & (
  | { readonly shown: false; readonly because: 'open-text' | 'too-few' }
  | {
      readonly shown: true;
      /** Everybody who got the question. */
      readonly base: number;
      readonly answers: readonly AnswerResult[];
      /** What a number counts, such as "keer"; absent: nothing, or no number was asked. */
      readonly unit?: string;
      /** The map on which people pointed: the SHA-256 of its picture, and what is on it. */
      readonly map?: { readonly picture: string; readonly alt: string };
      /** Of who gave a number, rounded to one decimal; null when there is none or when it would give a few people away. */
      readonly mean: number | null;
      readonly meanMargin?: MarginOfFigure;
      /** Of an order only: what wins when all of it is counted; of everybody together, never of groups. */
      readonly order?: OrderOutcome;
      /** The same question by area, age, gender and what people told of themselves, as far as no small group can be worked out. */
      readonly groups?: readonly GroupFigures[];
      /** The same question by two traits at once, where staff chose that. */
      readonly crossed?: readonly CrossedFigures[];
    }
);

/** Names alone: how many people stood where in a round would tell more than may be told. */
export type OrderOutcome =
  | { readonly told: false }
  | {
      readonly told: true;
      /** The answer that wins when the last one falls out each time; null: answers end level. */
      readonly runoff: string | null;
      /** The answer that more people put above than below every other; null: there is none. */
      readonly condorcet: string | null;
      readonly weighted: boolean;
    };

/** One question by one trait; the cells of a row follow the answers of the question. */
export type GroupFigures = {
  readonly trait: string;
  readonly rows: readonly {
    /** A class of the trait, joined ones with + between them. */
    readonly name: string;
    /** How many of the group got the question; null: hidden. */
    readonly base: number | null;
    readonly cells: readonly (GroupFigure | null)[];
  }[];
};

/** One question by two traits; a row for every pair of classes. */
export type CrossedFigures = {
  readonly traits: readonly [string, string];
  readonly rows: readonly {
    readonly names: readonly [string, string];
    readonly base: number | null;
    readonly cells: readonly (GroupFigure | null)[];
  }[];
};

/** Whole per cents of the group. With `over` it is only told that it is more than 90. */
export type GroupFigure = {
  readonly percentage: number;
  readonly margin: MarginOfFigure;
  readonly over?: true;
};

export type AnswerResult = {
  readonly label: string;
  /** null: hidden, because it or the rest of the base would name a few people. */
  readonly count: number | null;
  /** Whole per cents of the base, weighted when the document is: more digits would promise more than a sample can keep. */
  readonly percentage: number | null;
  /** Only told: more than this percentage. */
  readonly over?: true;
  /** In whole per cents; absent when the answers are not weighted. */
  readonly margin?: MarginOfFigure;
  /** Labels that stand together under this one; empty for an answer that stands by itself. */
  readonly merged: readonly string[];
  /** Not an answer like the others: "weet ik niet", or not filled in. */
  readonly apart?: true;
  /** Points: how many people gave on average; ranking: the place it got on average. One decimal. */
  readonly average?: number;
};
