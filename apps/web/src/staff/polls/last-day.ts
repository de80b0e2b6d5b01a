// A poll closes at midnight; people speak of the last day on which it is open.
import type { Poll } from '#features/polls/index.js';
import { dayAfter, justBefore, localTimeOf, momentOf } from '#platform/clock/local-time.js';

/** yyyy-mm-dd, or undefined while no end was chosen. */
export function lastDayOf({ closesAt }: Pick<Poll, 'closesAt'>): string | undefined {
  return closesAt ? localTimeOf(justBefore(closesAt)).day : undefined;
}

/** The moment at which a poll closes whose last day (yyyy-mm-dd) this is: the midnight after it. */
export function endOfDay(day: string): Date | undefined {
  return momentOf({ day: dayAfter(day), time: '00:00' });
}
