// Polls and results as plain values, for specs that look at pages and have no database.
import type { Answer, Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { emptyDetails, firstAudience, type Poll } from '#features/polls/index.js';
import type { Reaction, Result } from '#features/results/index.js';
import { resultDocument } from '../../libs/features/results/result-document.js';
import { suggestHeadline } from '../../libs/features/results/suggest-headline.nl.js';

export const POLL_ID = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a01';

/** Open from 2 up to and including 21 March 2027, published in April. */
export function aPoll(change: Partial<Poll> = {}): Poll {
  return {
    ...emptyDetails,
    ...firstAudience,
    id: POLL_ID,
    number: '2027-04',
    slug: 'hoe-veilig-voelt-u-zich',
    title: 'Hoe veilig voelt u zich in uw buurt?',
    question: 'Wij willen weten waar u zich onveilig voelt.',
    why: 'De gemeente maakt een plan voor veilige straten.\nWij horen graag waar het beter moet.',
    whatHappens: 'De gemeenteraad leest de uitkomst voordat de raad het plan vaststelt.',
    team: 'Veiligheid',
    state: 'published',
    questionnaireId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a02',
    drawId: null,
    opensAt: new Date('2027-03-02T08:00:00Z'),
    closesAt: new Date('2027-03-21T23:00:00Z'),
    resultsOn: '2027-04-08',
    reactionBy: '2027-04-20',
    createdBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a04',
    createdAt: new Date('2027-02-01T08:00:00Z'),
    openedAt: new Date('2027-03-02T08:00:00Z'),
    closedAt: new Date('2027-03-21T23:00:30Z'),
    withdrawnBecause: '',
    translations: {},
    ...change,
  };
}

const asked = { help: '', required: false, dontKnow: true };
const places = [
  'Donkere fietspaden',
  'Rond het station',
  'Parken en bosjes',
  'Winkelstraten',
  'Mijn eigen straat',
];

/** One question of each kind. */
export const questionsOfEachKind: Questionnaire = {
  version: 1,
  questions: [
    {
      ...asked,
      id: 'avond',
      kind: 'single-choice',
      text: 'Hoe veilig voelt u zich ’s avonds in uw buurt?',
      help: 'Denk aan de straten waar u vaak loopt.',
      options: ['Heel veilig', 'Veilig', 'Onveilig', 'Heel onveilig'].map((label, index) => ({
        code: `${index}`,
        label,
      })),
    },
    {
      ...asked,
      id: 'waar',
      kind: 'multiple-choice',
      text: 'Waar voelt u zich ’s avonds wel eens onveilig?',
      atMost: 0,
      options: places.map((label, index) => ({ code: `${index}`, label })),
    },
    {
      ...asked,
      id: 'licht',
      kind: 'scale',
      text: 'Er is genoeg licht op straat.',
      lowest: 'Oneens',
      highest: 'Eens',
    },
    { ...asked, id: 'cijfer', kind: 'report-mark', text: 'Welk rapportcijfer geeft u uw buurt?' },
    { ...asked, id: 'toezicht', kind: 'report-mark', text: 'Welk cijfer geeft u het toezicht?' },
    { ...asked, id: 'open', kind: 'open-text', text: 'Wilt u nog iets kwijt?', maxLength: 500 },
  ],
};

const choice = (code: number): Answer => ({ kind: 'choice', code: String(code) });
const number = (value: number): Answer => ({ kind: 'number', value });

/** Answers that look like those of a real poll; the same on every machine. */
export function answersOf(people: number): readonly Answers[] {
  return Array.from({ length: people }, (_, person) => ({
    avond:
      person % 23 === 0 ? { kind: 'dont-know' } : choice([0, 1, 1, 1, 2, 1, 2, 1, 0, 2][person % 10] ?? 1),
    waar: {
      kind: 'choices',
      codes: ['0', '1', '2', '3', '4'].filter((_, place) => (person * 7 + place * 3) % (place + 2) === 0),
    },
    licht: number([2, 4, 3, 4, 1, 5, 4, 2, 3, 4, 5, 2][person % 12] ?? 3),
    cijfer: number([7, 8, 6, 7, 7, 5, 8, 7, 9, 6, 4, 7, 8, 6, 10, 8][person % 16] ?? 7),
    ...(person < 6 ? { toezicht: number(7) } : {}),
    open: { kind: 'text', text: 'Mijn buurman Piet Jansen maakt lawaai' },
  }));
}

export function aResult(change: Partial<Result> = {}, people = 412): Result {
  const fieldwork = { questionnaireDigest: 'ab12', invited: 1500, byEmail: 1020, byLetter: 480 };
  const document = resultDocument(questionsOfEachKind, answersOf(people), fieldwork);
  return {
    id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a05',
    pollId: POLL_ID,
    version: 1,
    state: 'published',
    computedAt: new Date('2027-03-22T00:10:00Z'),
    document,
    digest: '0123456789abcdef'.repeat(4),
    headline: suggestHeadline(document.questions),
    headlineBy: null,
    approvedBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a06',
    approvedAt: new Date('2027-03-29T09:00:00Z'),
    councilFrom: new Date('2027-04-06T07:00:00Z'),
    publicFrom: new Date('2027-04-08T07:00:00Z'),
    withdrawnAt: null,
    correction: '',
    ...change,
  };
}

export function aReaction(change: Partial<Reaction> = {}): Reaction {
  return {
    pollId: POLL_ID,
    outcome: 'partly',
    heard: 'Veel mensen vinden donkere fietspaden het minst veilig.',
    decided:
      'In 2027 komen er 140 lampen langs twaalf fietspaden. Er komt géén extra cameratoezicht rond het station.',
    reasons:
      'Licht helpt de meeste mensen.\nCamera’s kosten het dubbele en maken een donker fietspad niet lichter.',
    publishedAt: new Date('2027-04-18T12:00:00Z'),
    publishedBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a06',
    ...change,
  };
}
