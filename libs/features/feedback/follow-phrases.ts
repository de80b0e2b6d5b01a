// What the mails to people who left their address say, as phrases that every language fills in.
import type { Language } from '#domain/questionnaire/language.js';
import type { ReactionOutcome } from '#features/results/index.js';

export type FollowLanguage = 'nl' | Language;

export type FollowWords = {
  readonly salutation: string;
  readonly greeting: string;
  readonly resultSubject: (title: string) => string;
  readonly resultHeading: string;
  readonly resultThanks: (title: string) => string;
  readonly readResult: string;
  readonly oneMore: string;
  readonly feedbackSubject: (title: string) => string;
  readonly feedbackHeading: string;
  readonly feedbackPreview: string;
  readonly feedbackThanks: (title: string) => string;
  readonly readFeedback: string;
  readonly decided: Readonly<Record<ReactionOutcome, string>>;
  /** Under what the town wrote itself, which is Dutch; empty in Dutch. */
  readonly inDutch: string;
  readonly last: string;
  readonly leave: string;
  readonly why: string;
  readonly erased: string;
  readonly belongs: (poll: string, municipality: string) => string;
};
