// The classes of ages follow who is invited.
import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '#features/population/index.js';
import { ageShares } from './register-shares.js';

const born = (birthYear: number): Candidate => ({
  pseudonym: `p${birthYear}`,
  birthYear,
  gender: 'female',
  area: '01',
  household: '',
  postcode: '',
  houseNumber: '',
  houseLetter: '',
  houseAddition: '',
  secret: false,
});
const named = (ageFrom: number, ageTo: number): readonly string[] =>
  ageShares([], 2027, { ageFrom, ageTo }).map(({ value }) => value);

describe('ages from the register', () => {
  it('begin and end where the invited do', () => {
    expect(named(16, 120)).toEqual(['16-34', '35-49', '50-64', '65-79', '80+']);
    expect(named(60, 120)).toEqual(['60-64', '65-79', '80+']);
    expect(named(16, 27)).toEqual(['16-27']);
    expect(named(85, 120)).toEqual(['85+']);
  });

  it('count everybody once', () => {
    const counted = ageShares([born(2000), born(1990), born(1960), born(1930)], 2027, {
      ageFrom: 18,
      ageTo: 120,
    });
    expect(counted.map(({ count }) => count)).toEqual([1, 1, 0, 1, 1]);
  });
});
