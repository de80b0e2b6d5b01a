// A stamp tells how long a form was open, and a form that is shown again keeps its own.
import { describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { FormStamp } from './form-stamp.service.js';

const began = new Date('2027-03-02T09:00:00Z');
const clock = new StillClock(began);
const stamps = new FormStamp(new Keyring({ secret: '1'.repeat(64) }, new Randomness()), clock);
const after = (seconds: number): void => clock.moveTo(new Date(began.getTime() + seconds * 1000));

describe('the stamp of a form', () => {
  it('is honest for who took some time, for this form only', () => {
    after(0);
    const stamp = stamps.make('register abc');
    after(3);
    expect(stamps.isHonest(stamp, 'register abc')).toBe(false);
    after(4);
    expect(stamps.isHonest(stamp, 'register abc')).toBe(true);
    expect(stamps.isHonest(stamp, 'register xyz')).toBe(false);
    after(25 * 3600);
    expect(stamps.isHonest(stamp, 'register abc')).toBe(false);
  });

  it('stays with a form that is shown again, so that nobody waits twice', () => {
    after(0);
    const stamp = stamps.make('register abc');
    after(60);
    const again = stamps.keep(stamp, 'register abc');
    expect(stamps.isHonest(again, 'register abc')).toBe(true);
  });

  it('is made anew for who took a day, and for a stamp of elsewhere', () => {
    after(0);
    const stamp = stamps.make('register abc');
    after(25 * 3600);
    for (const old of [stamp, '', 'x', stamps.make('register xyz')]) {
      const fresh = stamps.keep(old, 'register abc');
      expect(fresh).not.toBe(old);
      after(25 * 3600 + 10);
      expect(stamps.isHonest(fresh, 'register abc')).toBe(true);
      after(25 * 3600);
    }
  });
});
