// Proves that only who got the message counts as reached, and that the reason follows from the code.
import { describe, expect, it } from '@jest/globals';
import { mailReachOf, type MessageFacts } from './mail-reach.js';

const at = new Date('2027-03-01T10:00:00Z');
const waiting: MessageFacts = {
  ...{ mailing: 'queued', handedOverAt: null, failedAt: null, failureStatus: '', suppressedAt: null },
  ...{ suppressedBecause: '', bounce: '', complained: false },
};
const reach = (change: Partial<MessageFacts>) => mailReachOf({ ...waiting, ...change });

describe('a message', () => {
  it('reached somebody when it was handed over and nothing came back', () => {
    expect(reach({ handedOverAt: at })).toEqual({ kind: 'reached' });
  });

  it('is under way while it waits, also in a mailing that is paused', () => {
    expect(reach({})).toEqual({ kind: 'underway' });
    expect(reach({ mailing: 'paused' })).toEqual({ kind: 'underway' });
    expect(reach({ failureStatus: '4.2.2' })).toEqual({ kind: 'underway' });
  });

  it.each([
    [{ handedOverAt: at, bounce: '5.1.1' }, 'dead-address', '5.1.1'],
    [{ handedOverAt: at, bounce: '5.7.1' }, 'refused', '5.7.1'],
    [{ handedOverAt: at, bounce: '4.2.2' }, 'refused', '4.2.2'],
    [{ handedOverAt: at, complained: true }, 'complained', ''],
    [{ failedAt: at, failureStatus: '5.1.1' }, 'dead-address', '5.1.1'],
    [{ failedAt: at, failureStatus: 'ECONNRESET' }, 'refused', 'ECONNRESET'],
    [{ failedAt: at, failureStatus: 'invalid-address' }, 'no-address', ''],
    [{ suppressedAt: at, suppressedBecause: 'no-address' }, 'no-address', ''],
    [{ suppressedAt: at, suppressedBecause: 'bounced' }, 'dead-address', ''],
    [{ suppressedAt: at, suppressedBecause: 'secret-address' }, 'secret-address', ''],
    [{ suppressedAt: at, suppressedBecause: 'closed' }, 'held-back', ''],
    [{ mailing: 'cancelled' }, 'held-back', ''],
  ] as const)('with %j did not reach them: %s', (change, because, status) => {
    expect(reach(change)).toEqual({ kind: 'missed', because, status });
  });
});
