// Proves that nothing leaves at night, on a closed day or on a holiday, also when the clocks change.
import { describe, expect, it } from '@jest/globals';
import { nextOpening, readWindow } from './send-window.js';

const office = readWindow('ma-vr 09:00-20:00');
const opening = (moment: string): string => nextOpening(office, new Date(moment)).toISOString();

describe('the hours of sending', () => {
  it('are open at once within them', () => {
    expect(opening('2027-03-02T09:30:00Z')).toBe('2027-03-02T09:30:00.000Z');
  });

  it.each([
    ['early in the morning', '2027-03-02T05:00:00Z', '2027-03-02T08:00:00.000Z'],
    ['in the evening', '2027-03-02T19:00:00Z', '2027-03-03T08:00:00.000Z'],
    ['on a Saturday', '2027-03-06T10:00:00Z', '2027-03-08T08:00:00.000Z'],
    ['at Easter, with summer time begun', '2027-03-27T10:00:00Z', '2027-03-30T07:00:00.000Z'],
    ['on Kings day', '2027-04-27T10:00:00Z', '2027-04-28T07:00:00.000Z'],
    ['at Christmas', '2028-12-24T10:00:00Z', '2028-12-27T08:00:00.000Z'],
  ])('wait %s', (_, now, expected) => {
    expect(opening(now)).toBe(expected);
  });

  it('may be all hours, when nobody set any', () => {
    const night = new Date('2027-12-25T02:00:00Z');
    expect(nextOpening(undefined, night)).toBe(night);
  });

  it.each(['', 'altijd', 'ma-vr 20:00-09:00', 'zo-ma 09:00-20:00', 'ma-vr 09:00-25:00', 'ma-vr 9-20'])(
    'are refused as "%s"',
    (text) => {
      expect(readWindow(text)).toBeUndefined();
    },
  );
});
