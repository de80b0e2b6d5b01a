// The smallest and the largest of more values than a call may have arguments.
import { describe, expect, it } from '@jest/globals';
import { extremesOf } from './extremes.js';

describe('extremes', () => {
  it('are found in half a million values', () => {
    const values = Float64Array.from({ length: 500_000 }, (_, index) => (index * 7919) % 500_000);
    expect(extremesOf(values)).toEqual([0, 499_999]);
  });

  it('tell of a value that is no number, and of no values', () => {
    expect(extremesOf([1, NaN, 2])).toEqual([NaN, NaN]);
    expect(extremesOf([])).toEqual([Infinity, -Infinity]);
  });
});
