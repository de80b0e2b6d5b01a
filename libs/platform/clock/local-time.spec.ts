// The wall clock in Amsterdam, also in the two nights of the year that are an hour longer or shorter.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockChangeBetween, dayAfter, localTimeOf, momentOf, monthsBefore } from './local-time.js';

const at = (text: string): Date => new Date(text);

describe('the wall clock', () => {
  it.each([
    ['2027-01-15', '09:00', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', '09:00', '2027-07-15T07:00:00.000Z'],
    ['2027-03-28', '00:00', '2027-03-27T23:00:00.000Z'],
    ['2027-03-29', '00:00', '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
  ])('on %s at %s is %s', (day, time, moment) => {
    expect(momentOf({ day, time })?.toISOString()).toBe(moment);
  });

  it('has no half past two in the night that summer time begins', () => {
    expect(momentOf({ day: '2027-03-28', time: '02:30' })).toBeUndefined();
  });

  it('has half past two twice in the night that it ends, and takes the first', () => {
    expect(momentOf({ day: '2027-10-31', time: '02:30' })?.toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it.each([
    ['2027-02-30', '09:00'],
    ['2027-13-01', '09:00'],
    ['morgen', '09:00'],
    ['2027-02-28', '25:00'],
    ['2027-02-28', ''],
  ])('knows no %s %s', (day, time) => {
    expect(momentOf({ day, time })).toBeUndefined();
  });

  it('gives back any moment to the minute, but for the hour that comes twice', () => {
    const minutes = fc.integer({
      min: Date.parse('2020-01-01') / 60_000,
      max: Date.parse('2040-01-01') / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = at(new Date(minute * 60_000).toISOString());
        const read = momentOf(localTimeOf(moment));
        expect([0, 3_600_000]).toContain(moment.getTime() - (read?.getTime() ?? NaN));
      }),
    );
  });
});

describe('a period', () => {
  it('tells in which night the clocks change', () => {
    expect(clockChangeBetween(at('2027-03-02T08:00:00Z'), at('2027-04-01T08:00:00Z'))).toEqual({
      day: '2027-03-28',
      direction: 'forward',
    });
    expect(clockChangeBetween(at('2027-10-20T22:00:00Z'), at('2027-10-31T23:00:00Z'))).toEqual({
      day: '2027-10-31',
      direction: 'back',
    });
  });

  it('in one season has no such night', () => {
    expect(clockChangeBetween(at('2027-11-02T08:00:00Z'), at('2028-02-01T08:00:00Z'))).toBeUndefined();
  });

  it('goes on the day after, also over the end of a month and a year', () => {
    expect(['2027-02-28', '2028-02-28', '2027-12-31', '2027-03-27'].map(dayAfter)).toEqual([
      '2027-03-01',
      '2028-02-29',
      '2028-01-01',
      '2027-03-28',
    ]);
  });
});

it.each([
  ['2027-03-15', 12, '2026-03-15'],
  ['2027-03-31', 1, '2027-02-28'],
  ['2028-02-29', 12, '2027-02-28'],
  ['2027-01-31', 2, '2026-11-30'],
])('before %s, %d months back, is %s', (day, months, earlier) => {
  expect(monthsBefore(day, months)).toBe(earlier);
});
