// What came after the result of a poll: the reaction of the college, the feedback to residents, and its promises.
import type { Feedback, PromiseReport } from '#features/feedback/index.js';
import type { Reaction } from '#features/results/index.js';

export type Aftermath = {
  readonly reaction: Reaction | undefined;
  /** What residents read. */
  readonly feedback: Feedback | undefined;
  /** What is being written, or waits for a colleague. */
  readonly writing: Feedback | undefined;
  readonly reports: ReadonlyMap<string, PromiseReport>;
  /** Calendar day, yyyy-mm-dd. */
  readonly today: string;
};
