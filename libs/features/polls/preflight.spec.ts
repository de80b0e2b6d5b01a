// Each point of the check blocks, warns or is ready for exactly the reason it names.
import { describe, expect, it } from '@jest/globals';
import { usualChoice } from './answering-choice.js';
import { emptyDetails, firstAudience } from './poll-details.js';
import type { Poll } from './poll.js';
import { textsOfPoll } from './poll-texts.js';
import {
  mayOpen,
  preflight,
  preflightFindings,
  type PreflightFacts,
  type PreflightPoint,
} from './preflight.js';

const now = new Date('2027-03-01T10:00:00Z');
const day = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const poll: Poll = {
  ...emptyDetails,
  ...firstAudience,
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a01',
  number: '2027-04',
  slug: 'veilig',
  title: 'Veilig',
  question: 'Hoe veilig voelt u zich?',
  why: 'Om te weten waar licht moet komen.',
  whatHappens: 'De raad besluit in mei.',
  team: 'Veiligheid',
  state: 'draft',
  questionnaireId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a02',
  drawId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a03',
  opensAt: day(1),
  closesAt: day(20),
  resultsOn: '2027-04-01',
  reactionBy: '2027-05-01',
  createdBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a04',
  createdAt: day(-1),
  openedAt: null,
  closedAt: null,
  withdrawnBecause: '',
  translations: {},
};
const good: PreflightFacts = {
  poll,
  now,
  check: { faults: [], warnings: [] },
  languages: [],
  looked: 'seen',
  draw: 'drawn',
  extract: 'fresh',
  reach: {
    ...{ drawn: 1500, emails: 300, letters: 1200, ownPrint: 4, withoutAddress: 0 },
    ...{ unreachable: 0, gone: 0, declined: 0 },
  },
  choice: usualChoice,
  closedQuestions: false,
  equalChances: true,
  senderKnown: true,
  onTrial: false,
};
const inPolish = {
  pl: Object.fromEntries(textsOfPoll(poll).map(({ key, dutch }) => [key, { text: `«${dutch}»`, of: dutch }])),
};
const withPoll = (change: Partial<Poll>): Partial<PreflightFacts> => ({ poll: { ...poll, ...change } });
const reach = (change: Partial<PreflightFacts['reach']>) => ({ reach: { ...good.reach, ...change } });

const cases: readonly (readonly [PreflightPoint, string, string, Partial<PreflightFacts>])[] = [
  ['second-look', 'warn', 'not-looked-over', { looked: 'unseen' }],
  ['second-look', 'warn', 'looked-over-earlier', { looked: 'changed' }],
  ['anonymity', 'block', 'receipts-need-closed-questions', { choice: { ...usualChoice, receipts: true } }],
  ['anonymity', 'ready', 'anonymity-tokens', { choice: { ...usualChoice, level: 'B' } }],
  [
    'anonymity',
    'warn',
    'anonymity-unequal-chances',
    { choice: { ...usualChoice, level: 'B' }, equalChances: false },
  ],
  ['story', 'block', 'story-incomplete', withPoll({ why: ' ' })],
  ['story', 'block', 'story-untranslated', { languages: ['pl'] }],
  [
    'story',
    'warn',
    'story-outdated',
    { ...withPoll({ why: 'Om te weten waar banken staan.', translations: inPolish }), languages: ['pl'] },
  ],
  ['story', 'ready', 'story-complete', { ...withPoll({ translations: inPolish }), languages: ['pl'] }],
  [
    'questions',
    'block',
    'questions-with-faults',
    { check: { faults: [{ what: 'no-questions' }], warnings: [] } },
  ],
  [
    'questions',
    'warn',
    'questions-with-warnings',
    { check: { faults: [], warnings: [{ what: 'takes-long' }] } },
  ],
  ['period', 'block', 'period-missing', withPoll({ closesAt: null })],
  ['period', 'block', 'period-over', withPoll({ closesAt: now })],
  ['period', 'block', 'period-backwards', withPoll({ closesAt: day(0.5) })],
  ['period', 'warn', 'period-short', withPoll({ closesAt: day(7) })],
  ['period', 'ready', 'period-good', withPoll({ opensAt: null, closesAt: day(7) })],
  ['promises', 'warn', 'results-date-missing', withPoll({ resultsOn: null })],
  ['promises', 'warn', 'reaction-date-missing', withPoll({ reactionBy: null })],
  ['promises', 'warn', 'results-before-close', withPoll({ resultsOn: '2027-03-05' })],
  ['sender', 'block', 'sender-unknown', { senderKnown: false }],
  ['sender', 'block', 'sender-on-trial', { onTrial: true }],
  ['draw', 'block', 'no-draw', { draw: 'none' }],
  ['draw', 'block', 'draw-unfinished', { draw: 'unfinished' }],
  ['extract', 'block', 'no-extract', { extract: 'none' }],
  ['extract', 'block', 'extract-erased', { extract: 'erased' }],
  ['extract', 'block', 'extract-ends-early', { extract: 'ends-early' }],
  ['extract', 'block', 'extract-stale', { extract: 'stale' }],
  [
    'addresses',
    'ready',
    'addresses-not-needed',
    { ...withPoll({ letters: false }), ...reach({ withoutAddress: 9 }) },
  ],
  ['addresses', 'warn', 'addresses-missing', reach({ withoutAddress: 57 })],
  ['addresses', 'block', 'addresses-none', reach({ withoutAddress: 1200 })],
  ['addresses', 'block', 'addresses-after-draw', { draw: 'unfinished' }],
  ['sending', 'block', 'sending-after-draw', { draw: 'none' }],
  ['sending', 'block', 'sending-nobody', reach({ emails: 0, letters: 0 })],
  [
    'sending',
    'block',
    'sending-nobody',
    { ...withPoll({ letters: false }), ...reach({ emails: 0, letters: 0 }) },
  ],
  ['sending', 'warn', 'sending-only-email', withPoll({ letters: false })],
];

describe('the check before opening', () => {
  it('lets a poll open when everything is in order', () => {
    const items = preflight(good);
    expect(items.map(({ level }) => level)).toEqual(items.map(() => 'ready'));
    expect(mayOpen(items)).toBe(true);
  });

  it.each(cases)('at %s: %s for %s', (point, level, finding, change) => {
    const items = preflight({ ...good, ...change });
    expect(items.find((item) => item.point === point)).toEqual({ point, level, finding });
    expect(mayOpen(items)).toBe(items.every((item) => item.level !== 'block'));
  });

  it('has no finding that never occurs', () => {
    const seen = [good, ...cases.map(([, , , change]) => ({ ...good, ...change }))].flatMap((facts) =>
      preflight(facts).map(({ finding }) => finding),
    );
    expect(new Set(seen)).toEqual(new Set(preflightFindings));
  });
});
