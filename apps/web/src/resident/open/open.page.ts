// The first page behind an open link: what is asked, how long it takes, and how such answers are reported.
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { Language } from '#domain/questionnaire/language.js';
import { justBefore } from '#platform/clock/local-time.js';
import type { Site } from '../../layout/site.js';
import { daysIn } from '../../texts/resident/days.js';
import { filled } from '../../texts/resident/filled.js';
import { languageNames, type ReaderLanguage } from '../../texts/resident/resident-words.js';
import { toldFrame, type ToldFrame } from '../resident-frame.js';

export const TIMING = 'getoond';
/** A field that only programs fill in. */
export const TRAP = 'website';

export type OpenFacts = {
  readonly token: string;
  readonly poll: Pick<Poll, 'question' | 'why' | 'whatHappens' | 'closesAt' | 'translations'>;
  readonly questionnaire: Questionnaire;
  readonly timing: string;
  /** The beginning was refused just now. */
  readonly held: boolean;
  readonly site: Pick<Site, 'municipality' | 'theMunicipality'>;
  /** Dutch when left out. */
  readonly language?: ReaderLanguage;
};

export type OpenPage = ToldFrame & {
  readonly sender: string;
  readonly start: string;
  /** Dutch and the other languages in which the questions can be answered; none when there is only Dutch. */
  readonly languages: readonly {
    readonly code: string;
    readonly name: string;
    readonly href: string;
    readonly rtl: boolean;
  }[];
  readonly title: string;
  readonly facts: readonly string[];
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly timing: { readonly name: string; readonly value: string };
  readonly trap: string;
  readonly held: boolean;
};

export function openPage(facts: OpenFacts): OpenPage {
  const { token, questionnaire, timing, held, site, language = 'nl' } = facts;
  const { told: poll = facts.poll, frame } = toldFrame(facts.poll, language);
  const { said } = frame;
  const municipality = language === 'nl' ? site.theMunicipality : site.municipality;
  const minutes = Math.max(1, Math.ceil(estimateMinutes(questionnaire)));
  const start = language === 'nl' ? said.start : frame.words.startIn;
  return {
    ...frame,
    sender: filled(said.openOf, { municipality }),
    start,
    languages: choices(token, questionnaire.languages ?? []),
    title: poll.question,
    facts: [
      minutes === 1 ? said.oneMinute : filled(said.minutes, { n: minutes }),
      ...(poll.closesAt
        ? [filled(said.until, { day: daysIn(language).short(justBefore(poll.closesAt)) })]
        : []),
      said.anonymous,
    ],
    paragraphs: [poll.why, poll.whatHappens].filter((text) => text.trim() !== ''),
    action: `/open/${token}`,
    timing: { name: TIMING, value: timing },
    trap: TRAP,
    held,
  };
}

function choices(token: string, live: readonly Language[]): OpenPage['languages'] {
  const codes: readonly ReaderLanguage[] = live.length > 0 ? ['nl', ...live] : [];
  return codes.map((code) => ({
    code,
    name: languageNames[code],
    href: code === 'nl' ? `/open/${token}` : `/open/${token}?taal=${code}`,
    rtl: code === 'ar',
  }));
}
