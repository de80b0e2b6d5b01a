// Proves that a provider in trouble is left alone for a while, and trusted again as soon as a message goes.
import { describe, expect, it } from '@jest/globals';
import { DomainTroubles } from './domain-troubles.js';

const now = new Date('2027-03-02T09:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const tryOnce = (troubles: DomainTroubles, putOff: boolean, at = now, ms = 10): void => {
  troubles.begin('slow.invalid');
  troubles.end('slow.invalid', { putOff, ms, now: at });
};

describe('a mail provider', () => {
  it('gets everything while all is well', () => {
    const troubles = new DomainTroubles();
    tryOnce(troubles, false);
    tryOnce(troubles, true);
    expect(troubles.advise('slow.invalid', now)).toEqual({ kind: 'go' });
  });

  it('gets one message at a time after two failures, and none for a minute after three', () => {
    const troubles = new DomainTroubles();
    [true, true].forEach((putOff) => tryOnce(troubles, putOff));
    expect(troubles.advise('slow.invalid', now)).toEqual({ kind: 'alone' });
    tryOnce(troubles, true);
    expect(troubles.advise('slow.invalid', now)).toEqual({ kind: 'leave', until: later(1) });
    expect(troubles.advise('slow.invalid', later(1))).toEqual({ kind: 'alone' });
    expect(troubles.advise('other.invalid', now)).toEqual({ kind: 'go' });
  });

  it('waits longer the longer it lasts, and not at all once a message went', () => {
    const troubles = new DomainTroubles();
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      tryOnce(troubles, true);
      const advice = troubles.advise('slow.invalid', now);
      return advice.kind === 'leave' ? (advice.until.getTime() - now.getTime()) / 60_000 : 0;
    });
    expect(waits).toEqual([0, 0, 1, 5, 15, 15]);
    tryOnce(troubles, false);
    expect(troubles.advise('slow.invalid', now)).toEqual({ kind: 'go' });
  });

  it('is in trouble too when it takes long to say yes', () => {
    const troubles = new DomainTroubles();
    for (let count = 0; count < 3; count += 1) tryOnce(troubles, false, now, 20_000);
    expect(troubles.advise('slow.invalid', now).kind).toBe('leave');
  });
});
