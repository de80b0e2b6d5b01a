// Proves that what comes together goes together, and that nobody gets another's outcome or fault.
import { describe, expect, it } from '@jest/globals';
import { Rounds } from './rounds.js';

/** Doubles numbers; `rounds` shows what went together, and each round waits until it is let go. */
function doubling(limits: ConstructorParameters<typeof Rounds<number, number>>[1]) {
  const rounds: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const asked = new Rounds<number, number>(async (numbers) => {
    rounds.push(numbers);
    await new Promise<void>((open) => gates.push(open));
    if (numbers.includes(13)) throw new Error('no thirteen');
    return (each) => 2 * each;
  }, limits);
  const open = async (): Promise<void> => {
    await turns();
    gates.splice(0).forEach((gate) => gate());
    await turns();
  };
  return { rounds, ask: (each: number) => asked.ask(each), open };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
};

describe('rounds', () => {
  it('carry who comes alone alone', async () => {
    const { rounds, ask, open } = doubling({ atOnce: 1, most: 10 });
    const one = ask(1);
    await open();
    expect(await one).toBe(2);
    expect(rounds).toEqual([[1]]);
  });

  it('gather while one is under way, and tell each its own outcome', async () => {
    const { rounds, ask, open } = doubling({ atOnce: 1, most: 2 });
    const first = ask(1);
    await turns();
    const others = [2, 3, 4].map(ask);
    for (let round = 0; round < 3; round += 1) await open();
    expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8]);
    expect(rounds).toEqual([[1], [2, 3], [4]]);
  });

  it('go side by side as many as may', async () => {
    const { rounds, ask, open } = doubling({ atOnce: 2, most: 10 });
    const asked: Promise<number>[] = [];
    for (const each of [1, 2, 3]) {
      asked.push(ask(each));
      await turns();
    }
    expect(rounds).toEqual([[1], [2]]);
    await open();
    await open();
    expect(await Promise.all(asked)).toEqual([2, 4, 6]);
  });

  it('hold only what is alike', async () => {
    const { rounds, ask, open } = doubling({
      atOnce: 1,
      most: 10,
      alike: (each) => (each % 2 ? 'odd' : 'even'),
    });
    const asked = [1, 2, 3, 4].map(ask);
    for (let round = 0; round < 2; round += 1) await open();
    expect(await Promise.all(asked)).toEqual([2, 4, 6, 8]);
    expect(rounds).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('let nobody fail for another', async () => {
    const { ask, open } = doubling({ atOnce: 1, most: 10 });
    const asked = [1, 13, 3].map(ask);
    const outcomes = Promise.allSettled(asked);
    for (let round = 0; round < 2; round += 1) await open();
    expect(await outcomes).toMatchObject([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new Error('no thirteen') },
      { status: 'fulfilled', value: 6 },
    ]);
  });
});
