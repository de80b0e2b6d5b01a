// What can be asked in a questionnaire and what can be answered: the whole vocabulary of question and answer kinds.
import type { Language, Translations } from './language.js';
import type { Condition, Jump, Quota, Section } from './routing.js';

/** An answer option; the code is what is stored and counted, in every language the same. */
export type Option = {
  readonly code: string;
  readonly label: string;
  /** "Anders, namelijk": who chooses it writes a few words. */
  readonly other?: true;
  /** Cannot be chosen together with another option, such as "geen van deze". */
  readonly alone?: true;
};

/** An option that is shown as a picture; `picture` is the SHA-256 of the stored file, `alt` says what is on it. */
export type PictureOption = {
  readonly code: string;
  readonly label: string;
  readonly picture: string;
  readonly alt: string;
};

type Asked = {
  /** Stable within the questionnaire; letters, digits and hyphens. */
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly required: boolean;
  /** Offers "weet ik niet" as a real answer. */
  readonly dontKnow: boolean;
  /** Left out: everybody gets the question. */
  readonly showIf?: Condition;
  /** The first that holds is taken; without one the next question follows. */
  readonly jumps?: readonly Jump[];
};

type Mixed = {
  /** Every resident gets the options in another order, the special ones last. */
  readonly randomOrder?: true;
};

export type SingleChoice = Asked &
  Mixed & {
    readonly kind: 'single-choice';
    readonly options: readonly Option[];
    /** The other questions are compared by the answers to this one; what that is called, such as "opleiding". */
    readonly groupName?: string;
  };
export type MultipleChoice = Asked &
  Mixed & {
    readonly kind: 'multiple-choice';
    readonly options: readonly Option[];
    /** 0: no limit. */
    readonly atMost: number;
  };
/** A scale from 1 to 5 with named ends. */
export type Scale = Asked & { readonly kind: 'scale'; readonly lowest: string; readonly highest: string };
/** A report mark from 1 to 10. */
export type ReportMark = Asked & { readonly kind: 'report-mark' };
export type OpenText = Asked & {
  readonly kind: 'open-text';
  readonly maxLength: number;
  /** One line instead of a box. */
  readonly short?: true;
};
/** Several statements with the same answers; every row is a question of its own. */
export type Matrix = Asked & {
  readonly kind: 'matrix';
  readonly rows: readonly Option[];
  readonly columns: readonly Option[];
};
export type NumberQuestion = Asked & {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
  /** How many digits may stand behind the comma, 0 to 3. */
  readonly decimals: number;
  readonly unit: string;
};
/** A day on the calendar; both bounds yyyy-mm-dd and included, empty for none. */
export type DateQuestion = Asked & { readonly kind: 'date'; readonly from: string; readonly to: string };
/** Put in order, the best first. */
export type Ranking = Asked & Mixed & { readonly kind: 'ranking'; readonly options: readonly Option[] };
/** Divide `total` whole points. */
export type Points = Asked &
  Mixed & { readonly kind: 'points'; readonly options: readonly Option[]; readonly total: number };
/** Agree, disagree or no opinion; see STATEMENT_CODES. */
export type Statement = Asked & { readonly kind: 'statement' };
export type ImageChoice = Asked &
  Mixed & { readonly kind: 'image-choice'; readonly options: readonly PictureOption[] };
/** A spot on a map picture, or an address in words; `picture` as in PictureOption. */
export type PlaceQuestion = Asked & {
  readonly kind: 'place';
  readonly picture: string;
  readonly alt: string;
};
/** Nothing to answer: a page to read. */
export type Information = Asked & { readonly kind: 'information' };

export type Question =
  | SingleChoice
  | MultipleChoice
  | Scale
  | ReportMark
  | OpenText
  | Matrix
  | NumberQuestion
  | DateQuestion
  | Ranking
  | Points
  | Statement
  | ImageChoice
  | PlaceQuestion
  | Information;
export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'scale',
  'report-mark',
  'open-text',
  'matrix',
  'statement',
  'ranking',
  'points',
  'number',
  'date',
  'image-choice',
  'place',
  'information',
] as const satisfies readonly QuestionKind[];

/** The codes a statement is answered with. */
export const STATEMENT_CODES = ['eens', 'oneens', 'geen-mening'] as const;

export type Questionnaire = {
  readonly version: 1;
  readonly questions: readonly Question[];
  readonly sections?: readonly Section[];
  readonly quotas?: readonly Quota[];
  /** The languages beside Dutch in which residents can answer. */
  readonly languages?: readonly Language[];
  readonly translations?: Translations;
};

/** One accepted answer; a question that was skipped has none. */
export type Answer =
  | { readonly kind: 'choice'; readonly code: string; readonly other?: string }
  | { readonly kind: 'choices'; readonly codes: readonly string[]; readonly other?: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  /** Every code once, the best first; an order nobody touched is no answer. */
  | { readonly kind: 'ranking'; readonly codes: readonly string[] }
  /** Whole points by code; every code is there, and together they make the total. */
  | { readonly kind: 'points'; readonly points: Readonly<Record<string, number>> }
  /** The column's code by the row's; rows that were skipped are not there. "Weet ik niet" is DONT_KNOW. */
  | { readonly kind: 'matrix'; readonly rows: Readonly<Record<string, string>> }
  | { readonly kind: 'date'; readonly day: string }
  /** The spot in thousandths of the map's width and height from its top left; a spot, an address, or both. */
  | { readonly kind: 'place'; readonly spot?: Spot; readonly address?: string }
  | { readonly kind: 'dont-know' };

export type Spot = { readonly x: number; readonly y: number };

/** By question id. */
export type Answers = Readonly<Record<string, Answer>>;
