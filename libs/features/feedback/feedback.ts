// What residents are told became of their answers: per theme what was heard, what is decided, why, and what is promised.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import type { ReactionOutcome } from '#features/results/index.js';

export const feedbackStates = ['draft', 'offered', 'published', 'replaced'] as const;
export type FeedbackState = (typeof feedbackStates)[number];
export const feedbackActions = ['offer', 'give-back', 'publish', 'replace'] as const;
export type FeedbackAction = (typeof feedbackActions)[number];

export const feedbackLifecycle: Lifecycle<FeedbackState, FeedbackAction> = {
  first: 'draft',
  states: feedbackStates,
  actions: {
    offer: { from: ['draft'], to: 'offered' },
    'give-back': { from: ['offered'], to: 'draft' },
    publish: { from: ['offered'], to: 'published' },
    replace: { from: ['published'], to: 'replaced' },
  },
};

/** A subject that many answers were about, and what the municipality does with it. */
export type Theme = {
  readonly id: string;
  readonly title: string;
  readonly heard: string;
  readonly decision: ReactionOutcome;
  readonly decided: string;
  readonly reasons: string;
  readonly promises: readonly Promised[];
};

/** Something that will have been done by a day; its id stays when the text is rewritten. */
export type Promised = {
  readonly id: string;
  readonly what: string;
  /** Calendar day, yyyy-mm-dd. */
  readonly by: string;
};

export type Feedback = {
  readonly id: string;
  readonly pollId: string;
  readonly version: number;
  readonly state: FeedbackState;
  readonly themes: readonly Theme[];
  readonly offeredBy: string | null;
  readonly approvedBy: string | null;
  readonly publishedAt: Date | null;
};
