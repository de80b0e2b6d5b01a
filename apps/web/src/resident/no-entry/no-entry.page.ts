// What somebody reads who cannot answer (any more, or yet): why, what now, and whom to call.
import type { Entrance } from '#features/answers/index.js';
import { reasonInLanguage, type Poll } from '#features/polls/index.js';
import { justBefore } from '#platform/clock/local-time.js';
import { daysIn, type DayWords } from '../../texts/resident/days.js';
import { filled } from '../../texts/resident/filled.js';
import type { PageWords } from '../../texts/resident/pages/nl.js';
import {
  residentWords,
  type ReaderLanguage,
  type ResidentWords,
} from '../../texts/resident/resident-words.js';
import { toldFrame, type ToldFrame } from '../resident-frame.js';

export type NoEntry = Exclude<Entrance, 'open'> | 'unknown-link' | 'no-visit';

/** What the page may tell about the poll; unknown when the link is. */
export type PollFacts = Pick<
  Poll,
  'question' | 'slug' | 'state' | 'opensAt' | 'closesAt' | 'resultsOn' | 'withdrawnBecause' | 'translations'
>;

type Words = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly href: string; readonly text: string } | false;
  /** Offers to type the code of a letter. */
  readonly code: boolean;
  /** Why staff withdrew the poll, in their own words, and in which language these are. */
  readonly reason:
    | {
        readonly lead: string;
        readonly text: string;
        readonly language: ReaderLanguage;
        readonly direction: ResidentWords['direction'];
      }
    | false;
};

export type NoEntryPage = ToldFrame & Words & { readonly question: string };

/** The poll, when it is known, and the sentences and days in the language of the reader. */
type Facts = {
  readonly poll: PollFacts | undefined;
  readonly said: PageWords;
  readonly days: DayWords;
  readonly language: ReaderLanguage;
};

export function noEntryPage(why: NoEntry, poll?: PollFacts, language: ReaderLanguage = 'nl'): NoEntryPage {
  const { told, frame } = toldFrame(poll, language);
  // Who sends just after it was withdrawn finds it closed, and reads why.
  const entry = why === 'closed' && poll?.state === 'withdrawn' ? 'poll-withdrawn' : why;
  const words = WORDS[entry]({ poll, said: frame.said, days: daysIn(language), language });
  return { ...frame, question: told?.question ?? '', ...words };
}

const plain = (title: string, paragraphs: readonly string[]): Words => ({
  title,
  paragraphs,
  link: false,
  code: false,
  reason: false,
});

const WORDS: Readonly<Record<NoEntry, (facts: Facts) => Words>> = {
  answered: (facts) => {
    const { answeredTitle, answerIsIn, cannotShow } = facts.said;
    const paragraphs = [answerIsIn, cannotShow, ...resultSentence(facts)];
    return { ...plain(answeredTitle, paragraphs), link: resultLink(facts) };
  },
  closed: (facts) => {
    const { poll, said, days } = facts;
    const until = poll?.closesAt && filled(said.couldUntil, { day: days.short(justBefore(poll.closesAt)) });
    const paragraphs = [until ?? said.cannotAnyMore, said.unsentErased, ...resultSentence(facts)];
    return { ...plain(said.closedTitle, paragraphs), link: resultLink(facts) };
  },
  'not-yet-open': ({ poll, said, days }) => {
    const from = poll?.opensAt && filled(said.canFrom, { moment: days.moment(poll.opensAt) });
    return plain(said.earlyTitle, [from ?? said.notOpenYet, said.keepLink]);
  },
  'poll-withdrawn': ({ poll, said, language }) => {
    const words = plain(said.withdrawnTitle, [said.withdrawn, said.unsentErased]);
    if (!poll?.withdrawnBecause) return words;
    const { text, language: written } = reasonInLanguage(poll, language);
    const lead = written === language ? said.reason : said.reasonInDutch;
    return {
      ...words,
      reason: { lead, text, language: written, direction: residentWords(written).direction },
    };
  },
  'not-valid': ({ said }) => plain(said.notValidTitle, [said.notValid]),
  'unknown-link': ({ said }) => ({ ...plain(said.unknownTitle, [said.unknown]), code: true }),
  'no-visit': ({ said }) => ({ ...plain(said.againTitle, [said.noVisit, said.isKept]), code: true }),
};

const hasResult = ({ state }: PollFacts): boolean => state === 'published' || state === 'archived';

function resultSentence({ poll, said, days }: Facts): readonly string[] {
  if (!poll?.resultsOn || hasResult(poll)) return [];
  return [filled(said.resultDay, { day: days.long(poll.resultsOn) })];
}

function resultLink({ poll, said, days }: Facts): Words['link'] {
  if (!poll) return false;
  if (hasResult(poll)) return { href: `/uitkomsten/${poll.slug}`, text: said.seeResult };
  const day = poll.resultsOn ? days.full(poll.resultsOn) : '';
  const text = day === '' ? said.resultHere : filled(said.resultHereOn, { day });
  return { href: `/peilingen/${poll.slug}`, text };
}
