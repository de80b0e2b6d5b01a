// The stated probabilities are the frequencies with which people are really drawn.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawByTicket } from './draw-by-ticket.js';
import type { StratumPlan } from './draw-document.js';
import type { FramePerson } from './frame.js';
import { inclusionProbabilities } from './inclusion-probability.js';
import { countStrata } from './strata-counts.js';

/** Each text is a household, each letter the stratum of a member. */
function town(...households: readonly string[]): FramePerson[] {
  return households.flatMap((strata, home) =>
    Array.from(strata).map((stratum, member) => ({
      id: `${home}-${member}`,
      stratum,
      household: `h${home}`,
      excluded: false,
    })),
  );
}

function planOf(people: readonly FramePerson[], sizes: Readonly<Record<string, number>>): StratumPlan[] {
  return countStrata(people).map((count) => ({ ...count, size: sizes[count.stratum] ?? 0 }));
}

function frequencies(people: readonly FramePerson[], plan: readonly StratumPlan[], draws: number) {
  const drawn = new Map(people.map(({ id }) => [id, 0]));
  for (let seed = 0; seed < draws; seed += 1) {
    const result = drawByTicket(people, plan, seed.toString(16).padStart(8, '0'), 0);
    if (!result.ok) throw new Error('a stratum ran short');
    for (const { person } of result.selected) drawn.set(person.id, (drawn.get(person.id) ?? 0) + 1);
  }
  return drawn;
}

const repeat = (count: number, household: string) => Array.from({ length: count }, () => household);

describe('the inclusion probability', () => {
  it.each([
    ['one stratum, households of one to five', town('a', 'a', 'aa', 'aa', 'aaa', 'aaaa', 'aaaaa'), { a: 3 }],
    ['almost everybody drawn', town('a', 'aa', 'aaa', 'a', 'aa'), { a: 4 }],
    ['one person drawn', town('a', 'aa', 'aaa', 'aaaa'), { a: 1 }],
    [
      'households across two strata',
      town('ab', 'aab', 'b', 'bbb', 'aaab', 'a', 'a', 'bb', 'a', 'b'),
      { a: 2, b: 3 },
    ],
    [
      'an institution among households',
      town('a'.repeat(30), ...repeat(8, 'aa'), ...repeat(5, 'ab'), 'b'),
      { a: 4, b: 1 },
    ],
  ])('is how often a person is drawn over 6,000 seeds: %s', (_, people, sizes) => {
    const plan = planOf(people, sizes);
    const probability = inclusionProbabilities(people, plan);
    const draws = 6000;
    const drawn = frequencies(people, plan, draws);
    for (const person of people) {
      const stated = probability(person);
      const deviation = Math.sqrt(draws * stated * (1 - stated));
      expect(Math.abs((drawn.get(person.id) ?? 0) - draws * stated)).toBeLessThanOrEqual(4 * deviation);
    }
  });

  it('is exact for a case worked out by hand', () => {
    const people = town('a', 'aa');
    const probability = inclusionProbabilities(people, planOf(people, { a: 1 }));
    // The lowest of three equal tickets decides: each person one in three.
    for (const person of people) expect(probability(person)).toBeCloseTo(1 / 3, 12);
    const both = inclusionProbabilities(people, planOf(people, { a: 2 }));
    expect(people.map(both).map((chance) => chance.toFixed(12))).toEqual([
      '1.000000000000',
      '0.500000000000',
      '0.500000000000',
    ]);
  });

  it('equals the enumeration of every order in which households can be reached', () => {
    const households = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(households, fc.nat(), (members, pick) => {
        const people = town(...members.map((count) => 'a'.repeat(count)));
        const size = 1 + (pick % members.length);
        const probability = inclusionProbabilities(people, planOf(people, { a: size }));
        const reached = chancesToBeReached(members, size);
        for (const person of people) {
          const home = Number(person.id.split('-')[0]);
          const one = (reached[home] ?? 0) / (members[home] ?? 0);
          expect(Math.abs(probability(person) - one)).toBeLessThan(1e-11);
        }
      }),
    );
  });

  it('is n / N to the last digit where nobody has housemates', () => {
    const people = town(...repeat(7, 'a'));
    expect(inclusionProbabilities(people, planOf(people, { a: 3 }))(people[0] ?? never())).toBe(3 / 7);
  });

  it('is nothing for who is left out, and counts their housemates as if they lived without them', () => {
    const people = town('aa', 'a').map((person) => ({ ...person, excluded: person.id === '0-0' }));
    const probability = inclusionProbabilities(people, planOf(people, { a: 1 }));
    expect(people.map(probability)).toEqual([0, 0.5, 0.5]);
  });

  it('adds up to the size of the sample in every stratum that cannot run short', () => {
    const households = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(households, fc.nat(), (members, pick) => {
        const people = town(...members.map((count) => 'a'.repeat(count)));
        const size = 1 + (pick % members.length);
        const probability = inclusionProbabilities(people, planOf(people, { a: size }));
        const sum = people.reduce((total, person) => total + probability(person), 0);
        expect(Math.abs(sum - size) / size).toBeLessThan(1e-9);
      }),
    );
  });

  it('adds up in a town of 40,000 households, in time', () => {
    const people = town(
      ...repeat(16000, 'a'),
      ...repeat(13000, 'aa'),
      ...repeat(7000, 'aaa'),
      ...repeat(4000, 'aaaaa'),
    );
    const probability = inclusionProbabilities(people, planOf(people, { a: 5000 }));
    const sum = people.reduce((total, person) => total + probability(person), 0);
    expect(Math.abs(sum - 5000)).toBeLessThan(1e-5);
  });
});

/** Going down the tickets, the next household is reached with a chance in proportion to its members: all orders, added up. */
function chancesToBeReached(members: readonly number[], size: number): number[] {
  const reached = members.map(() => 0);
  const visit = (taken: readonly number[], chance: number): void => {
    if (taken.length === size) {
      for (const home of taken) reached[home] = (reached[home] ?? 0) + chance;
      return;
    }
    const left = members.map((count, home) => (taken.includes(home) ? 0 : count));
    const total = left.reduce((sum, count) => sum + count, 0);
    for (const [home, count] of left.entries())
      if (count > 0) visit([...taken, home], (chance * count) / total);
  };
  visit([], 1);
  return reached;
}

function never(): never {
  throw new Error('nobody lives here');
}
