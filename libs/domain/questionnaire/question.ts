// What can be asked in a questionnaire: the whole vocabulary of question kinds and answers.

/** An answer option; the code is what is stored and counted, in every language the same. */
export type Option = { readonly code: string; readonly label: string };

type Asked = {
  /** Stable within the questionnaire; letters, digits and hyphens. */
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly required: boolean;
  /** Offers "weet ik niet" as a real answer. */
  readonly dontKnow: boolean;
};

export type SingleChoice = Asked & { readonly kind: 'single-choice'; readonly options: readonly Option[] };
export type MultipleChoice = Asked & {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
  /** 0: no limit. */
  readonly atMost: number;
};
/** A scale from 1 to 5 with named ends. */
export type Scale = Asked & { readonly kind: 'scale'; readonly lowest: string; readonly highest: string };
/** A report mark from 1 to 10. */
export type ReportMark = Asked & { readonly kind: 'report-mark' };
export type OpenText = Asked & { readonly kind: 'open-text'; readonly maxLength: number };

export type Question = SingleChoice | MultipleChoice | Scale | ReportMark | OpenText;
export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'scale',
  'report-mark',
  'open-text',
] as const satisfies readonly QuestionKind[];

export type Questionnaire = { readonly version: 1; readonly questions: readonly Question[] };

/** One accepted answer; a question that was skipped has none. */
export type Answer =
  | { readonly kind: 'choice'; readonly code: string }
  | { readonly kind: 'choices'; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'dont-know' };

/** By question id. */
export type Answers = Readonly<Record<string, Answer>>;
