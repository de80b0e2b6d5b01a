// The life of a poll, from draft to published result: which decision leads where.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import { pollStates, type PollState } from './poll.js';

export const pollActions = [
  'schedule',
  'unschedule',
  'open',
  'close',
  'publish',
  'archive',
  'withdraw',
] as const;
export type PollAction = (typeof pollActions)[number];

export const pollLifecycle: Lifecycle<PollState, PollAction> = {
  first: 'draft',
  states: pollStates,
  actions: {
    schedule: { from: ['draft'], to: 'scheduled' },
    unschedule: { from: ['scheduled'], to: 'draft' },
    open: { from: ['draft', 'scheduled'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
    publish: { from: ['closed'], to: 'published' },
    archive: { from: ['published'], to: 'archived' },
    withdraw: { from: ['draft', 'scheduled', 'open', 'closed'], to: 'withdrawn' },
  },
};
