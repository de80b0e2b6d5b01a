// Feedback to residents as a plain value, for specs that look at pages and rules and have no database.
import type { Feedback, PromiseReport, Theme } from '#features/feedback/index.js';
import { POLL_ID } from './a-result.js';

export const FEEDBACK_ID = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01';
export const LAMPS = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b02';
export const PLAN = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b03';
export const WATCH = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b04';

export const aTheme = (change: Partial<Theme> = {}): Theme => ({
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b05',
  title: 'Licht langs fietspaden',
  heard: 'De helft vindt fietspaden te donker.',
  decision: 'taken-over',
  decided: 'Er komen 140 lampen langs twaalf fietspaden.',
  reasons: 'Licht helpt de meeste mensen.',
  promises: [
    { id: LAMPS, what: 'De eerste zestig lampen branden.', by: '2027-04-15' },
    { id: PLAN, what: 'Het plan voor de andere lampen is klaar.', by: '2027-09-01' },
  ],
  ...change,
});

export const aFeedback = (change: Partial<Feedback> = {}): Feedback => ({
  id: FEEDBACK_ID,
  pollId: POLL_ID,
  version: 1,
  state: 'published',
  themes: [
    aTheme(),
    aTheme({
      id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b06',
      title: 'Camera’s bij het station',
      heard: 'Eén op de tien mensen vraagt om camera’s.',
      decision: 'not',
      decided: 'Er komen geen camera’s.',
      reasons: 'Camera’s kosten veel.\nDe politie ziet er weinig in.',
      promises: [{ id: WATCH, what: 'De boa’s lopen ’s avonds langs het station.', by: '2027-04-10' }],
    }),
  ],
  offeredBy: null,
  approvedBy: null,
  publishedAt: new Date('2027-04-12T10:00:00Z'),
  ...change,
});

export const someReports: ReadonlyMap<string, PromiseReport> = new Map([
  [LAMPS, { promiseId: LAMPS, pollId: POLL_ID, done: true, on: '2027-04-14', note: '' }],
]);
