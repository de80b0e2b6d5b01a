// What people may command of a mailing; whether it is done is a fact that the rows tell.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import { mailingStates, type MailingState } from './mailing.js';

export const mailingActions = ['pause', 'resume', 'cancel'] as const;
export type MailingAction = (typeof mailingActions)[number];

export const mailingLifecycle: Lifecycle<MailingState, MailingAction> = {
  first: 'queued',
  states: mailingStates,
  actions: {
    pause: { from: ['queued'], to: 'paused' },
    resume: { from: ['paused'], to: 'queued' },
    cancel: { from: ['queued', 'paused'], to: 'cancelled' },
  },
};
