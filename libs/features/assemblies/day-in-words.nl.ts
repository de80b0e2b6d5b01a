// A day as it stands in a letter: "dinsdag 2 maart 2027", on the town's clock.
const WORDS = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** A moment, or a calendar day as yyyy-mm-dd. A deadline at midnight belongs to the day before. */
export function dayInWords(day: Date | string): string {
  if (typeof day === 'string') return WORDS.format(new Date(`${day}T12:00:00Z`));
  return WORDS.format(new Date(day.getTime() - 1000));
}
