// Everything the personal page may show after the draw: yes or no for who was drawn, the reserve list for who was not.
import {
  holdsSeat,
  isListed,
  situationOf,
  type PersonalPlace,
  type PersonalSituation,
} from '#features/assemblies/index.js';
import { longDay } from '../../texts/formats.nl.js';
import { LONGEST_REASON } from './seat.form.js';

export function seatPage(place: PersonalPlace, at: string): object {
  const { assembly, seat } = place;
  const { title, question, meetings, allowance, slug } = assembly;
  const situation = situationOf(place);
  return {
    title: TITLES[situation],
    heading: title,
    question,
    meetings: meetings.split('\n').filter((line) => line.trim() !== ''),
    allowance,
    answerBy: seat?.answerUntil ? longDay(seat.answerUntil) : '',
    accepted: situation === 'accepted',
    mayAnswer: ASKED.includes(situation),
    text: situation === 'withdrawn' ? assembly.withdrawnBecause : TEXTS[situation],
    list: situation === 'not-drawn' ? listOf(place, `${at}/reservelijst`) : false,
    over: !seat || !holdsSeat(seat) || !ASKED.includes(situation),
    action: at,
    longestReason: LONGEST_REASON,
    publicPage: `/burgerberaden/${slug}`,
  };
}

/** Who left a list that lies fast may come back on it; who never was on it may not. */
function listOf({ registration, listFast }: PersonalPlace, action: string): object {
  const listed = isListed(registration);
  return { listed, mayCome: !listed && (!listFast || registration.reserve), action };
}

const ASKED: readonly PersonalSituation[] = ['waiting', 'asked', 'accepted'];
const CALL = 'Wilt u er iets over vragen? Bel ons dan.';
const COME_BACK =
  'Wilt u toch komen? Bel ons dan snel. Is er nog niemand anders gevraagd, dan kunt u de plaats nog krijgen.';

const TITLES: Readonly<Record<PersonalSituation, string>> = {
  waiting: 'U bent geloot',
  asked: 'U bent geloot',
  accepted: 'Fijn dat u komt',
  declined: 'U komt niet. Dank u wel voor uw bericht',
  silent: 'U hebt niet op tijd geantwoord',
  left: 'U doet niet meer mee',
  'not-drawn': 'U bent niet geloot',
  'drawn-again': 'Er wordt opnieuw geloot',
  withdrawn: 'Dit burgerberaad gaat niet door',
  erased: 'Uw gegevens zijn gewist',
};

const TEXTS: Readonly<Record<Exclude<PersonalSituation, 'withdrawn'>, string>> = {
  waiting: '',
  asked: '',
  accepted: '',
  declined: COME_BACK,
  silent: COME_BACK,
  left: CALL,
  'not-drawn': 'Dank u wel dat u zich aanmeldde.',
  'drawn-again': 'De vorige loting geldt niet meer. U doet weer mee. U hoort van ons wat eruit komt.',
  erased: 'Wij hadden beloofd dat wij uw gegevens zouden wissen. Dat is gebeurd.',
};
