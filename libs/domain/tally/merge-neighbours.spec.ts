// Joined classes: in order, none of a few people, and nobody lost.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeNeighbours } from './merge-neighbours.js';

const countsOf = (counts: readonly number[]) =>
  new Map(counts.map((count, place) => [String(place + 1), count]));

describe('joining neighbours', () => {
  it('joins rare marks with the next, and leaves the others alone', () => {
    expect(mergeNeighbours(countsOf([2, 0, 9, 30, 12, 4]))).toEqual([['1', '2', '3'], ['4'], ['5', '6']]);
    expect(mergeNeighbours(countsOf([20, 0, 30]))).toEqual([['1'], ['2'], ['3']]);
  });

  it('leaves no class of one to nine, whatever the counts, and keeps the order', () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(12), fc.nat(60)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(counts, (given) => {
        const known = countsOf(given);
        const clusters = mergeNeighbours(known);
        expect(clusters.flat()).toEqual([...known.keys()]);
        const people = clusters.map((codes) => codes.reduce((sum, code) => sum + (known.get(code) ?? 0), 0));
        const few = people.filter((count) => count > 0 && count < 10);
        expect(few.length === 0 || people.filter((count) => count > 0).length === 1).toBe(true);
      }),
    );
  });
});
