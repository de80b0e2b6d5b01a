// Every public page in every state it knows, as plain models: for the spec of the HTML and for the browser.
import { ossAreas } from '#features/population/index.js';
import { feedbackPage } from '../../apps/web/src/public/feedback/feedback.page.js';
import { anonymousPage } from '../../apps/web/src/public/anonymous/anonymous.page.js';
import { receiptsPage } from '../../apps/web/src/public/receipts/receipts.page.js';
import { homePage } from '../../apps/web/src/public/home/home.page.js';
import { pollPage } from '../../apps/web/src/public/poll/poll.page.js';
import { pollsPage } from '../../apps/web/src/public/polls/polls.page.js';
import type { ListedPoll, PollFacts, PublicOverview } from '../../apps/web/src/public/listed.js';
import type { ResultFacts } from '../../apps/web/src/public/result/result-facts.js';
import { resultPage } from '../../apps/web/src/public/result/result.page.js';
import { withdrawnPage } from '../../apps/web/src/public/result/withdrawn.page.js';
import { resultsPage } from '../../apps/web/src/public/results/results.page.js';
import { aFeedback, someReports } from './a-feedback.js';
import { aPoll, aReaction, aResult } from './a-result.js';

const now = new Date('2027-04-19T10:00:00Z');
export const drawId = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a09';
const during = new Date('2027-03-19T10:00:00Z');
const open = aPoll({ state: 'open', closedAt: null });
const listed = (poll = open): ListedPoll => ({ poll, place: 'heel Oss', invited: 1500, minutes: 5 });
const overview: PublicOverview = {
  open: [listed(), listed(aPoll({ ...open, slug: 'lampen', areas: ['01', '02'] }))],
  awaited: [listed(aPoll({ state: 'closed' }))],
  results: [
    { poll: aPoll(), result: aResult(), reaction: aReaction() },
    { poll: aPoll({ slug: 'markt' }), result: aResult(), reaction: aReaction({ outcome: 'not' }) },
    { poll: aPoll({ slug: 'speelplek', reactionBy: '2027-05-01' }), result: aResult(), reaction: undefined },
  ],
  now: during,
};
const nothing: PublicOverview = { open: [], awaited: [], results: [], now };
const pollFacts: PollFacts = {
  ...listed(),
  draw: undefined,
  hasResult: false,
  key: '',
  hasReceipts: false,
  now: during,
};
export const draw: ResultFacts['draw'] = {
  stage: 'drawn',
  method: { name: 'draw-by-ticket', version: 1 },
  parameters: {
    size: 1500,
    strata: ['gebied'],
    allocation: 'proportional',
    household: ['postcode'],
    reserves: 25,
  },
  frameDigest: '',
  excludeDigest: null,
  purpose: 'Peiling 2027-04',
  replaces: null,
  announced: { kind: 'drand', chain: '', round: 1 },
  frameRoot: '',
  parametersDigest: '',
  preparedAt: '2027-02-10T09:00:00Z',
  sealedAt: '2027-02-10T09:00:00Z',
  seed: '',
  strata: [{ stratum: '01', frame: 74_000, excluded: 1200, candidates: 40_000, selected: 1500 }],
  selected: Array.from({ length: 1500 }, (_, index) => ({
    id: `${index}`,
    stratum: '01',
    ticket: '',
    inclusionProbability: 0.02,
  })),
  reserves: [],
  documentDigest: '',
  publicValue: { kind: 'drand', chain: '', round: 1, randomness: '', signature: '' },
  seedSource: {
    version: 1,
    frameRoot: '',
    parametersDigest: '',
    publicValue: { kind: 'drand', chain: '', round: 1, randomness: '' },
  },
  drawnAt: '2027-02-11T09:00:00Z',
};
export const resultFacts: ResultFacts = {
  poll: aPoll(),
  result: aResult(),
  reaction: undefined,
  feedback: undefined,
  open: [],
  editions: [],
  asked: { area: [], age: [], gender: [] },
  reports: new Map(),
  corrections: [],
  draw: undefined,
  areas: ossAreas,
  town: 'Oss',
  now,
  onPaper: false,
};

const result = (change: Partial<ResultFacts> = {}): object => resultPage({ ...resultFacts, ...change });

export type ShownPage = { readonly name: string; readonly view: string; readonly model: object };

export const publicPages: readonly ShownPage[] = [
  { name: 'the front page', view: 'public/home/home', model: homePage(overview, 'Oss') },
  { name: 'the front page with nothing on it', view: 'public/home/home', model: homePage(nothing, 'Oss') },
  { name: 'the polls', view: 'public/polls/polls', model: pollsPage(overview) },
  { name: 'no polls', view: 'public/polls/polls', model: pollsPage(nothing) },
  { name: 'an open poll', view: 'public/poll/poll', model: pollPage(pollFacts) },
  {
    name: 'an open poll that was drawn',
    view: 'public/poll/poll',
    model: pollPage({ ...pollFacts, poll: { ...open, drawId }, draw }),
  },
  {
    name: 'a poll with a result',
    view: 'public/poll/poll',
    model: pollPage({ ...pollFacts, poll: aPoll(), hasResult: true }),
  },
  {
    name: 'a poll with tokens and receipts',
    view: 'public/poll/poll',
    model: pollPage({ ...pollFacts, key: '0123456789abcdef'.repeat(4), hasReceipts: true }),
  },
  {
    name: 'the page about anonymous proofs',
    view: 'public/anonymous/anonymous',
    model: anonymousPage([
      { number: '2027-04', fingerprint: '0123456789abcdef'.repeat(4), madeAt: during },
      { number: '2027-03', fingerprint: 'fedcba9876543210'.repeat(4), madeAt: during },
    ]),
  },
  {
    name: 'the receipts of a poll',
    view: 'public/receipts/receipts',
    model: receiptsPage({
      ...{ poll: aPoll(), list: ['0'.repeat(64)] },
      asked: { typed: 'K7QF-2M9D-X4R1-T0AB', found: true },
    }),
  },
  {
    name: 'the receipts of a poll with a wrong code',
    view: 'public/receipts/receipts',
    model: receiptsPage({ poll: aPoll(), list: [], asked: { typed: 'K7', found: undefined } }),
  },
  { name: 'the results', view: 'public/results/results', model: resultsPage(overview) },
  { name: 'no results', view: 'public/results/results', model: resultsPage(nothing) },
  { name: 'a result', view: 'public/result/result', model: result() },
  {
    name: 'a result with a reaction',
    view: 'public/result/result',
    model: result({ reaction: aReaction() }),
  },
  {
    name: 'a result with feedback',
    view: 'public/result/result',
    model: result({ reaction: aReaction(), feedback: aFeedback(), reports: someReports }),
  },
  {
    name: 'the feedback to residents',
    view: 'public/feedback/feedback',
    model: feedbackPage({ ...resultFacts, feedback: aFeedback(), reports: someReports }),
  },
  {
    name: 'a result with a draw',
    view: 'public/result/result',
    model: result({ poll: aPoll({ drawId }), draw }),
  },
  {
    name: 'a result under embargo',
    view: 'public/result/result',
    model: result({ now: new Date('2027-04-07T10:00:00Z') }),
  },
  {
    name: 'a corrected result on paper',
    view: 'public/result/result',
    model: result({
      onPaper: true,
      corrections: [{ version: 1, withdrawnAt: now, note: 'Wij telden vraag 2 verkeerd.' }],
    }),
  },
  {
    name: 'a result of very few people',
    view: 'public/result/result',
    model: result({ result: aResult({ headline: 'Bijna niemand gaf antwoord' }, 7) }),
  },
  {
    name: 'a withdrawn poll',
    view: 'public/poll/poll',
    model: pollPage({
      ...pollFacts,
      poll: aPoll({ state: 'withdrawn', withdrawnBecause: 'Vraag 2 was onduidelijk.' }),
    }),
  },
  {
    name: 'a withdrawn result',
    view: 'public/result/withdrawn',
    model: withdrawnPage(aPoll(), [{ version: 1, withdrawnAt: now, note: 'Wij telden vraag 2 verkeerd.' }]),
  },
];
