// The days on which a poll can be answered, as people count them: up to and including the last one.
import type { Poll } from '#features/polls/index.js';
import { justBefore, localTimeOf } from '#platform/clock/local-time.js';

export type PollDays = { readonly first: string; readonly last: string };

/** Calendar days (yyyy-mm-dd); undefined for a poll that was never open. */
export function pollDays({ openedAt, closesAt, closedAt }: Poll): PollDays | undefined {
  const end = earliest(closesAt, closedAt);
  if (!openedAt || !end) return undefined;
  // A poll that closes at midnight was open up to and including the day before.
  return { first: localTimeOf(openedAt).day, last: localTimeOf(justBefore(end)).day };
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
