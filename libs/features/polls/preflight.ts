// The check before take-off: what blocks opening, what deserves a second look, and the numbers behind it. Pure.
import type { Language } from '#domain/questionnaire/language.js';
import type { Check } from '#domain/questionnaire/finding.js';
import type { Reach } from '#features/invitations/index.js';
import type { ReviewState } from '#features/questionnaires/index.js';
import type { AnsweringChoice } from './answering-choice.js';
import type { Poll } from './poll.js';
import { pollTextKeys, pollTextsThatAre } from './poll-texts.js';

/** In the order in which staff walk through them. */
export const preflightPoints = [
  'story',
  'questions',
  'second-look',
  'anonymity',
  'period',
  'promises',
  'sender',
  'draw',
  'extract',
  'addresses',
  'sending',
] as const;
export type PreflightPoint = (typeof preflightPoints)[number];

export const preflightFindings = [
  'story-complete',
  'story-incomplete',
  'story-untranslated',
  'story-outdated',
  'questions-good',
  'questions-with-faults',
  'questions-with-warnings',
  'looked-over',
  'looked-over-earlier',
  'not-looked-over',
  'anonymity-kept-apart',
  'anonymity-tokens',
  'anonymity-unequal-chances',
  'receipts-need-closed-questions',
  'period-good',
  'period-missing',
  'period-over',
  'period-backwards',
  'period-short',
  'promises-made',
  'results-date-missing',
  'reaction-date-missing',
  'results-before-close',
  'sender-known',
  'sender-unknown',
  'sender-on-trial',
  'drawn',
  'no-draw',
  'draw-unfinished',
  'extract-fresh',
  'extract-stale',
  'extract-erased',
  'extract-ends-early',
  'no-extract',
  'addresses-complete',
  'addresses-not-needed',
  'addresses-missing',
  'addresses-none',
  'addresses-after-draw',
  'sending-ready',
  'sending-only-email',
  'sending-nobody',
  'sending-after-draw',
] as const;
export type PreflightFinding = (typeof preflightFindings)[number];

export type PreflightLevel = 'ready' | 'warn' | 'block';

export type PreflightItem = {
  readonly point: PreflightPoint;
  readonly level: PreflightLevel;
  readonly finding: PreflightFinding;
};

export type PreflightFacts = {
  readonly poll: Poll;
  readonly now: Date;
  readonly check: Check;
  /** In which residents can answer, beside Dutch. */
  readonly languages: readonly Language[];
  /** Whether a colleague looked at the questions as they are now. */
  readonly looked: ReviewState;
  readonly draw: 'none' | 'unfinished' | 'drawn';
  readonly extract: 'none' | 'erased' | 'ends-early' | 'stale' | 'fresh';
  readonly reach: Reach;
  readonly choice: AnsweringChoice;
  /** Every answer is picked from what the questions offer. */
  readonly closedQuestions: boolean;
  /** Everybody who was drawn had the same chance; also true while nobody is drawn. */
  readonly equalChances: boolean;
  /** A telephone number and an own page ("Is dit echt?") are set. */
  readonly senderKnown: boolean;
  /** The list before going live is not done yet. */
  readonly onTrial: boolean;
};

const SHORTEST_DAYS = 7;
const DAY_MS = 86_400_000;

/** One finding per point, in order. */
export function preflight(facts: PreflightFacts): readonly PreflightItem[] {
  return preflightPoints.map((point) => ({ point, ...lookAt[point](facts) }));
}

export function mayOpen(items: readonly PreflightItem[]): boolean {
  return items.every(({ level }) => level !== 'block');
}

type Look = Omit<PreflightItem, 'point'>;
const ready = (finding: PreflightFinding): Look => ({ level: 'ready', finding });
const warn = (finding: PreflightFinding): Look => ({ level: 'warn', finding });
const block = (finding: PreflightFinding): Look => ({ level: 'block', finding });

const lookAt: Readonly<Record<PreflightPoint, (facts: PreflightFacts) => Look>> = {
  story: ({ poll, languages }) => {
    if (pollTextKeys.some((key) => poll[key].trim() === '')) return block('story-incomplete');
    const some = (state: 'missing' | 'outdated'): boolean =>
      languages.some((language) => pollTextsThatAre(state, poll, language) > 0);
    if (some('missing')) return block('story-untranslated');
    return some('outdated') ? warn('story-outdated') : ready('story-complete');
  },
  questions: ({ check }) => {
    if (check.faults.length > 0) return block('questions-with-faults');
    return check.warnings.length > 0 ? warn('questions-with-warnings') : ready('questions-good');
  },
  'second-look': ({ looked }) => {
    if (looked === 'seen') return ready('looked-over');
    return warn(looked === 'changed' ? 'looked-over-earlier' : 'not-looked-over');
  },
  anonymity: ({ choice, closedQuestions, equalChances }) => {
    if (choice.receipts && !closedQuestions) return block('receipts-need-closed-questions');
    if (choice.level === 'A') return ready('anonymity-kept-apart');
    return equalChances ? ready('anonymity-tokens') : warn('anonymity-unequal-chances');
  },
  period: ({ poll, now }) => {
    if (!poll.closesAt) return block('period-missing');
    if (poll.closesAt <= now) return block('period-over');
    const opensAt = poll.opensAt && poll.opensAt > now ? poll.opensAt : now;
    if (poll.closesAt <= opensAt) return block('period-backwards');
    const days = (poll.closesAt.getTime() - opensAt.getTime()) / DAY_MS;
    return days < SHORTEST_DAYS ? warn('period-short') : ready('period-good');
  },
  promises: ({ poll }) => {
    if (!poll.resultsOn) return warn('results-date-missing');
    if (!poll.reactionBy) return warn('reaction-date-missing');
    const lastDay = poll.closesAt?.toISOString().slice(0, 10) ?? '';
    return poll.resultsOn < lastDay ? warn('results-before-close') : ready('promises-made');
  },
  sender: ({ senderKnown, onTrial }) => {
    if (!senderKnown) return block('sender-unknown');
    return onTrial ? block('sender-on-trial') : ready('sender-known');
  },
  draw: ({ draw }) => {
    if (draw === 'none') return block('no-draw');
    return draw === 'unfinished' ? block('draw-unfinished') : ready('drawn');
  },
  extract: ({ extract }) => {
    if (extract === 'none') return block('no-extract');
    if (extract === 'erased') return block('extract-erased');
    if (extract === 'ends-early') return block('extract-ends-early');
    return extract === 'stale' ? block('extract-stale') : ready('extract-fresh');
  },
  addresses: ({ poll, reach, draw }) => {
    if (!poll.letters) return ready('addresses-not-needed');
    if (draw !== 'drawn') return block('addresses-after-draw');
    if (reach.withoutAddress === 0) return ready('addresses-complete');
    return reach.withoutAddress === reach.letters ? block('addresses-none') : warn('addresses-missing');
  },
  sending: ({ poll, reach, draw }) => {
    if (draw !== 'drawn') return block('sending-after-draw');
    if (reach.emails + reach.letters === 0) return block('sending-nobody');
    return poll.letters ? ready('sending-ready') : warn('sending-only-email');
  },
};
