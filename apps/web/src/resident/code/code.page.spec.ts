// Proves that typing a code goes wrong in a helpful way, and that guessing is slowed down without hurting a library.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { Clock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { codePage } from './code.page.js';
import { networkOf } from './network-of.js';
import { WrongCodes } from './wrong-codes.service.js';

describe('the page for a code', () => {
  it('is right HTML in every state, and keeps what was typed', async () => {
    for (const fault of [undefined, 'empty', 'unknown', 'too-often'] as const) {
      const html = render('resident/code/code', codePage('k7qf 2m9d', fault));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('value="k7qf 2m9d"');
      expect(html).toContain('14 0412');
    }
  });
});

class SteppedClock extends Clock {
  milliseconds = 0;
  override ticks(): number {
    return this.milliseconds;
  }
}

describe('wrong codes', () => {
  const clock = new SteppedClock();
  const wrongCodes = new WrongCodes(clock, new Randomness());
  const tries = (address: string, count: number): readonly boolean[] =>
    Array.from({ length: count }, () => wrongCodes.take(address));

  it('are forgiven thirty times at once, and then one every twenty seconds', () => {
    expect(tries('10.0.0.1', 31)).toEqual([...Array.from({ length: 30 }, () => true), false]);
    clock.milliseconds += 20_000;
    expect(tries('10.0.0.1', 2)).toEqual([true, false]);
  });

  it('of one address do not count for another', () => {
    tries('10.0.0.2', 30);
    expect(wrongCodes.take('10.0.0.3')).toBe(true);
    expect(wrongCodes.take('::ffff:10.0.0.2')).toBe(false);
  });

  it('do not count when they were right, however many people share the address', () => {
    for (let each = 0; each < 100; each += 1) {
      expect(wrongCodes.take('10.0.0.5')).toBe(true);
      wrongCodes.giveBack('10.0.0.5');
    }
  });

  it('are forgotten, so that memory does not grow', () => {
    tries('10.0.0.4', 30);
    for (let each = 0; each < 20_000; each += 1) wrongCodes.take(`172.16.${each >> 8}.${each & 255}`);
    expect(wrongCodes.take('10.0.0.4')).toBe(true);
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
