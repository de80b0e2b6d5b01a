// How mailings and deliveries lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { DeliveryFacts } from './delivery.js';
import type { Mailing } from './mailing.js';

export type MailingRow = Mailing & { readonly pacedUntil: Date | null };

export const mailingTable = new EntitySchema<MailingRow>({
  name: 'mailing',
  indices: [{ name: 'mailing_subject', columns: ['subjectId'] }],
  checks: [
    {
      name: 'mailing_kind_check',
      expression: `kind in ('invitation', 'reminder', 'feedback', 'registered', 'seat', 'not-drawn')`,
    },
    { name: 'mailing_paused_because_check', expression: `paused_because in ('', 'staff', 'failures')` },
    { name: 'mailing_state_check', expression: `state in ('queued', 'paused', 'cancelled')` },
  ],
  columns: {
    id: { type: 'uuid', primary: true },
    subjectId: { name: 'subject_id', type: 'uuid' },
    kind: { type: 'text' },
    state: { type: 'text' },
    startAt: { name: 'start_at', type: 'timestamptz' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    perMinute: { name: 'per_minute', type: 'integer' },
    pacedUntil: { name: 'paced_until', type: 'timestamptz', nullable: true },
    stalledSince: { name: 'stalled_since', type: 'timestamptz', nullable: true },
    pausedBecause: { name: 'paused_because', type: 'text', default: '' },
  },
});

export type DeliveryRow = DeliveryFacts & {
  readonly id: string;
  readonly mailingId: string;
  readonly recipientId: string;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
  readonly claimedAt: Date | null;
  readonly startedAt: Date | null;
  readonly failureStatus: string;
  readonly suppressedBecause: string;
  /** Learned when the message had to wait for its mail provider. */
  readonly domain: string;
  readonly possiblyDouble: boolean;
};

export const deliveryTable = new EntitySchema<DeliveryRow>({
  name: 'delivery',
  uniques: [{ name: 'delivery_mailing_id_recipient_id_key', columns: ['mailingId', 'recipientId'] }],
  indices: [
    {
      name: 'delivery_due',
      columns: ['mailingId', 'notBefore'],
      where: 'handed_over_at is null and failed_at is null and suppressed_at is null',
    },
    { name: 'delivery_recipient', columns: ['recipientId'] },
  ],
  columns: {
    id: { type: 'uuid', primary: true },
    mailingId: { name: 'mailing_id', type: 'uuid' },
    recipientId: { name: 'recipient_id', type: 'uuid' },
    notBefore: { name: 'not_before', type: 'timestamptz' },
    attempts: { type: 'integer', default: 0 },
    claimedBy: { name: 'claimed_by', type: 'text', nullable: true },
    claimedUntil: { name: 'claimed_until', type: 'timestamptz', nullable: true },
    claimedAt: { name: 'claimed_at', type: 'timestamptz', nullable: true },
    startedAt: { name: 'started_at', type: 'timestamptz', nullable: true },
    handedOverAt: { name: 'handed_over_at', type: 'timestamptz', nullable: true },
    failedAt: { name: 'failed_at', type: 'timestamptz', nullable: true },
    failureStatus: { name: 'failure_status', type: 'text', default: '' },
    suppressedAt: { name: 'suppressed_at', type: 'timestamptz', nullable: true },
    suppressedBecause: { name: 'suppressed_because', type: 'text', default: '' },
    domain: { type: 'text', default: '' },
    possiblyDouble: { name: 'possibly_double', type: 'boolean', default: false },
  },
});
