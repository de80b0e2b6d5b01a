// How long a message waits after a temporary failure, and when it is given up: what the server says decides.

type Trouble = 'mailbox-full' | 'routing' | 'policy' | 'other';

/** Minutes. Each series lasts between two and three days; after that mail servers themselves would have given up too. */
const WAITS: Readonly<Record<Trouble, readonly number[]>> = {
  // Somebody must throw mail away first; asking every few minutes only adds to the load.
  'mailbox-full': [240, 480, 720, 720, 720, 720],
  // Names and routes are looked up anew after a quarter of an hour at the earliest.
  routing: [15, 30, 60, 120, 240, 480, 720, 720, 720],
  // Greylisting lets a message in after some five minutes; a limit asks for more patience each time.
  policy: [5, 15, 30, 60, 120, 240, 480, 720, 720, 720],
  other: [1, 5, 15, 60, 120, 240, 480, 720, 720, 720, 720],
};

const MINUTE_MS = 60_000;

/**
 * The moment of the next attempt after so many failed ones (1 or more), or undefined when it is over.
 * `status` is the enhanced status code of the last answer (4.2.2), or anything else when there is none.
 * Source of the codes: RFC 3463, sections 3.3, 3.5 and 3.8.
 */
export function nextAttempt(failedAttempts: number, now: Date, status = ''): Date | undefined {
  const wait = WAITS[troubleOf(status)][failedAttempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE_MS);
}

function troubleOf(status: string): Trouble {
  if (status === '4.2.2') return 'mailbox-full';
  if (/^4\.4\.\d+$/.test(status)) return 'routing';
  return /^4\.7\.\d+$/.test(status) ? 'policy' : 'other';
}
