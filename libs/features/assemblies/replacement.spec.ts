// A free seat goes to who keeps the group closest to its targets; among equals the ticket decides, and housemates wait.
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '#domain/evidence/digest.js';
import { replacementFor, type Candidate } from './replacement.js';

const categories = [
  {
    name: 'Leeftijd',
    targets: [
      { value: 'jong', min: 1, max: 1 },
      { value: 'oud', min: 1, max: 1 },
    ],
  },
];
const someone = (number: number, value: string, household: string | null = null): Candidate => ({
  number,
  values: [value],
  household,
});
const staying = [someone(1, 'oud', 'a')];
const seed = 'ab'.repeat(32);

describe('a replacement', () => {
  it('is whoever keeps the group closest to its targets', () => {
    const candidates = [someone(2, 'oud'), someone(3, 'jong')];
    expect(replacementFor({ categories, seed, staying, candidates })).toMatchObject({
      number: 3,
      distance: 0,
    });
  });

  it('is decided by the ticket among equals, whatever their order', () => {
    const candidates = [someone(4, 'jong'), someone(5, 'jong'), someone(6, 'jong')];
    const lowest = [4, 5, 6].sort((one, other) =>
      sha256(`${seed}:${one}`) < sha256(`${seed}:${other}`) ? -1 : 1,
    )[0];
    expect(replacementFor({ categories, seed, staying, candidates })?.number).toBe(lowest);
    expect(replacementFor({ categories, seed, staying, candidates: candidates.toReversed() })?.number).toBe(
      lowest,
    );
  });

  it('never lives with somebody who stays', () => {
    const candidates = [someone(7, 'jong', 'a'), someone(8, 'oud')];
    expect(replacementFor({ categories, seed, staying, candidates })?.number).toBe(8);
    expect(
      replacementFor({ categories, seed, staying, candidates: [someone(7, 'jong', 'a')] }),
    ).toBeUndefined();
  });
});
