// Proves that a count moves by whole tens only, so that no single person's step can be read from it.
import { describe, expect, it } from '@jest/globals';
import { ProgressCounts } from './progress-counts.js';

describe('counting how far people get', () => {
  it('lets go of ten people at once, per question and per poll', () => {
    const counts = new ProgressCounts();
    const written = Array.from({ length: 25 }, () => counts.add('poll', 'one'));
    expect(written.filter((each) => each !== undefined)).toEqual([
      { pollId: 'poll', questionId: 'one', people: 10 },
      { pollId: 'poll', questionId: 'one', people: 10 },
    ]);
    expect(Array.from({ length: 9 }, () => counts.add('poll', 'two')).every((each) => !each)).toBe(true);
    expect(Array.from({ length: 9 }, () => counts.add('other', 'two')).every((each) => !each)).toBe(true);
    expect(counts.add('poll', 'two')).toEqual({ pollId: 'poll', questionId: 'two', people: 10 });
  });
});
