// The first page somebody sees: what is asked, how long it takes, and everything they may want to know before they begin.
import { fieldOfDots, type FieldOfDots } from '../../components/field-of-dots.js';
import { listed, longDay, upToDay, wholeNumber } from '../../texts/formats.nl.js';
import type { Site } from '../../layout/site.js';
import { firstSentence } from './first-sentence.js';
import { moreToKnow, type MoreItem } from './more-to-know.nl.js';
import type { Language } from '#domain/questionnaire/language.js';
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
  };
  readonly minutes: number;
  readonly questions: number;
  /** How many questions were answered before. */
  readonly passed: number;
  /** Names of the areas; empty means the whole municipality. */
  readonly areas: readonly string[];
  /** Day on which names and addresses are erased at the latest. */
  readonly eraseBy: string;
};

export type LandingPage = {
  readonly title: string;
  readonly question: string;
  readonly minutes: string;
  readonly until: string;
  readonly lead: string;
  readonly start: { readonly action: string; readonly text: string };
  /** What counts most, in the language that was chosen; false for Dutch. */
  readonly chosen: { readonly code: string; readonly direction: string; readonly text: string } | false;
  readonly resumes: string;
  readonly field: FieldOfDots;
  readonly strip: FieldOfDots;
  readonly languages: readonly LanguageLine[];
  readonly drawn: string;
  readonly drawLink: string;
  readonly use: readonly string[];
  readonly more: readonly MoreItem[];
};

export function landingPage(
  facts: LandingFacts,
  site: Pick<Site, 'phone' | 'ownSite' | 'municipality'>,
): LandingPage {
  const { poll, passed } = facts;
  return {
    title: poll.question,
    question: poll.question,
    minutes: facts.minutes <= 1 ? '1 minuut' : `${Math.ceil(facts.minutes)} minuten`,
    until: poll.closesAt ? upToDay(poll.closesAt) : '',
    lead: firstSentence(poll.whatHappens || poll.why),
    start: startOf(facts),
    chosen: chosenOf(facts.language),
    resumes: passed > 0 ? resumeSentence(facts) : '',
    field: fieldOfDots(poll.id, { columns: 13, rows: 13, drawn: 1, you: true }),
    strip: fieldOfDots(poll.id, { columns: 12, rows: 2, drawn: 1, you: true, strip: true }),
    languages: languageLines(site.phone).map((line) => answerable(line, facts)),
    drawn: drawnText(facts),
    drawLink: poll.drawId ? `/lotingen/${poll.drawId}` : '',
    use: useSentences(facts),
    more: moreToKnow({
      ...site,
      team: facts.poll.team,
      eraseBy: facts.eraseBy,
      optOutToken: facts.optOutToken,
    }),
  };
}

function startOf({ token, passed, language }: LandingFacts): LandingPage['start'] {
  const { startIn, goOn } = residentWords(language).table;
  if (language === 'nl') return { action: `/p/${token}/start`, text: passed > 0 ? goOn : 'Start' };
  return { action: `/p/${token}/start?taal=${language}`, text: passed > 0 ? goOn : startIn };
}

function chosenOf(language: ReaderLanguage): LandingPage['chosen'] {
  const { direction, table } = residentWords(language);
  return language !== 'nl' && { code: language, direction, text: table.privacy };
}

/** A language in which the questions can be answered leads back here, another one to a line that says whom to call. */
function answerable(line: LanguageLine, { live, token }: LandingFacts): LanguageLine {
  return live.some((each) => each === line.code) ? { ...line, href: `/p/${token}?taal=${line.code}` } : line;
}

function resumeSentence({ passed, questions }: LandingFacts): string {
  const done = passed === 1 ? 'Eén vraag is' : `${passed} van de ${questions} vragen zijn`;
  return passed >= questions
    ? 'U hebt alle vragen gehad. U hoeft ze alleen nog te controleren en te versturen.'
    : `${done} al ingevuld en bewaard. U gaat verder waar u was.`;
}

function drawnText({ poll, areas }: LandingFacts): string {
  const where = areas.length > 0 ? listed(areas) : 'de hele gemeente';
  const ages =
    poll.ageTo >= 110 ? `${poll.ageFrom} jaar of ouder` : `${poll.ageFrom} tot en met ${poll.ageTo} jaar`;
  const pool = poll.letters ? 'inwoners' : 'inwoners van wie wij een e-mailadres hebben';
  return `De computer heeft ${wholeNumber(poll.sampleSize)} ${pool} gekozen. Zij zijn ${ages} en wonen in ${where}. Niemand bij de gemeente koos u uit.`;
}

function useSentences({ poll }: LandingFacts): readonly string[] {
  const others = [poll.why, poll.whatHappens].filter((text) => text.trim() !== '');
  const results = poll.resultsOn
    ? [`De uitkomst staat op ${longDay(poll.resultsOn)} op deze website, voor iedereen.`]
    : [];
  return [...others, ...results];
}
