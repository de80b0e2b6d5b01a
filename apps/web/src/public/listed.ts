// What is known in public about a poll and its result, before it becomes a page.
import type { DrawDocument } from '#domain/sortition/draw-document.js';
import type { Poll } from '#features/polls/index.js';
import type { Reaction, Result } from '#features/results/index.js';

/** A poll that can be answered now, or whose result is on its way. */
export type ListedPoll = {
  readonly poll: Poll;
  readonly place: string;
  readonly invited: number;
  /** 0: it has no questions. */
  readonly minutes: number;
};

export type ListedResult = {
  readonly poll: Poll;
  readonly result: Result;
  readonly reaction: Reaction | undefined;
};

export type PublicOverview = {
  readonly open: readonly ListedPoll[];
  readonly awaited: readonly ListedPoll[];
  /** Newest first. */
  readonly results: readonly ListedResult[];
  readonly now: Date;
};

export type PollFacts = ListedPoll & {
  readonly draw: DrawDocument | undefined;
  readonly hasResult: boolean;
  /** The fingerprint of the key with which tokens are signed; empty when answers come without. */
  readonly key: string;
  /** The list of receipts can be read. */
  readonly hasReceipts: boolean;
  readonly now: Date;
};
