// Proves the days against the calendar of the government.
import { describe, expect, it } from '@jest/globals';
import { isHoliday } from './holidays.js';

describe('a public holiday', () => {
  it.each([
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-25',
    '2027-03-28',
    '2027-03-29',
    '2027-05-06',
    '2027-05-17',
    '2027-12-26',
    '2028-04-17',
    '2025-04-26',
  ])('is %s', (day) => {
    expect(isHoliday(day)).toBe(true);
  });

  it.each(['2025-04-27', '2026-04-03', '2027-03-30', '2027-12-24', '2027-05-18'])('is not %s', (day) => {
    expect(isHoliday(day)).toBe(false);
  });
});
