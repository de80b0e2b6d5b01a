// The two times that somebody who left an address hears from us, and when the address goes.
import type { FollowRequest } from '#features/results/index.js';

export type About = 'result' | 'feedback';

/** A mailing to everybody who wants to hear about a poll; at most one of each kind per poll. */
export type FollowMailing = { readonly pollId: string; readonly about: About; readonly mailingId: string };

/** How far a poll is, as far as it matters for who wants to hear of it. */
export type HeardOf = {
  readonly withdrawn: boolean;
  /** When the result became public; null: not yet. */
  readonly resultSince: Date | null;
  readonly feedbackOnline: boolean;
  /** By mailing that was planned: the requests to whom nothing of it will leave any more. */
  readonly settled: ReadonlyMap<About, ReadonlySet<string>>;
};

/** An address is kept no longer than this after the result, whether the feedback came or not. */
const LONGEST_KEPT_DAYS = 365;
const DAY_MS = 86_400_000;

/** What is to be written about now, if anything. The result comes first. */
export function dueAbout({ resultSince, feedbackOnline, settled }: HeardOf): About | undefined {
  if (!resultSince) return undefined;
  if (!settled.has('result')) return 'result';
  return feedbackOnline && !settled.has('feedback') ? 'feedback' : undefined;
}

/** Whether the last message that was promised has left, or can never leave. */
export function mayBeErased({ id, until }: FollowRequest, heard: HeardOf, now: Date): boolean {
  if (heard.withdrawn) return true;
  if (heard.settled.get(until)?.has(id)) return true;
  const since = heard.resultSince;
  return since !== null && now.getTime() - since.getTime() > LONGEST_KEPT_DAYS * DAY_MS;
}
