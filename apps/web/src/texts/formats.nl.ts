// How dates, times and numbers read on a Dutch screen. A Date is shown on the town's clock; yyyy-mm-dd is a calendar day.
import { localTimeOf } from '#platform/clock/local-time.js';

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
const BRIEF_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

/** A moment, or a calendar day as yyyy-mm-dd. */
export type Day = Date | string;

/** "dinsdag 2 maart 2027" */
export const longDay = (day: Day): string => `${weekday(day)} ${fullDay(day)}`;

/** "2 maart 2027" */
export const fullDay = (day: Day): string => `${shortDay(day)} ${parts(day).year}`;

/** "2 maart" */
export const shortDay = (day: Day): string => `${parts(day).day} ${MONTHS[parts(day).month - 1] ?? ''}`;

/** "di 2 maart", for a calendar */
export const weekdayAndDay = (day: Day): string => `${weekday(day).slice(0, 2)} ${shortDay(day)}`;

/** "2 mrt", for narrow lists */
export const briefDay = (day: Day): string => `${parts(day).day} ${BRIEF_MONTHS[parts(day).month - 1] ?? ''}`;

/** "tot en met 21 maart" */
export const upToDay = (day: Day): string => `tot en met ${shortDay(day)}`;

/** "2 tot en met 21 maart", "28 februari tot en met 21 maart 2027" when the year should be told */
export function period(from: Day, to: Day): string {
  const sameMonth = isoDay(from).slice(0, 7) === isoDay(to).slice(0, 7);
  return `${sameMonth ? parts(from).day : shortDay(from)} ${upToDay(to)}`;
}

/** "2–21 maart", "28 februari – 21 maart"; for a figure, where space is short */
export function shortPeriod(from: Day, to: Day): string {
  const sameMonth = isoDay(from).slice(0, 7) === isoDay(to).slice(0, 7);
  const [first, last] = [shortDay(from), shortDay(to)].map((day) => day.replace(' ', '\u00a0'));
  return sameMonth ? `${parts(from).day}–${last ?? ''}` : `${first ?? ''} – ${last ?? ''}`;
}

/** "10.12 uur" */
export const clockTime = (moment: Date): string => `${shortTime(moment)} uur`;

/** "10.12", for lists of times */
export const shortTime = (moment: Date): string =>
  localTimeOf(moment)
    .time.replace(/^0(?=\d)/, '')
    .replace(':', '.');

/** "10.12.40 uur", for a figure that changes while you look */
export const exactTime = (moment: Date): string =>
  `${shortTime(moment)}.${String(moment.getUTCSeconds()).padStart(2, '0')} uur`;

/** "dinsdag 2 maart 2027 om 10.12 uur" */
export const longMoment = (moment: Date): string => `${longDay(moment)} om ${clockTime(moment)}`;

/** "2 maart, 10.12 uur" */
export const shortMoment = (moment: Date): string => `${shortDay(moment)}, ${clockTime(moment)}`;

/** "2027-03-02", for the value of a date field */
export const isoDay = (day: Day): string => (typeof day === 'string' ? day : localTimeOf(day).day);

/** "10:12", for the value of a time field */
export const isoTime = (moment: Date): string => localTimeOf(moment).time;

/** Whole days from one calendar day to another; the hour of the day does not matter. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${isoDay(to)}T00:00:00Z`) - Date.parse(`${isoDay(from)}T00:00:00Z`)) / 86_400_000);

/** "1.234" */
export const wholeNumber = (number: number): string => grouped(Math.round(number).toString());

/** "6,5" */
export const decimalNumber = (number: number, decimals = 1): string => {
  const [whole = '', rest] = number.toFixed(decimals).split('.');
  return rest === undefined ? grouped(whole) : `${grouped(whole)},${rest}`;
};

/** "41%", of a share between 0 and 1 */
export const percentage = (share: number): string => `${Math.round(share * 100)}%`;

/** "1 antwoord", "1.234 antwoorden" */
export const counted = (number: number, one: string, more: string): string =>
  `${wholeNumber(number)} ${number === 1 ? one : more}`;

/** "minder dan een minuut", "5 minuten", "1 uur en 20 minuten" */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'minder dan een minuut';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(minutes, 'minuut', 'minuten');
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${counted(rest, 'minuut', 'minuten')}`;
}

/** "Lith", "Lith en Geffen", "Lith, Herpen en Geffen" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;

const weekday = (day: Day): string => WEEKDAYS[new Date(`${isoDay(day)}T12:00:00Z`).getUTCDay()] ?? '';

function parts(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, date = 0] = isoDay(day).split('-').map(Number);
  return { year, month, day: date };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

const DIGITS_PER_GROUP = 8;

/** So that people can compare it piece by piece, and it breaks on a phone. */
export const inGroups = (digits: string): string =>
  (digits.match(new RegExp(`.{1,${DIGITS_PER_GROUP}}`, 'g')) ?? []).join(' ');
