// The first page somebody sees: what is asked, how long it takes, and everything they may want to know before they begin.
import { fieldOfDots, type FieldOfDots } from '../../components/field-of-dots.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { daysIn } from '../../texts/resident/days.js';
import { filled } from '../../texts/resident/filled.js';
import type { Site } from '../../layout/site.js';
import { residentFrame, toldFrame, type ToldFrame } from '../resident-frame.js';
import { firstSentence } from './first-sentence.js';
import { moreToKnow, type MoreItem } from './more-to-know.js';
import type { Poll } from '#features/polls/index.js';
import type { Language } from '#domain/questionnaire/language.js';
import { justBefore } from '#platform/clock/local-time.js';
import { residentWords, type ReaderLanguage } from '../../texts/resident/resident-words.js';
import { languageLines, type LanguageLine } from '../languages/language-lines.nl.js';

/** What the page needs to know; nothing in it says who the reader is, but for the two personal links. */
export type LandingFacts = {
  /** The languages in which the questions can be answered, beside Dutch. */
  readonly live: readonly Language[];
  readonly language: ReaderLanguage;
  readonly token: string;
  readonly optOutToken: string;
  readonly poll: {
    readonly id: string;
    readonly question: string;
    readonly why: string;
    readonly whatHappens: string;
    readonly team: string;
    readonly closesAt: Date | null;
    readonly resultsOn: string | null;
    readonly drawId: string | null;
    readonly sampleSize: number;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly letters: boolean;
    readonly translations: Poll['translations'];
  };
  readonly minutes: number;
  readonly questions: number;
  /** How many questions were answered before. */
  readonly passed: number;
  /** Names of the areas; empty means the whole municipality. */
  readonly areas: readonly string[];
  /** The answer comes with a token: the address under which its questions are; undefined in the usual way. */
  readonly tokenBase?: string | undefined;
  /** Day on which names and addresses are erased at the latest. */
  readonly eraseBy: string;
};

export type LandingPage = ToldFrame & {
  readonly title: string;
  readonly question: string;
  readonly sender: string;
  readonly minutes: string;
  readonly until: string;
  readonly lead: string;
  readonly start: { readonly action: string; readonly text: string };
  readonly resumes: string;
  readonly withToken: boolean;
  readonly tokenBase: string;
  readonly signing: string;
  readonly voluntary: string;
  readonly weKnow: string;
  readonly keptApart: string;
  readonly field: FieldOfDots;
  readonly strip: FieldOfDots;
  readonly languages: readonly LanguageLine[];
  readonly drawn: string;
  readonly drawLink: string;
  /** What staff wrote. */
  readonly story: readonly string[];
  readonly use: readonly string[];
  readonly more: readonly MoreItem[];
};

export function landingPage(
  facts: LandingFacts,
  site: Pick<Site, 'phone' | 'ownSite' | 'municipality' | 'theMunicipality'>,
): LandingPage {
  const { passed, language } = facts;
  const { told: poll = facts.poll, frame } = toldFrame(facts.poll, language);
  const { said } = frame;
  const minutes = Math.max(1, Math.ceil(facts.minutes));
  const municipality = language === 'nl' ? site.theMunicipality : site.municipality;
  return {
    ...frame,
    sender: filled(said.pollOf, { municipality }),
    title: poll.question,
    question: poll.question,
    minutes: minutes === 1 ? said.oneMinute : filled(said.minutes, { n: minutes }),
    until: poll.closesAt ? filled(said.until, { day: lastDayOf(poll.closesAt, language) }) : '',
    lead: firstSentence(poll.whatHappens || poll.why),
    start: startOf(facts),
    ...promiseOf(facts),
    resumes: passed > 0 ? resumeSentence(facts) : '',
    field: fieldOfDots(poll.id, { columns: 13, rows: 13, drawn: 1, you: true }),
    strip: fieldOfDots(poll.id, { columns: 12, rows: 2, drawn: 1, you: true, strip: true }),
    languages: languageLines(site.phone).map((line) => answerable(line, facts)),
    drawn: drawnText(facts),
    drawLink: poll.drawId ? `/lotingen/${poll.drawId}` : '',
    story: [poll.why, poll.whatHappens].filter((text) => text.trim() !== ''),
    use: useSentences(facts),
    more: moreToKnow(
      {
        ...site,
        team: poll.team,
        eraseBy: facts.eraseBy,
        optOutToken: facts.optOutToken,
        withToken: facts.tokenBase !== undefined,
      },
      language,
    ),
  };
}

const lastDayOf = (closesAt: Date, language: ReaderLanguage): string =>
  daysIn(language).short(justBefore(closesAt));

/** What is promised, and what the script needs where an answer comes with a token. */
function promiseOf({
  tokenBase = '',
  token,
  language,
}: LandingFacts): Pick<
  LandingPage,
  'withToken' | 'tokenBase' | 'signing' | 'voluntary' | 'weKnow' | 'keptApart'
> {
  const { said, token: withToken } = residentFrame(language);
  const { voluntary, weKnow, keptApart } = tokenBase === '' ? said : withToken;
  return {
    ...{ withToken: tokenBase !== '', tokenBase, signing: `/p/${token}/zegel` },
    ...{ voluntary, weKnow, keptApart },
  };
}

function startOf({ token, passed, language }: LandingFacts): LandingPage['start'] {
  const { table, page } = residentWords(language);
  const { startIn, goOn } = table;
  if (language === 'nl') return { action: `/p/${token}/start`, text: passed > 0 ? goOn : page.start };
  return { action: `/p/${token}/start?taal=${language}`, text: passed > 0 ? goOn : startIn };
}

/** A language in which the questions can be answered leads back here, another one to a line that says whom to call. */
function answerable(line: LanguageLine, { live, token }: LandingFacts): LanguageLine {
  return live.some((each) => each === line.code) ? { ...line, href: `/p/${token}?taal=${line.code}` } : line;
}

function resumeSentence({ passed, questions, language }: LandingFacts): string {
  const { page: said } = residentWords(language);
  if (passed >= questions) return said.allPassed;
  return passed === 1 ? said.onePassed : filled(said.somePassed, { n: passed, total: questions });
}

function drawnText({ poll, areas, language }: LandingFacts): string {
  const { page: said } = residentWords(language);
  const { ageFrom: from, ageTo: to } = poll;
  return filled(said.drawn, {
    n: wholeNumber(poll.sampleSize),
    pool: poll.letters ? said.poolEverybody : said.poolWithEmail,
    ages: to >= 110 ? filled(said.agesFrom, { from }) : filled(said.agesBetween, { from, to }),
    where: areas.length > 0 ? daysIn(language).list(areas) : said.everywhere,
  });
}

function useSentences({ poll, language }: LandingFacts): readonly string[] {
  const { page: said } = residentWords(language);
  return poll.resultsOn ? [filled(said.resultOn, { day: daysIn(language).long(poll.resultsOn) })] : [];
}
