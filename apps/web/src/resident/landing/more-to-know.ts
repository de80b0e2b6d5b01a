// What people want to know before they trust an invitation; staff cannot take these answers away.
import { daysIn } from '../../texts/resident/days.js';
import { filled } from '../../texts/resident/filled.js';
import { residentWords, type ReaderLanguage } from '../../texts/resident/resident-words.js';

export type MoreItem = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly href?: string;
  readonly link?: string;
};

export type MoreFacts = {
  readonly phone: string;
  readonly ownSite: string;
  readonly team: string;
  /** Day on which names and addresses are erased at the latest; empty when it is not known. */
  readonly eraseBy: string;
  readonly optOutToken: string;
  /** The answer comes with a token, and what is not sent is in the browser only. */
  readonly withToken?: boolean;
};

export function moreToKnow(facts: MoreFacts, language: ReaderLanguage = 'nl'): readonly MoreItem[] {
  const { team, eraseBy, optOutToken, withToken = false } = facts;
  const { page: said, anonymous, direction } = residentWords(language);
  const [phone, ownSite] = [facts.phone, facts.ownSite].map((text) => readable(text, direction));
  return [
    {
      title: said.isItReal,
      paragraphs: [filled(said.isItRealHow, { site: ownSite ?? '', phone: phone ?? '' }), said.weNeverAsk],
    },
    {
      title: said.whoReads,
      paragraphs: [
        team.trim() === '' ? said.researchersRead : filled(said.teamReads, { team }),
        said.everybodyReads,
      ],
      href: '/privacy',
      link: said.morePrivacy,
    },
    {
      title: said.howLong,
      paragraphs: [
        eraseBy === '' ? said.erasedLater : filled(said.erasedBy, { day: daysIn(language).full(eraseBy) }),
        withToken ? anonymous.answersKept : said.answersKept,
      ],
    },
    { title: said.onPaper, paragraphs: [filled(said.onPaperHow, { phone: phone ?? '' })] },
    {
      title: said.notTakingPart,
      paragraphs: [said.notTakingPartHow],
      href: `/afmelden/${optOutToken}`,
      link: said.optOut,
    },
  ];
}

/** A number or an address stays readable in a line that runs from right to left. */
const readable = (text: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' ? `\u2066${text}\u2069` : text;
