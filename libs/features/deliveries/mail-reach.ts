// Whether one message reached somebody, as far as the world told: from there follows who must be called or written to.
import type { DeliveryFacts } from './delivery.js';
import type { MailingState } from './mailing.js';
import { verdictOn } from './returned.js';

/**
 * Why somebody did not get a message. `dead-address`: nobody will ever get mail there; `refused`: their mail server
 * does not want this message, or kept it waiting too long; `held-back`: on purpose, or because the mailing was stopped.
 */
export const missReasons = [
  'dead-address',
  'refused',
  'no-address',
  'complained',
  'secret-address',
  'held-back',
] as const;
export type MissReason = (typeof missReasons)[number];

export type MailReach =
  | { readonly kind: 'reached' | 'underway' }
  /** `status`: the code of the mail server, empty when it never came to that. */
  | { readonly kind: 'missed'; readonly because: MissReason; readonly status: string };

export type MessageFacts = DeliveryFacts & {
  readonly mailing: MailingState;
  readonly failureStatus: string;
  readonly suppressedBecause: string;
  /** The status code of the last bounce since it was handed over; empty when none came. */
  readonly bounce: string;
  readonly complained: boolean;
};

const HELD_BACK_FOR = new Map<string, MissReason>([
  ['no-address', 'no-address'],
  ['bounced', 'dead-address'],
  ['complained', 'complained'],
  ['secret-address', 'secret-address'],
]);

export function mailReachOf(facts: MessageFacts): MailReach {
  const { handedOverAt, failedAt, suppressedAt, bounce, failureStatus, suppressedBecause } = facts;
  if (handedOverAt && bounce !== '') return missedFor(bounce);
  if (handedOverAt) return facts.complained ? missed('complained') : { kind: 'reached' };
  if (failedAt) return missedFor(failureStatus);
  if (suppressedAt) return missed(HELD_BACK_FOR.get(suppressedBecause) ?? 'held-back');
  return facts.mailing === 'cancelled' ? missed('held-back') : { kind: 'underway' };
}

/** On the code alone; a plain reply or a broken connection says less, and counts as refused. */
function missedFor(status: string): MailReach {
  if (status === 'invalid-address') return missed('no-address');
  const dead = verdictOn('bounced', status) === 'dead-address';
  return missed(dead ? 'dead-address' : 'refused', status);
}

const missed = (because: MissReason, status = ''): MailReach => ({ kind: 'missed', because, status });
