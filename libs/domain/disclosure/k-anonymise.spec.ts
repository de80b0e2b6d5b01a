// Nobody stands in a group of fewer than k, whatever the people; little is lost where groups are large.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANY, kAnonymise } from './k-anonymise.js';

const traitOf = (codes: readonly number[], names = 'abcdef') => ({
  categories: Array.from({ length: names.length }, (_, place) => names.charAt(place)),
  codes,
});
const sizes = (rows: readonly (readonly string[])[]) => {
  const found = new Map<string, number>();
  for (const row of rows) found.set(row.join(), (found.get(row.join()) ?? 0) + 1);
  return found;
};

describe('k-anonymity', () => {
  it('holds for every combination of classes, and only ever hides', () => {
    const person = fc.tuple(fc.nat(5), fc.nat(3), fc.nat(2));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 150 }), fc.integer({ min: 2, max: 12 }), (people, k) => {
        const traits = [0, 1, 2].map((depth) => traitOf(people.map((each) => each[depth] ?? 0)));
        const rows = kAnonymise(traits, people.length, k);
        expect(rows === undefined).toBe(people.length < k);
        for (const size of sizes(rows ?? []).values()) expect(size).toBeGreaterThanOrEqual(k);
        (rows ?? []).forEach((row, index) => {
          row.forEach((name, depth) => {
            const own = traits[depth]?.categories[people[index]?.[depth] ?? 0];
            expect([own, ANY]).toContain(name);
          });
        });
      }),
    );
  });

  it('keeps what is large and drops the last trait of a small group first', () => {
    const first = [...Array<number>(20).fill(0), ...Array<number>(12).fill(1)];
    const second = [
      ...Array<number>(10).fill(0),
      ...Array<number>(10).fill(1),
      ...Array<number>(12)
        .fill(0)
        .map((_, place) => place % 2),
    ];
    const rows = kAnonymise([traitOf(first), traitOf(second)], 32, 10, []);
    expect([...sizes(rows ?? [])]).toEqual([
      ['a,a', 10],
      ['a,b', 10],
      ['b,*', 12],
    ]);
    // Beside a table of the second trait by itself the six of b,a would be what is left of a.
    const beside = kAnonymise([traitOf(first), traitOf(second)], 32, 10);
    expect([...sizes(beside ?? [])]).toEqual([
      ['a,*', 20],
      ['b,*', 12],
    ]);
  });

  it('leaves nobody or k people at least of every class, and of every pair, that tables are published of', () => {
    const person = fc.tuple(fc.nat(4), fc.nat(3), fc.nat(2));
    const published = [[0], [1], [2], [1, 2]];
    fc.assert(
      fc.property(fc.array(person, { minLength: 12, maxLength: 200 }), (people) => {
        const traits = [0, 1, 2].map((depth) => traitOf(people.map((each) => each[depth] ?? 0)));
        const rows = kAnonymise(traits, people.length, 10, published) ?? [];
        for (const size of sizes(rows).values()) expect(size).toBeGreaterThanOrEqual(10);
        for (const together of published) {
          const namesOf = (index: number) =>
            together.map((depth) => traits[depth]?.categories[people[index]?.[depth] ?? 0]).join();
          const isTold = (row: readonly string[]) => together.every((depth) => row[depth] !== ANY);
          const told = new Set(rows.flatMap((row, index) => (isTold(row) ? [namesOf(index)] : [])));
          const left = new Map<string, number>();
          rows.forEach((row, index) => {
            if (!isTold(row)) left.set(namesOf(index), (left.get(namesOf(index)) ?? 0) + 1);
          });
          for (const [name, count] of left) expect(told.has(name) && count < 10).toBe(false);
        }
      }),
    );
  });
});
