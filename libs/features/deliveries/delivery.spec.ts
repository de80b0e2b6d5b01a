// Proves what a message is called, from its facts.
import { describe, expect, it } from '@jest/globals';
import { checkLifecycle } from '#domain/lifecycle/check-lifecycle.js';
import { deliveryStatus } from './delivery.js';
import { mailingLifecycle } from './mailing-lifecycle.js';

const at = new Date('2027-03-02T09:00:00Z');
const nothing = { handedOverAt: null, failedAt: null, suppressedAt: null };

describe('the status of a message', () => {
  it('is queued until the world reports something', () => {
    expect(deliveryStatus(nothing, 'queued')).toBe('queued');
    expect(deliveryStatus(nothing, 'paused')).toBe('queued');
    expect(deliveryStatus(nothing, 'cancelled')).toBe('cancelled');
  });

  it('stays handed over, even when somebody opts out or the mailing is cancelled afterwards', () => {
    expect(deliveryStatus({ ...nothing, handedOverAt: at, suppressedAt: at }, 'cancelled')).toBe(
      'handed-over',
    );
  });

  it('tells failed from suppressed', () => {
    expect(deliveryStatus({ ...nothing, failedAt: at }, 'queued')).toBe('failed');
    expect(deliveryStatus({ ...nothing, suppressedAt: at }, 'queued')).toBe('suppressed');
  });
});

describe('the life cycle of a mailing', () => {
  it('has no faults', () => {
    expect(checkLifecycle(mailingLifecycle)).toEqual([]);
  });
});
