// Two thousand people who ask at once cost one look; a second later it is made anew; a mistake is not kept.
import { describe, expect, it } from '@jest/globals';
import { KeptASecond } from './kept-a-second.js';

function counted() {
  const state = { now: 0, made: 0 };
  const kept = new KeptASecond<number>(() => state.now);
  const make = () => Promise.resolve((state.made += 1));
  return { state, kept, make };
}

describe('what is kept a second', () => {
  it('is made once for two thousand people who ask at once, and again a second later', async () => {
    const { state, kept, make } = counted();
    const answers = await Promise.all(Array.from({ length: 2000 }, () => kept.get('wonen', make)));
    expect(new Set(answers)).toEqual(new Set([1]));
    state.now = 999;
    expect(await kept.get('wonen', make)).toBe(1);
    state.now = 1000;
    expect(await kept.get('wonen', make)).toBe(2);
    expect(state.made).toBe(2);
  });

  it('differs by what is asked for', async () => {
    const { kept, make } = counted();
    expect([await kept.get('wonen', make), await kept.get('groen', make)]).toEqual([1, 2]);
  });

  it('is not kept when it failed', async () => {
    const { kept, make } = counted();
    await expect(kept.get('wonen', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.get('wonen', make)).toBe(1);
  });
});
