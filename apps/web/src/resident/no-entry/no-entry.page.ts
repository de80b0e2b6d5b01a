// What somebody reads who cannot answer (any more, or yet): why, what now, and whom to call.
import type { Entrance } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { fullDay, longDay, longMoment, upToDay } from '../../texts/formats.nl.js';

export type NoEntry = Exclude<Entrance, 'open'> | 'unknown-link' | 'no-visit';

/** What the page may tell about the poll; unknown when the link is. */
export type PollFacts = Pick<
  Poll,
  'question' | 'slug' | 'state' | 'opensAt' | 'closesAt' | 'resultsOn' | 'withdrawnBecause'
>;

export type NoEntryPage = {
  readonly title: string;
  readonly question: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly href: string; readonly text: string } | false;
  /** Offers to type the code of a letter. */
  readonly code: boolean;
};

type Words = Omit<NoEntryPage, 'question'>;

export function noEntryPage(why: NoEntry, poll?: PollFacts): NoEntryPage {
  return { question: poll?.question ?? '', ...WORDS[why](poll) };
}

const WORDS: Readonly<Record<NoEntry, (poll?: PollFacts) => Words>> = {
  answered: (poll) => ({
    title: 'U hebt al geantwoord. Dank u wel',
    paragraphs: [
      'Uw antwoord is binnen. U hoeft niets meer te doen.',
      'Wij kunnen uw antwoord niet laten zien of veranderen. Wij weten dát u meedeed, niet wat u antwoordde.',
      ...resultSentence(poll),
    ],
    link: resultLink(poll),
    code: false,
  }),
  closed: (poll) => ({
    title: 'Deze peiling is gesloten',
    paragraphs: [
      poll?.closesAt
        ? `U kon meedoen ${upToDay(poll.closesAt)}. Nu kan dat niet meer.`
        : 'Meedoen kan niet meer.',
      'Had u al iets ingevuld maar niet verstuurd? Dat hebben wij gewist.',
      ...resultSentence(poll),
    ],
    link: resultLink(poll),
    code: false,
  }),
  'not-yet-open': (poll) => ({
    title: 'U bent er vroeg bij',
    paragraphs: [
      poll?.opensAt ? `U kunt meedoen vanaf ${longMoment(poll.opensAt)}.` : 'Deze peiling is nog niet open.',
      'Bewaar uw link. Hij werkt zodra de peiling open is.',
    ],
    link: false,
    code: false,
  }),
  'poll-withdrawn': (poll) => ({
    title: 'Deze peiling gaat niet door',
    paragraphs: [
      'De gemeente heeft de peiling ingetrokken. U hoeft niets te doen.',
      ...(poll?.withdrawnBecause ? [`De reden: ${poll.withdrawnBecause}`] : []),
    ],
    link: false,
    code: false,
  }),
  'not-valid': () => ({
    title: 'Deze uitnodiging geldt niet meer',
    paragraphs: ['Met deze link kunt u niet meer meedoen. Denkt u dat dit niet klopt? Bel ons dan.'],
    link: false,
    code: false,
  }),
  'unknown-link': () => ({
    title: 'Deze link kennen wij niet',
    paragraphs: [
      'Misschien is de link niet helemaal meegekomen. Open de e-mail nog een keer en druk op de knop. Of neem de hele link over, tot en met het laatste teken.',
    ],
    link: false,
    code: true,
  }),
  'no-visit': () => ({
    title: 'Open uw link nog een keer',
    paragraphs: [
      'Wij weten op dit apparaat niet met welke uitnodiging u bezig was. Dat gebeurt als u een dag niets deed, of als de browser geen cookie mag bewaren.',
      'Wat u al had ingevuld, is bewaard. Open de link uit uw e-mail nog een keer. Dan gaat u verder waar u was.',
    ],
    link: false,
    code: true,
  }),
};

function resultSentence(poll: PollFacts | undefined): readonly string[] {
  if (!poll || poll.state === 'published') return [];
  return poll.resultsOn ? [`De uitkomst komt op ${longDay(poll.resultsOn)}.`] : [];
}

function resultLink(poll: PollFacts | undefined): NoEntryPage['link'] {
  if (!poll) return false;
  if (poll.state === 'published') return { href: `/uitkomsten/${poll.slug}`, text: 'Bekijk de uitkomst' };
  const when = poll.resultsOn ? ` (${fullDay(poll.resultsOn)})` : '';
  return { href: `/peilingen/${poll.slug}`, text: `Hier komt de uitkomst${when}` };
}
