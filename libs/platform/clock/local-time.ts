// Days and hours as people in the Netherlands read and write them; the database knows moments only.

export const HOME_ZONE = 'Europe/Amsterdam';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type LocalTime = {
  /** yyyy-mm-dd */
  readonly day: string;
  /** hh:mm, 24 hours */
  readonly time: string;
};

const reader = new Intl.DateTimeFormat('sv-SE', {
  timeZone: HOME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock on the wall says at this moment. */
export function localTimeOf(moment: Date): LocalTime {
  const [day = '', time = ''] = reader.format(moment).split(' ');
  return { day, time };
}

/**
 * The moment at which the clock on the wall says this. Undefined for a day or hour that does not exist, such as half
 * past two in the night that summer time begins; an hour that comes twice is the first of the two.
 */
export function momentOf({ day, time }: LocalTime): Date | undefined {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const offsets = [asIfUtc - DAY_MS, asIfUtc + DAY_MS].map(offsetAt).sort((one, other) => other - one);
  const moments = offsets.map((offset) => new Date(asIfUtc - offset));
  return moments.find((moment) => {
    const local = localTimeOf(moment);
    return local.day === day && local.time === time;
  });
}

/** What ends at this moment was still there just before: an end at midnight falls on the day that is over then. */
export function justBefore(end: Date): Date {
  return new Date(end.getTime() - 1);
}

/** The day after; both yyyy-mm-dd. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

/** So many days later, 0 or more; both yyyy-mm-dd. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months earlier; the last day of a shorter month. Both yyyy-mm-dd. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

export type ClockChange = { readonly day: string; readonly direction: 'forward' | 'back' };

/** The first night between two moments in which the clocks change, by the day on which it happens. */
export function clockChangeBetween(from: Date, to: Date): ClockChange | undefined {
  for (let at = from.getTime(); at < to.getTime(); at += DAY_MS) {
    const until = Math.min(at + DAY_MS, to.getTime());
    const change = changeWithin(at, until);
    if (change) return change;
  }
  return undefined;
}

function changeWithin(from: number, to: number): ClockChange | undefined {
  const before = offsetAt(from);
  const after = offsetAt(to);
  if (before === after) return undefined;
  const hours = Array.from(
    { length: Math.ceil((to - from) / HOUR_MS) },
    (_, hour) => from + (hour + 1) * HOUR_MS,
  );
  const changed = hours.find((moment) => offsetAt(moment) === after) ?? to;
  return { day: localTimeOf(new Date(changed)).day, direction: after > before ? 'forward' : 'back' };
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(moment: number): number {
  const { day, time } = localTimeOf(new Date(moment));
  const toTheMinute = Math.floor(moment / 60_000) * 60_000;
  return Date.parse(`${day}T${time}:00Z`) - toTheMinute;
}
