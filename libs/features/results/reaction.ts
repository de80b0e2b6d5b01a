// What the college does with a result, and when residents may hear it.
import type { PollState } from '#features/polls/index.js';

export const reactionOutcomes = ['taken-over', 'partly', 'not'] as const;
export type ReactionOutcome = (typeof reactionOutcomes)[number];

/** What the college does with the result. */
export type Reaction = {
  readonly pollId: string;
  /** Whether it does what residents asked for. */
  readonly outcome: ReactionOutcome;
  readonly heard: string;
  readonly decided: string;
  readonly reasons: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
};

export type ReactionText = Pick<Reaction, 'outcome' | 'heard' | 'decided' | 'reasons'>;
export type ReactionRefusal = 'unknown-poll' | 'answers-not-in';

/** A college that reacts before the answers are in has not listened. */
export function mayReact(state: PollState): boolean {
  return ['closed', 'published', 'archived'].includes(state);
}
