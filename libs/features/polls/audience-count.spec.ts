// The numbers staff see before a draw, and the day from which somebody was asked too recently.
import { describe, expect, it } from '@jest/globals';
import { audienceNumbers, quietSince } from './audience-count.js';

describe('the numbers of an audience', () => {
  it('count who is left out and the addresses that remain', () => {
    const count = { persons: 4, households: 3, perArea: [{ area: '01', persons: 4, households: 3 }] };
    const candidates = [
      { pseudonym: 'a', household: 'x' },
      { pseudonym: 'b', household: 'x' },
      { pseudonym: 'c', household: 'y' },
      { pseudonym: 'd', household: 'z' },
    ];
    const leftOut = new Map([
      ['a', 'asked-recently'],
      ['c', 'opted-out'],
      ['elsewhere', 'opted-out'],
    ] as const);
    expect(audienceNumbers(count, candidates, leftOut)).toEqual({
      ...count,
      askedRecently: 1,
      optedOut: 1,
      drawableHouseholds: 2,
    });
  });
});

describe('the quiet time', () => {
  it.each([
    ['2027-03-15', 12, '2026-03-15'],
    ['2027-03-31', 1, '2027-02-28'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2027-01-31', 2, '2026-11-30'],
    ['2027-03-15', 0, null],
  ])('before %s, %d months back, begins on %s', (day, months, since) => {
    expect(quietSince(day, months)).toBe(since);
  });
});
