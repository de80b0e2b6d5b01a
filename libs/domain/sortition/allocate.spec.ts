// Seats go to strata by whole-number arithmetic, and ties by name.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';

const counts = fc
  .uniqueArray(fc.record({ stratum: fc.string(), people: fc.nat({ max: 100_000 }) }), {
    selector: ({ stratum }) => stratum,
    minLength: 1,
    maxLength: 20,
  })
  .filter((strata) => strata.some(({ people }) => people > 0));
const sizes = fc.integer({ min: 1, max: 10_000 });

function allocated(...args: Parameters<typeof allocate>): readonly [string, number][] {
  const result = allocate(...args);
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result.sizes.map(({ stratum, size }) => [stratum, size]);
}

describe('allocation', () => {
  it('adds up, stays within one of the exact quota, and gives nothing to nobody', () => {
    fc.assert(
      fc.property(sizes, counts, (size, strata) => {
        const given = new Map(allocated(size, strata, 'proportional'));
        const total = strata.reduce((sum, { people }) => sum + people, 0);
        expect([...given.values()].reduce((sum, one) => sum + one, 0)).toBe(size);
        for (const { stratum, people } of strata) {
          expect(Math.abs((given.get(stratum) ?? -9) - (size * people) / total)).toBeLessThan(1);
          if (people === 0) expect(given.get(stratum)).toBe(0);
        }
      }),
    );
  });

  it('gives the seats that are left to the largest remainders, as in the classic example', () => {
    // Balinski & Young, Fair Representation: populations in thousands, 26 seats.
    const strata = [9061, 7179, 5259, 3319, 1182].map((people, at) => ({
      stratum: 'ABCDE'.charAt(at),
      people,
    }));
    expect(allocated(26, strata, 'proportional').map(([, size]) => size)).toEqual([9, 7, 5, 4, 1]);
  });

  it('breaks equal remainders by name, whatever the order of the strata', () => {
    const strata = ['c', 'a', 'B'].map((stratum) => ({ stratum, people: 5 }));
    expect(allocated(2, strata, 'proportional')).toEqual([
      ['B', 1],
      ['a', 1],
      ['c', 0],
    ]);
    expect(allocated(4, strata, 'equal')).toEqual([
      ['B', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });

  it('takes given sizes as they are', () => {
    const strata = [
      { stratum: 'a', people: 9 },
      { stratum: 'b', people: 9 },
    ];
    expect(
      allocated(3, strata, [
        { stratum: 'b', size: 3 },
        { stratum: 'a', size: 0 },
      ]),
    ).toEqual([
      ['a', 0],
      ['b', 3],
    ]);
  });

  it('refuses given sizes that do not fit, telling everything at once', () => {
    const strata = [
      { stratum: 'a', people: 9 },
      { stratum: 'b', people: 9 },
    ];
    const given = [
      { stratum: 'a', size: 1 },
      { stratum: 'a', size: 1 },
      { stratum: 'x', size: 1 },
    ];
    expect(allocate(4, strata, given)).toEqual({
      ok: false,
      faults: [
        { row: 1, message: 'expected every stratum once, found "a" again: add the sizes up in one row' },
        { row: 2, message: 'expected a stratum of the frame, found "x": mend the name, or take the row out' },
        {
          row: null,
          message: 'expected a size for every stratum; missing are b: add a row for each, with 0 for none',
        },
        {
          row: null,
          message: 'expected sizes that add up to 4, found 3: change the sizes, or draw 3 people',
        },
      ],
    });
  });
});
