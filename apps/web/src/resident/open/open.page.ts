// The first page behind an open link: what is asked, how long it takes, and how such answers are reported.
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { counted, upToDay } from '../../texts/formats.nl.js';

export const TIMING = 'getoond';
/** A field that only programs fill in. */
export const TRAP = 'website';

export type OpenFacts = {
  readonly token: string;
  readonly poll: Pick<Poll, 'question' | 'why' | 'whatHappens' | 'closesAt'>;
  readonly questionnaire: Questionnaire;
  readonly timing: string;
  /** The beginning was refused just now. */
  readonly held: boolean;
};

export type OpenPage = {
  readonly title: string;
  readonly facts: readonly string[];
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly timing: { readonly name: string; readonly value: string };
  readonly trap: string;
  readonly held: boolean;
};

export function openPage({ token, poll, questionnaire, timing, held }: OpenFacts): OpenPage {
  const minutes = Math.max(1, Math.ceil(estimateMinutes(questionnaire)));
  return {
    title: poll.question,
    facts: [
      counted(minutes, 'minuut', 'minuten'),
      ...(poll.closesAt ? [upToDay(poll.closesAt)] : []),
      'anoniem',
    ],
    paragraphs: [poll.why, poll.whatHappens].filter((text) => text.trim() !== ''),
    action: `/open/${token}`,
    timing: { name: TIMING, value: timing },
    trap: TRAP,
    held,
  };
}
