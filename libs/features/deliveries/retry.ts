// How long a message waits after a temporary failure, and when it is given up.

/** Together 63 hours; after the last attempt mail servers themselves would have given up too. */
const WAITS_IN_MINUTES = [1, 5, 15, 60, 120, 240, 480, 720, 720, 720, 720] as const;

const MINUTE_MS = 60_000;

/** The moment of the next attempt after so many failed ones (1 or more), or undefined when it is over. */
export function nextAttempt(failedAttempts: number, now: Date): Date | undefined {
  const wait = WAITS_IN_MINUTES[failedAttempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE_MS);
}
