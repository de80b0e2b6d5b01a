// The blocks that stand in every mail and letter and on every landing page; staff can add words, never take these away.
import type { Asking, Sender } from './asking.js';

export type FixedBlock = { readonly title: string; readonly paragraphs: readonly string[] };

export function fixedBlocks(asking: Asking, sender: Sender): readonly FixedBlock[] {
  const { openingHours, ownPage } = sender;
  const phone = unbroken(sender.phone);
  return [
    {
      title: 'Dit is een advies, geen referendum',
      paragraphs: [
        'Uw antwoorden zijn een advies aan de gemeenteraad en het college. Zij nemen het besluit en leggen uit wat zij met uw advies doen.',
        ...(asking.whatHappens === '' ? [] : [asking.whatHappens]),
      ],
    },
    { title: 'Waarom krijg ik dit?', paragraphs: [whyMe(asking), 'Meedoen mag. Het hoeft niet.'] },
    {
      title: 'Is dit echt?',
      paragraphs: [
        `Ja. Kijk op ${readableUrl(ownPage)} of bel ${phone} (${openingHours}). Typ het adres liever zelf over.`,
        'Wij vragen nooit om uw BSN, uw wachtwoord of uw bankgegevens.',
      ],
    },
    {
      title: 'Liever op papier of aan de telefoon?',
      paragraphs: [`Bel ${phone}. U krijgt de vragen dan thuis op papier, of wij vullen ze samen met u in.`],
    },
    {
      title: 'Wat weten wij van u?',
      paragraphs: [
        'Wij weten dát u meedeed, niet wat u antwoordde.',
        `Wij verwijderen uw naam en adres uiterlijk op ${longDay(asking.namesGoneBy)}. De antwoorden bewaren wij zonder naam.`,
      ],
    },
  ];
}

function whyMe({ letters, drawnFrom }: Asking): string {
  return letters
    ? `U bent geloot. De loting ging over ${drawnFrom} in het bevolkingsregister.`
    : `U bent geloot. De loting ging over ${drawnFrom} van wie wij een e-mailadres hebben.`;
}

/** "zondag 21 maart 2027", of a moment or a calendar day, on the town's clock. */
export function longDay(day: Date | string): string {
  return LONG_DAY.format(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day);
}

/** The last day of what ends at this moment: an end at midnight falls on the day that is over then. */
export const lastDayBefore = (end: Date): string => longDay(new Date(end.getTime() - 1));

/** "21 maart 2027" */
export const shortDay = (day: Date): string => SHORT_DAY.format(day);

const SHORT_DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const LONG_DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });

/** As people type it: without https:// and www. */
export const readableUrl = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** A telephone number stays on one line. */
export const unbroken = (phone: string): string => phone.replace(/ /g, '\u00a0');
