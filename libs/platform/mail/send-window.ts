// When messages may leave: on which days and between which hours, on the clock of Amsterdam, never on a public holiday.
import { isHoliday, weekdayOf } from '../clock/holidays.js';
import { dayAfter, localTimeOf, momentOf } from '../clock/local-time.js';

export type SendWindow = {
  /** Monday is 1, Sunday is 7. */
  readonly days: readonly number[];
  /** hh:mm; messages leave from here … */
  readonly from: string;
  /** … until just before here. */
  readonly until: string;
};

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const WRITTEN = /^(ma|di|wo|do|vr|za|zo)(?:-(ma|di|wo|do|vr|za|zo))? (\d\d:\d\d)-(\d\d:\d\d)$/;
/** The longest row of closed days is well under this. */
const DAYS_AHEAD = 15;

/** In: "ma-vr 09:00-20:00". Undefined when it is not written like that or holds no time. */
export function readWindow(text: string): SendWindow | undefined {
  const [, first, last = first, from = '', until = ''] = WRITTEN.exec(text.trim()) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const days = DAYS.map((_, index) => index + 1).slice(DAYS.indexOf(first), DAYS.indexOf(last) + 1);
  return days.length > 0 && from < until && until <= '24:00' && isTime(from)
    ? { days, from, until }
    : undefined;
}

/** The first moment, now or later, at which a message may leave; no window is always open. */
export function nextOpening(window: SendWindow | undefined, now: Date): Date {
  if (!window || isOpen(window, now)) return now;
  const { day, time } = localTimeOf(now);
  let candidate = time < window.from ? day : dayAfter(day);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const opening = opens(window, candidate) ? momentOf({ day: candidate, time: window.from }) : undefined;
    if (opening) return opening;
    candidate = dayAfter(candidate);
  }
  return now;
}

function isOpen(window: SendWindow, now: Date): boolean {
  const { day, time } = localTimeOf(now);
  return opens(window, day) && time >= window.from && time < window.until;
}

const opens = ({ days }: SendWindow, day: string): boolean =>
  days.includes(weekdayOf(day)) && !isHoliday(day);
const isTime = (time: string): boolean => momentOf({ day: '2027-01-04', time }) !== undefined;
