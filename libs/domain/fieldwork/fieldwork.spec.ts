// Proves the numbers that guide fieldwork against published ones, by hand, and against chance.
import { describe, expect, it } from '@jest/globals';
import { answersNeeded, dividedBySize } from './answers-needed.js';
import { representativeness } from './r-indicator.js';

describe('the answers that a margin needs', () => {
  it('are those of every table of sample sizes', () => {
    expect(answersNeeded(1_000_000_000, 0.05)).toBe(385);
    expect(answersNeeded(10_000, 0.05)).toBe(370);
    expect(answersNeeded(1_000, 0.05)).toBe(278);
    expect(answersNeeded(1_000_000_000, 0.1)).toBe(97);
  });

  it('are never more than there are people', () => {
    expect(answersNeeded(1, 0.01)).toBe(1);
    expect(answersNeeded(20, 0.01)).toBe(20);
  });

  it('are refused for what is no town or no margin', () => {
    expect(() => answersNeeded(0, 0.05)).toThrow('people');
    expect(() => answersNeeded(10, 0.5)).toThrow('margin');
    expect(() => answersNeeded(10, Number.NaN)).toThrow('margin');
  });

  it('are divided by size and add up, whatever the sizes', () => {
    expect(dividedBySize(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(dividedBySize(100, [600, 250, 150])).toEqual([60, 25, 15]);
    expect(dividedBySize(0, [1, 2])).toEqual([0, 0]);
    for (let number = 0; number < 60; number += 1)
      expect(dividedBySize(number, [7, 3.3, 11, 0, 1]).reduce((sum, part) => sum + part)).toBe(number);
    expect(() => dividedBySize(1, [0, 0])).toThrow('sizes');
    expect(() => dividedBySize(1.5, [1])).toThrow('whole');
  });
});

describe('the R-indicator', () => {
  it('is 1 - 2 S for groups so large that chance plays no part', () => {
    const half = 1e9;
    const { r, response, deviations } = representativeness([
      { people: 50, asked: half, answered: 0.4 * half },
      { people: 50, asked: half, answered: 0.2 * half },
    ]);
    expect(r).toBeCloseTo(0.8, 6);
    expect(response).toBeCloseTo(0.3, 9);
    expect(deviations[0]).toBeCloseTo(Math.SQRT1_2 * 0.1, 9);
    expect(deviations[1]).toBeCloseTo(-Math.SQRT1_2 * 0.1, 9);
  });

  it('weighs a group by the people that it stands for', () => {
    const { response } = representativeness([
      { people: 900, asked: 100, answered: 10 },
      { people: 100, asked: 100, answered: 50 },
    ]);
    expect(response).toBeCloseTo(0.14, 9);
  });

  it('is 1 when groups differ less than chance lets them', () => {
    expect(
      representativeness([
        { people: 1, asked: 50, answered: 15 },
        { people: 1, asked: 50, answered: 16 },
      ]).r,
    ).toBe(1);
  });

  it('takes off what chance adds: over many samples with one propensity the spread averages nothing', () => {
    let state = 12345;
    const dice = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    const drawn = (asked: number, chance: number) =>
      Array.from({ length: asked }).reduce<number>((sum) => sum + (dice() < chance ? 1 : 0), 0);
    let squares = 0;
    for (let round = 0; round < 400; round += 1) {
      const groups = [40, 60, 80].map((asked) => ({ people: asked, asked, answered: drawn(asked, 0.3) }));
      const { response } = representativeness(groups);
      const spread = groups.reduce(
        (sum, { people, asked, answered }) => sum + (people / 180) * (answered / asked - response) ** 2,
        0,
      );
      const chance = groups.reduce((sum, { people, asked, answered }) => {
        const rate = answered / asked;
        return sum + (people / 180) * (1 - people / 180) * ((rate * (1 - rate)) / (asked - 1));
      }, 0);
      squares += spread - chance;
    }
    expect(Math.abs(squares / 400)).toBeLessThan(0.0005);
  });

  it('is refused for one group, and for more answers than people asked', () => {
    expect(() => representativeness([{ people: 1, asked: 1, answered: 1 }])).toThrow('two groups');
    const wrong = { people: 1, asked: 1, answered: 2 };
    expect(() => representativeness([wrong, wrong])).toThrow('cannot have');
  });
});
