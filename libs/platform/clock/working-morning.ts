// The morning on which people may be written to, some days after something happened.
import { isHoliday, weekdayOf } from './holidays.js';
import { dayAfter, localTimeOf, momentOf } from './local-time.js';

const AT = '10:00';
const SUNDAY = 7;

/** Ten o'clock, so many days after a moment; a Sunday or a holiday becomes the day after. */
export function workingMorning(start: Date, afterDays: number): Date {
  let { day } = localTimeOf(start);
  for (let passed = 0; passed < afterDays; passed += 1) day = dayAfter(day);
  while (weekdayOf(day) === SUNDAY || isHoliday(day)) day = dayAfter(day);
  return momentOf({ day, time: AT }) ?? start;
}
