// Proves that dates, times and numbers read as a Dutch reader expects, in winter and in summer.
import { describe, expect, it } from '@jest/globals';
import * as formats from './formats.nl.js';

const winter = new Date('2027-03-02T09:12:40Z');
const summer = new Date('2027-06-30T22:05:00Z');

describe('a day', () => {
  it('reads in words', () => {
    expect(formats.longDay(winter)).toBe('dinsdag 2 maart 2027');
    expect(formats.longDay('2027-07-06')).toBe('dinsdag 6 juli 2027');
    expect(formats.fullDay('2027-12-31')).toBe('31 december 2027');
    expect(formats.upToDay('2027-03-21')).toBe('tot en met 21 maart');
  });

  it('is the day of the town', () => {
    expect(formats.shortDay(summer)).toBe('1 juli');
    expect(formats.isoDay(summer)).toBe('2027-07-01');
  });

  it('counts to another day over summer time', () => {
    expect(formats.daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(formats.daysBetween(summer, '2027-06-30')).toBe(-1);
  });
});

describe('a period', () => {
  it('names a month once', () => {
    expect(formats.period('2027-03-02', '2027-03-21')).toBe('2 tot en met 21 maart');
    expect(formats.period('2027-02-28', '2027-03-21')).toBe('28 februari tot en met 21 maart');
  });
});

describe('a short period', () => {
  it('never parts a day from its month', () => {
    expect(formats.shortPeriod('2027-03-02', '2027-03-21')).toBe('2–21\u00a0maart');
    expect(formats.shortPeriod('2027-02-28', '2027-03-21')).toBe('28\u00a0februari – 21\u00a0maart');
  });
});

describe('a time', () => {
  it('has a point, and no nought in front', () => {
    expect(formats.clockTime(winter)).toBe('10.12 uur');
    expect(formats.clockTime(summer)).toBe('0.05 uur');
    expect(formats.clockTime(new Date('2027-01-05T08:30:00Z'))).toBe('9.30 uur');
    expect(formats.exactTime(winter)).toBe('10.12.40 uur');
  });

  it('goes with its day', () => {
    expect(formats.longMoment(winter)).toBe('dinsdag 2 maart 2027 om 10.12 uur');
    expect(formats.shortMoment(winter)).toBe('2 maart, 10.12 uur');
    expect(formats.isoTime(winter)).toBe('10:12');
  });
});

describe('a number', () => {
  it('has points between thousands and a comma before decimals', () => {
    expect([0, 999, 1234, 94600, 1234567].map(formats.wholeNumber)).toEqual([
      '0',
      '999',
      '1.234',
      '94.600',
      '1.234.567',
    ]);
    expect(formats.decimalNumber(6.54)).toBe('6,5');
    expect(formats.decimalNumber(1234.5, 2)).toBe('1.234,50');
  });

  it('can be a share or an amount of something', () => {
    expect(formats.percentage(0.406)).toBe('41%');
    expect(formats.counted(1, 'antwoord', 'antwoorden')).toBe('1 antwoord');
    expect(formats.counted(2412, 'antwoord', 'antwoorden')).toBe('2.412 antwoorden');
  });
});

describe('a duration', () => {
  it.each([
    [20, 'minder dan een minuut'],
    [60, '1 minuut'],
    [300, '5 minuten'],
    [3600, '1 uur'],
    [4860, '1 uur en 21 minuten'],
  ])('of %d seconds reads "%s"', (seconds, words) => {
    expect(formats.duration(seconds)).toBe(words);
  });
});

describe('a list', () => {
  it('ends with "en"', () => {
    expect(formats.listed([])).toBe('');
    expect(formats.listed(['Lith'])).toBe('Lith');
    expect(formats.listed(['Lith', 'Herpen', 'Geffen'])).toBe('Lith, Herpen en Geffen');
  });
});
