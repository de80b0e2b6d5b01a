// A rota gives everybody their share and nobody two seats at once, also in a crowd, and seats the same people as walking along the line does.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partsBetween, wrapAround, type Rota } from './rota.js';

/** How it is defined: for each part walk along the line of people, seat after seat. */
function byWalking(people: readonly number[], shares: readonly number[]): Rota {
  const ends: number[] = [];
  shares.reduce((sum, share, index) => (ends[index] = sum + share), 0);
  const seats = Math.round(ends.at(-1) ?? 0);
  return partsBetween(ends.map((end) => end % 1)).map(({ until, middle }) => {
    const seated: number[] = [];
    let next = 0;
    for (let seat = 0; seat < seats; seat += 1) {
      while (next < people.length - 1 && (ends[next] ?? 0) <= seat + middle) next += 1;
      seated.push(people[next] ?? -1);
    }
    return { until, people: seated };
  });
}

/** During how much of the whole each of them is seated. */
function servedIn(rota: Rota, count: number): readonly number[] {
  const served = new Array<number>(count).fill(0);
  let from = 0;
  for (const { until, people } of rota) {
    for (const person of people) served[person] = (served[person] ?? 0) + until - from;
    from = until;
  }
  return served;
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Shares from 0 to 1 that add up to whole seats, as halves, thirds, and what is left. */
const sharesOf = fc
  .array(fc.oneof(fc.constantFrom(0, 1, 1 / 2, 1 / 3, 0.1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((shares) => {
    const sum = shares.reduce((total, share) => total + share, 0);
    return [...shares, Math.ceil(sum) - sum];
  });

describe('a rota', () => {
  it('seats exactly whom walking along the line seats, part by part', () => {
    fc.assert(
      fc.property(sharesOf, (shares) => {
        const people = shares.map((_, index) => 100 + index);
        expect(wrapAround(people, shares)).toEqual(byWalking(people, shares));
      }),
      { numRuns: 500, seed: 20260901 },
    );
  });

  it('gives everybody their share and nobody two seats at once', () => {
    fc.assert(
      fc.property(sharesOf, (shares) => {
        const rota = wrapAround(numbered(shares.length), shares);
        const served = servedIn(rota, shares.length);
        for (const [person, share] of shares.entries()) expect(served[person]).toBeCloseTo(share, 8);
        for (const { people } of rota) expect(new Set(people).size).toBe(people.length);
      }),
      { numRuns: 500, seed: 20260902 },
    );
  });

  it('divides thirty seats over a hundred thousand people of one kind', () => {
    const count = 100_000;
    const rota = wrapAround(numbered(count), new Array<number>(count).fill(30 / count));
    expect(rota.every(({ people }) => people.length === 30)).toBe(true);
    const served = servedIn(rota, count);
    for (const share of served) expect(Math.abs(share - 30 / count)).toBeLessThan(1e-9);
  });

  it('has one part without anybody where there are no seats', () => {
    expect(wrapAround([3, 4], [0, 0])).toEqual([{ until: 1, people: [] }]);
  });
});
