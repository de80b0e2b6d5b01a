// Proves that the pace is kept, whoever asks and however often.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantMessages } from './pace.js';

const start = Date.parse('2027-03-02T09:00:00Z');

describe('the pace of a mailing', () => {
  it('lets everything go when there is no limit', () => {
    expect(grantMessages(500, 0, null, new Date(start)).messages).toBe(500);
  });

  it('is kept within five percent over ten minutes, whatever the moments of asking', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 5000 }),
        fc.integer({ min: 20, max: 900 }),
        fc.nat(),
        (perMinute, gap, seed) => {
          let now = start;
          let pacedUntil: Date | null = null;
          let sent = 0;
          for (let turn = 1; turn <= 600_000 / gap; turn += 1) {
            now += 1 + ((seed + turn * 7919) % gap);
            const grant = grantMessages(200, perMinute, pacedUntil, new Date(now));
            pacedUntil = grant.pacedUntil;
            sent += grant.messages;
          }
          const expected = ((now - start) / 60_000) * perMinute;
          expect(sent).toBeLessThanOrEqual(expected * 1.05 + perMinute / 60 + 2);
          expect(sent).toBeGreaterThanOrEqual(expected * 0.95 - perMinute / 60 - 2);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('lets one message go at once when only a few a minute are allowed', () => {
    expect(grantMessages(10, 2, null, new Date(start))).toEqual({
      messages: 1,
      pacedUntil: new Date(start + 30_000),
    });
  });
});
