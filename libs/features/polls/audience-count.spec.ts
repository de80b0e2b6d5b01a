// The numbers staff see before a draw.
import { describe, expect, it } from '@jest/globals';
import { audienceNumbers } from './audience-count.js';

describe('the numbers of an audience', () => {
  it('count who is left out and the addresses that remain', () => {
    const count = { persons: 4, households: 3, perArea: [{ area: '01', persons: 4, households: 3 }] };
    const candidates = [
      { pseudonym: 'a', household: 'x' },
      { pseudonym: 'b', household: 'x' },
      { pseudonym: 'c', household: 'y' },
      { pseudonym: 'd', household: 'z' },
      { pseudonym: 'e', household: 'w' },
    ];
    const leftOut = new Map([
      ['a', 'asked-recently'],
      ['c', 'opted-out'],
      ['e', 'asked-enough'],
      ['elsewhere', 'opted-out'],
    ] as const);
    expect(audienceNumbers(count, candidates, leftOut)).toEqual({
      ...count,
      askedRecently: 1,
      askedEnough: 1,
      optedOut: 1,
      drawableHouseholds: 2,
    });
  });
});
