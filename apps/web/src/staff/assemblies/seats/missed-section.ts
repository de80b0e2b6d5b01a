// Whom our e-mail about the draw did not reach, and what an organiser can do for them.
import type { Missed, RegistrantLettersState } from '#features/assemblies/index.js';
import { counted, shortMoment } from '../../../texts/formats.nl.js';
import { missedSentence } from '../../../texts/deliveries.nl.js';
import type { SeatsFacts } from './seats-facts.js';

const BADGE = { text: 'E-mail komt niet aan', kind: 'warn', icon: 'warning' };

/** At one person: that the e-mail does not arrive, why, and since when a letter lies ready; undefined when all is well. */
export function missedNews(
  { missed }: RegistrantLettersState,
  registrationId: string,
): { readonly badge: typeof BADGE; readonly why: string } | undefined {
  const found = missed.find(({ registration }) => registration.id === registrationId);
  return found && { badge: BADGE, why: whyOf(found) };
}

function whyOf({ because, status, letterAt }: Missed): string {
  const why = missedSentence(because, status).replace(/^./, (letter) => letter.toUpperCase());
  return letterAt ? `${why}. Brief gemaakt ${shortMoment(letterAt)}.` : `${why}.`;
}

/** False when everybody was reached. */
export function missedSection({ assembly, mail, contacts }: SeatsFacts, works: boolean): object | false {
  const { missed, writable, secret, stale } = mail;
  if (missed.length === 0) return false;
  const at = `/werk/burgerberaden/${assembly.id}/plaatsen`;
  const seats = missed.filter(({ about }) => about === 'seat').length;
  const others = missed.filter(({ about }) => about === 'not-drawn');
  const letters = missed.filter(({ letterAt }) => letterAt !== null);
  const homeless = missed.filter(
    ({ registration, letterAt }) => letterAt === null && !writable.has(registration.id),
  ).length;
  return {
    seats:
      seats > 0
        ? `${counted(seats, 'persoon die geloot is, kreeg', 'mensen die geloot zijn, kregen')} onze e-mail niet. Zonder brief verliezen zij hun plaats niet vanzelf. Bel hen, of stuur een brief.`
        : '',
    others:
      others.length > 0
        ? `${counted(others.length, 'persoon die niet geloot is, kreeg', 'mensen die niet geloot zijn, kregen')} ons bericht niet.`
        : '',
    people: others
      .map((one) => ({ name: contacts.get(one.registration.id)?.name ?? '', why: whyOf(one) }))
      .filter(({ name }) => name !== ''),
    makeAt: works && writable.size > 0 && !stale ? `${at}/brieven` : '',
    makeText: `Maak ${counted(writable.size, 'brief', 'brieven')}`,
    stale: stale
      ? 'Het uittreksel is ouder dan 14 dagen. Lees eerst een mutatiebestand in. Dan krijgt niemand een brief die is overleden of verhuisd.'
      : '',
    homeless:
      homeless > 0
        ? `Van ${counted(homeless, 'persoon', 'mensen')} weten wij geen adres. Probeer te bellen.`
        : '',
    pdfAt: works && letters.length > 0 && !stale ? `${at}/brieven.pdf` : '',
    pdfText: `Download ${counted(letters.length, 'brief', 'brieven')} (PDF)`,
    secret: letters.some(({ registration }) => secret.has(registration.id))
      ? 'Er zijn geheime adressen bij.'
      : '',
  };
}
