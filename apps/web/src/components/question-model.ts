// Everything the `question` component can show, kind by kind.
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import type { QuestionWords } from '../texts/question-words.js';

export type Choice = {
  readonly value: string;
  readonly text: string;
  readonly spoken?: string;
  readonly apart?: boolean;
};

export type Asked = {
  readonly name: string;
  readonly heading: boolean;
  readonly optional: boolean;
  /** A sentence of the hint says that it may be skipped, in the language of the reader. */
  readonly quiet: true;
  readonly hint: string;
  readonly error: string;
  /** Said before an error to who does not see it. */
  readonly errorWord: string;
};

/** What every kind begins with: the words around the question and what is filled in. */
export type Shown = {
  readonly asked: Asked;
  readonly legend: string;
  readonly words: QuestionWords;
  readonly fields: Fields;
  readonly seed: string;
  readonly moved: string;
};

/** A tick box of its own for "weet ik niet"; false where it is not offered. */
export type DontKnowBox =
  { readonly name: string; readonly value: string; readonly text: string; readonly chosen: boolean } | false;

type Legend = { readonly legend: string };
type OtherWords =
  | {
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly optional: boolean;
      readonly quiet: boolean;
      readonly max: number;
    }
  | false;
type Input = { readonly name: string; readonly label: string; readonly value: string };

export type QuestionModel =
  | {
      readonly component: 'radios';
      readonly field: Asked &
        Legend & { readonly value: string; readonly options: readonly Choice[]; readonly other: OtherWords };
    }
  | {
      readonly component: 'checkboxes';
      readonly field: Asked &
        Legend & {
          readonly values: readonly string[];
          readonly options: readonly Choice[];
          readonly other: OtherWords;
        };
    }
  | {
      readonly component: 'pictures';
      readonly field: Asked &
        Legend & {
          readonly value: string;
          readonly options: readonly (Choice & { readonly src: string; readonly alt: string })[];
          readonly others: readonly Choice[];
        };
    }
  | {
      readonly component: 'scale';
      readonly field: Asked &
        Legend & {
          readonly value: string;
          readonly from: string;
          readonly to: string;
          readonly options: readonly Choice[];
          readonly others: readonly Choice[];
        };
    }
  | {
      readonly component: 'open-answer';
      readonly field: Asked & {
        readonly label: string;
        readonly value: string;
        readonly max: number;
        readonly rows: number;
        readonly short: boolean;
        readonly counter: string;
        readonly toGo: string;
        readonly tooMany: string;
        readonly other: DontKnowBox;
      };
    }
  | {
      readonly component: 'number-answer';
      readonly field: Asked & {
        readonly label: string;
        readonly value: string;
        readonly unit: string;
        readonly inputmode: string;
        readonly other: DontKnowBox;
      };
    }
  | {
      readonly component: 'date-answer';
      readonly field: Asked &
        Legend & {
          readonly parts: readonly (Input & { readonly id: string; readonly long: boolean })[];
          readonly other: DontKnowBox;
        };
    }
  | {
      readonly component: 'place-answer';
      readonly field: Asked &
        Legend & {
          readonly src: string;
          readonly alt: string;
          readonly button: string;
          readonly spot: { readonly name: string; readonly value: string };
          readonly pin: { readonly x: number; readonly y: number; readonly text: string } | false;
          readonly address: Input & {
            readonly hint: string;
            readonly optional: boolean;
            readonly quiet: boolean;
            readonly max: number;
          };
          readonly other: DontKnowBox;
        };
    }
  | {
      readonly component: 'matrix';
      readonly field: Asked &
        Legend & {
          readonly five: boolean;
          readonly rows: readonly {
            readonly id: string;
            readonly name: string;
            readonly text: string;
            readonly value: string;
            readonly options: readonly Choice[];
            readonly others: readonly Choice[];
          }[];
        };
    }
  | {
      readonly component: 'ranking';
      readonly field: Asked &
        Legend & {
          readonly items: readonly {
            readonly code: string;
            readonly text: string;
            readonly isFirst: boolean;
            readonly isLast: boolean;
            readonly moved: boolean;
          }[];
          /** The codes as they stand, with commas between them. */
          readonly order: string;
          readonly higher: string;
          readonly lower: string;
          readonly said: string;
          readonly agree: {
            readonly name: string;
            readonly text: string;
            readonly chosen: boolean;
          };
          readonly touched: boolean;
          readonly other: DontKnowBox;
        };
    }
  | {
      readonly component: 'points';
      readonly field: Asked &
        Legend & {
          readonly items: readonly (Input & { readonly id: string })[];
          readonly divided: string;
          readonly addUp: { readonly name: string; readonly text: string };
          readonly other: DontKnowBox;
        };
    }
  | { readonly component: 'information'; readonly field: Asked & Legend };
