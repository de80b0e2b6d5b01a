// Letters follow from the pool that is wanted and the response that is expected.
import { describe, expect, it } from '@jest/globals';
import { planLetters } from './letters.js';

const strata = [
  { stratum: 'Centrum', people: 6000, households: 3000, response: 0.05 },
  { stratum: 'Noord', people: 3000, households: 1600, response: 0.1 },
  { stratum: 'Zuid', people: 1000, households: 600, response: 0.02 },
];

describe('letters per stratum', () => {
  it('are as many as the response makes necessary for a pool that mirrors the people', () => {
    const plan = planLetters(100, strata);
    expect(plan.strata).toEqual([
      { stratum: 'Centrum', wanted: 60, letters: 1200, expected: 60 },
      { stratum: 'Noord', wanted: 30, letters: 300, expected: 30 },
      { stratum: 'Zuid', wanted: 10, letters: 500, expected: 10 },
    ]);
    expect(plan).toMatchObject({ letters: 2000, expected: 100, short: [] });
  });

  it('are more for a group that should be stronger in the pool', () => {
    const [first, second, third] = strata;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no strata');
    const plan = planLetters(110, [first, second, { ...third, weight: 2 }]);
    expect(plan.strata.map(({ wanted }) => wanted)).toEqual([60, 30, 20]);
    expect(plan.short).toEqual([{ stratum: 'Zuid', needed: 1000, households: 600 }]);
    expect(plan.strata[2]).toMatchObject({ letters: 600, expected: 12 });
  });

  it('are no more than one away from the share of every stratum, however the shares fall', () => {
    for (let pool = 0; pool < 50; pool += 1) {
      const plan = planLetters(pool, strata);
      const exact = strata.map(({ people, response }) => (pool * people) / 10_000 / response);
      for (const [index, { letters }] of plan.strata.entries())
        expect(Math.abs(letters - (exact[index] ?? 0))).toBeLessThan(1);
      expect(plan.letters).toBe(Math.ceil(exact.reduce((sum, one) => sum + one, 0) - 1e-9) + 0);
    }
  });

  it('reach small strata too, of which each is worth less than one registration', () => {
    const small = Array.from({ length: 55 }, (_, place) => ({
      stratum: String(place).padStart(2, '0'),
      people: 500 + 40 * place,
      households: 5000,
      response: 0.08,
    }));
    const all = small.reduce((sum, { people }) => sum + people, 0);
    const plan = planLetters(30, small);
    for (const [index, { letters }] of plan.strata.entries()) {
      expect(letters).toBeGreaterThan(0);
      expect(Math.abs(letters - (30 * (small[index]?.people ?? 0)) / all / 0.08)).toBeLessThan(1);
    }
    expect(plan.letters).toBe(375);
  });

  it('need a response that can be', () => {
    expect(() =>
      planLetters(
        10,
        strata.map((one) => ({ ...one, response: 0 })),
      ),
    ).toThrow(/response/);
  });
});
