// How days, moments and lists read in the language of somebody who answers; always on the clock of the town.
import { HOME_ZONE } from '#platform/clock/local-time.js';
import { fullDay, listed, longDay, longMoment, shortDay, type Day } from '../formats.nl.js';
import type { ReaderLanguage } from './resident-words.js';

export type DayWords = {
  /** "2 maart" */
  readonly short: (day: Day) => string;
  /** "2 maart 2027" */
  readonly full: (day: Day) => string;
  /** "dinsdag 2 maart 2027" */
  readonly long: (day: Day) => string;
  /** "dinsdag 2 maart 2027 om 10.12 uur" */
  readonly moment: (moment: Date) => string;
  /** "Lith, Herpen en Geffen" */
  readonly list: (words: readonly string[]) => string;
};

export function daysIn(language: ReaderLanguage): DayWords {
  if (language === 'nl')
    return { short: shortDay, full: fullDay, long: longDay, moment: longMoment, list: listed };
  // Latin digits everywhere, as in the sentences around them.
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const shaped = (shape: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: HOME_ZONE, ...shape });
    return (day: Day) => format.format(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day);
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    short: shaped({ day: 'numeric', month: 'long' }),
    full: shaped({ day: 'numeric', month: 'long', year: 'numeric' }),
    long: shaped({ dateStyle: 'full' }),
    moment: shaped({ dateStyle: 'full', timeStyle: 'short' }),
    list: (words) => list.format(words),
  };
}
