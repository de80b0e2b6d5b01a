// What one message is to us: a row with facts, from which its status follows.
import type { MailingState } from './mailing.js';

export const deliveryStatuses = ['queued', 'handed-over', 'failed', 'suppressed', 'cancelled'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Why a message is deliberately not sent. */
export const suppressionReasons = [
  'opted-out',
  'deceased',
  'moved',
  'returned',
  'bounced',
  'complained',
  'no-address',
  'secret-address',
  'no-permission',
  'already-answered',
  'closed',
  'unknown-recipient',
] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export type DeliveryFacts = {
  readonly handedOverAt: Date | null;
  readonly failedAt: Date | null;
  readonly suppressedAt: Date | null;
};

/** What left cannot be taken back, so that counts first; what is not final waits, or was cancelled with its mailing. */
export function deliveryStatus(facts: DeliveryFacts, mailing: MailingState): DeliveryStatus {
  if (facts.handedOverAt) return 'handed-over';
  if (facts.failedAt) return 'failed';
  if (facts.suppressedAt) return 'suppressed';
  return mailing === 'cancelled' ? 'cancelled' : 'queued';
}

/** A row that a worker has claimed for a while. */
export type ClaimedDelivery = {
  readonly id: string;
  readonly recipientId: string;
  /** How often it was started before. */
  readonly attempts: number;
};

/** How an attempt ended. A status is an enhanced status code (5.1.1), an SMTP reply (450) or the name of a network fault. */
export type Outcome =
  | { readonly id: string; readonly kind: 'handed-over'; readonly at: Date }
  | { readonly id: string; readonly kind: 'failed'; readonly at: Date; readonly status: string }
  | Retry;

export type Retry = {
  readonly id: string;
  readonly kind: 'retry';
  readonly nextAt: Date;
  readonly status: string;
  /** The connection was lost after the message was on its way: it may have been taken. */
  readonly uncertain: boolean;
  /** The server could not be used at all; this says nothing about the recipient and does not count as an attempt. */
  readonly serverDown: boolean;
};
