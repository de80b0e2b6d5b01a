// Proves that no combination of classes ever holds fewer people than asked.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANYONE, coarsen, type Traits } from './coarsen.js';

const ORDER = ['area', 'age', 'weight', 'gender'];
const person = fc.record({
  area: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5'),
  age: fc.constantFrom('18-34', '35-49', '50-64', '65-74', '75 en ouder'),
  weight: fc.constantFrom('w0', 'w1', 'w2', 'w3'),
  gender: fc.constantFrom('m', 'v', 'x'),
});
const sizesOf = (classes: readonly Traits[]): readonly number[] => {
  const sizes = new Map<string, number>();
  for (const each of classes) {
    const key = ORDER.map((trait) => each[trait]).join('|');
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return [...sizes.values()];
};
const many = (count: number, traits: Traits): readonly Traits[] =>
  Array.from({ length: count }, () => traits);

describe('coarsened background classes', () => {
  it('hold at least the asked number of people in every combination', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 400 }),
        fc.integer({ min: 1, max: 25 }),
        (people, atLeast) => {
          const sizes = sizesOf(coarsen(people, ORDER, atLeast));
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people.length);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.min(atLeast, people.length));
        },
      ),
    );
  });

  it('contain what the person really is, or say that everybody is meant', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 200 }), (people) => {
        for (const [index, classes] of coarsen(people, ORDER, 10).entries()) {
          for (const [trait, value] of Object.entries(people[index] ?? {})) {
            expect(['', ...(classes[trait]?.split('+') ?? [])]).toContain(
              classes[trait] === ANYONE ? '' : value,
            );
          }
        }
      }),
    );
  });

  it('stay apart when every class is large enough', () => {
    const people = [...many(10, { area: 'a1', age: '18-34' }), ...many(10, { area: 'a1', age: '35-49' })];
    expect(coarsen(people, ['area', 'age'], 10)).toEqual(people);
  });

  it('join a small age group with the next one', () => {
    const people = [
      ...many(20, { age: '18-34' }),
      ...many(12, { age: '35-49' }),
      ...many(3, { age: '50-64' }),
    ];
    expect(new Set(coarsen(people, ['age'], 10).map((each) => each['age']))).toEqual(
      new Set(['18-34', '35-49+50-64']),
    );
  });

  it('are cut at the same ages in every area, so that they nest', () => {
    const people = [
      ...many(12, { area: 'a1', age: '18-34' }),
      ...many(12, { area: 'a1', age: '35-49' }),
      ...many(12, { area: 'a1', age: '50-64' }),
      ...many(12, { area: 'a1', age: '65-74' }),
      ...many(4, { area: 'a2', age: '18-34' }),
      ...many(8, { area: 'a2', age: '35-49' }),
      ...many(3, { area: 'a2', age: '50-64' }),
      ...many(9, { area: 'a2', age: '65-74' }),
    ];
    const ages = (area: string) =>
      new Set(
        coarsen(people, ['area', 'age'], 10)
          .filter((each) => each['area'] === area)
          .map((each) => each['age']),
      );
    expect(ages('a1')).toEqual(new Set(['18-34', '35-49', '50-64', '65-74']));
    expect(ages('a2')).toEqual(new Set(['18-34+35-49', '50-64+65-74']));
  });

  it('are made coarser again along the same cuts', () => {
    const people = [
      ...many(6, { age: '18-34' }),
      ...many(5, { age: '18-34+35-49' }),
      ...many(10, { age: '50-64' }),
    ];
    expect(new Set(coarsen(people, ['age'], 10).map((each) => each['age']))).toEqual(new Set([ANYONE]));
    const wider = [...people, ...many(10, { age: '65-74' })];
    expect(new Set(coarsen(wider, ['age'], 10).map((each) => each['age']))).toEqual(
      new Set(['18-34+35-49', '50-64', '65-74']),
    );
  });

  it('tell nobody apart when there are too few people in all', () => {
    expect(coarsen([{ age: '18-34' }, { age: '35-49' }], ['age'], 10)).toEqual(many(2, { age: ANYONE }));
  });
});
