// Proves that a message is tried often enough, and not for ever.
import { describe, expect, it } from '@jest/globals';
import { nextAttempt } from './retry.js';

const now = new Date('2027-03-02T09:00:00Z');

describe('a message that failed for the moment', () => {
  it('waits 1, 5, 15 and 60 minutes first', () => {
    const waits = [1, 2, 3, 4].map((attempt) => (Number(nextAttempt(attempt, now)) - now.getTime()) / 60_000);
    expect(waits).toEqual([1, 5, 15, 60]);
  });

  it('is given up within 72 hours', () => {
    let at: Date | undefined = now;
    let last = now;
    for (let attempt = 1; at; attempt += 1) {
      last = at;
      at = nextAttempt(attempt, at);
    }
    const hours = (last.getTime() - now.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(48);
    expect(hours).toBeLessThanOrEqual(72);
  });
});
