// The days on which Dutch public services are closed.
import { daysAfter } from './local-time.js';

/** In: yyyy-mm-dd. Source: Algemene termijnenwet, article 3, with Liberation Day, on which government keeps closed too. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const easter = easterOf(year);
  return [
    `${year}-01-01`,
    easter,
    daysAfter(easter, 1),
    kingsDayOf(year),
    `${year}-05-05`,
    daysAfter(easter, 39),
    daysAfter(easter, 49),
    daysAfter(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ].includes(day);
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** On a Sunday it is kept the day before. */
const kingsDayOf = (year: number): string =>
  weekdayOf(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`;

/** Source: J. Meeus, Astronomical Algorithms (1991), chapter 8, for the Gregorian calendar. */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
