// Beacons that drand really published are genuine, and nothing else is.
import { describe, expect, it } from '@jest/globals';
import { isGenuineBeacon } from './is-genuine-beacon.js';

const PUBLISHED = [
  {
    round: 1000,
    signature:
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  },
  {
    round: 657413,
    signature:
      'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
  },
];

describe('a drand beacon', () => {
  it.each(PUBLISHED)('of round $round is genuine', (beacon) => {
    expect(isGenuineBeacon(beacon)).toBe(true);
  });

  it('is not genuine for another round, with a digit changed, or with nonsense', () => {
    const [one, other] = PUBLISHED;
    const signature = one?.signature ?? '';
    expect(isGenuineBeacon({ round: 1001, signature })).toBe(false);
    expect(isGenuineBeacon({ round: 1000, signature: other?.signature ?? '' })).toBe(false);
    expect(isGenuineBeacon({ round: 1000, signature: `${signature.slice(0, -1)}8` })).toBe(false);
    expect(isGenuineBeacon({ round: 1000, signature: 'f'.repeat(96) })).toBe(false);
    expect(isGenuineBeacon({ round: 1.5, signature })).toBe(false);
    expect(isGenuineBeacon({ round: 1000, signature: '' })).toBe(false);
  });
});
