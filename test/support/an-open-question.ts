// The work on the written answers to one question, as plain values: for specs that look at pages.
import type { OpenWork } from '#features/coding/index.js';
import { POLL_ID } from './a-result.js';
import { clerkPerson } from './sample-polls.js';

export const openId = (last: number): string =>
  `7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6c${String(last).padStart(2, '0')}`;

export const openAnswers: OpenWork['answers'] = Array.from({ length: 24 }, (_, index) => ({
  ...{ id: openId(index), text: `Buurman Jansen ${index} maakt lawaai`, cleaned: '' },
  ...{ verdict: '' as const, judgedBy: null },
}));

export const openWork: OpenWork = {
  question: {
    ...{ pollId: POLL_ID, questionId: 'open', text: 'Wilt u nog iets kwijt?', state: 'reading' },
    ...{ offeredBy: null, approvedBy: null, publishedAt: null, document: null },
  },
  answers: openAnswers,
  codes: [
    { id: openId(80), label: 'Lawaai' },
    { id: openId(81), label: 'Groen' },
  ],
  codings: [{ answerId: openId(0), coder: clerkPerson.accountId, codes: [openId(80)] }],
  toJudge: openAnswers.slice(0, 1),
  alpha: 0.71,
};
