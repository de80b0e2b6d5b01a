// Proves that a message is tried often enough, and not for ever.
import { describe, expect, it } from '@jest/globals';
import { nextAttempt } from './retry.js';

const now = new Date('2027-03-02T09:00:00Z');
const firstWaits = (status?: string): readonly number[] =>
  [1, 2, 3, 4].map((attempt) => (Number(nextAttempt(attempt, now, status)) - now.getTime()) / 60_000);

describe('a message that failed for the moment', () => {
  it('waits 1, 5, 15 and 60 minutes first', () => {
    expect(firstWaits()).toEqual([1, 5, 15, 60]);
  });

  it.each([
    ['a full mailbox', '4.2.2', [240, 480, 720, 720]],
    ['a route that is not there', '4.4.1', [15, 30, 60, 120]],
    ['a route that is not there', '4.4.7', [15, 30, 60, 120]],
    ['greylisting', '4.7.1', [5, 15, 30, 60]],
    ['a limit', '4.7.28', [5, 15, 30, 60]],
    ['another trouble of the mailbox', '4.2.1', [1, 5, 15, 60]],
    ['an answer without enhanced code', '450', [1, 5, 15, 60]],
    ['a network fault', 'ECONNRESET', [1, 5, 15, 60]],
    ['a code that only looks alike', '4.7', [1, 5, 15, 60]],
  ])('waits as long as %s asks for: %s', (_trouble, status, waits) => {
    expect(firstWaits(status)).toEqual(waits);
  });

  it.each(['', '4.2.2', '4.4.1', '4.7.1'])(
    'is given up after two to three days, also with "%s"',
    (status) => {
      let at: Date | undefined = now;
      let last = now;
      for (let attempt = 1; at; attempt += 1) {
        last = at;
        at = nextAttempt(attempt, at, status);
      }
      const hours = (last.getTime() - now.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThan(48);
      expect(hours).toBeLessThanOrEqual(72);
    },
  );
});
