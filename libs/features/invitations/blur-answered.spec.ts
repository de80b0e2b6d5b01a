// Proves that once all answers are in, nobody who answered stands alone in a class.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blurAnswered } from './blur-answered.js';

const answered = fc.record({
  weightClass: fc.constantFrom('g0', 'g1', 'g2'),
  background: fc.record({
    area: fc.constantFrom('a1', 'a2', 'a3'),
    age: fc.constantFrom('18-34', '35-49', '50-64+65-74', '75 en ouder'),
    gender: fc.constantFrom('m', 'v', 'alle'),
  }),
  marker: fc.nat(),
});

const count = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('the classes of all answers of a poll', () => {
  it('are shared by at least ten answers, or by all answers of a weight class', () => {
    fc.assert(
      fc.property(fc.array(answered, { maxLength: 200 }), (answers) => {
        const blurred = blurAnswered(answers);
        const perWeight = count(answers.map((each) => each.weightClass));
        const perClass = count(blurred.map((each) => JSON.stringify([each.weightClass, each.background])));
        for (const [key, size] of perClass) {
          const [weightClass] = JSON.parse(key);
          expect(size).toBeGreaterThanOrEqual(Math.min(10, perWeight.get(weightClass) ?? 0));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leave everything else of the answer as it is, in the same order', () => {
    fc.assert(
      fc.property(fc.array(answered, { maxLength: 60 }), (answers) => {
        expect(blurAnswered(answers).map((each) => [each.marker, each.weightClass])).toEqual(
          answers.map((each) => [each.marker, each.weightClass]),
        );
      }),
      { numRuns: 50 },
    );
  });
});
