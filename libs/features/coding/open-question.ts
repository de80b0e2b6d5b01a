// What an open question of a poll is while staff read it: texts, codes, and what everybody may read in the end.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';

export const openStates = ['reading', 'offered', 'published'] as const;
export type OpenState = (typeof openStates)[number];
export const openActions = ['offer', 'give-back', 'publish'] as const;
export type OpenAction = (typeof openActions)[number];

export const openLifecycle: Lifecycle<OpenState, OpenAction> = {
  first: 'reading',
  states: openStates,
  actions: {
    offer: { from: ['reading'], to: 'offered' },
    'give-back': { from: ['offered'], to: 'reading' },
    publish: { from: ['offered'], to: 'published' },
  },
};

export type OpenQuestion = {
  readonly pollId: string;
  readonly questionId: string;
  readonly text: string;
  readonly state: OpenState;
  readonly offeredBy: string | null;
  readonly approvedBy: string | null;
  readonly publishedAt: Date | null;
  readonly document: OpenDocument | null;
};

export type OpenCode = { readonly id: string; readonly label: string };

export const verdicts = ['quotable', 'withheld'] as const;
export type Verdict = (typeof verdicts)[number];

export type OpenAnswer = {
  readonly id: string;
  readonly text: string;
  /** As it may be quoted; empty until somebody decided. */
  readonly cleaned: string;
  readonly verdict: Verdict | '';
  readonly judgedBy: string | null;
};

/** What one coder saw in one answer. */
export type Coding = { readonly answerId: string; readonly coder: string; readonly codes: readonly string[] };

/** What everybody may read; counts are whole tens, and below ten there are none. */
export type OpenDocument = {
  readonly version: 1;
  readonly answers: number;
  readonly codes: readonly {
    readonly label: string;
    readonly answers: number;
    readonly quotes: readonly string[];
  }[];
  /** Codes that fewer than ten people wrote about. */
  readonly small: number;
  readonly coders: number;
  /** Krippendorff's alpha over all codes, two decimals; null when one person coded. */
  readonly alpha: number | null;
  readonly quotesPerCode: number;
};
