// The SQL of what comes back: reports are only ever added, and addresses that must rest are kept as keyed hashes.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { MessageFacts } from './mail-reach.js';
import type { MailingKind } from './mailing.js';
import type { ReportKind } from './returned.js';

export type ReportedDelivery = {
  readonly id: string;
  readonly mailingId: string;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly attempts: number;
};
export type NewestMessage = MessageFacts & { readonly recipientId: string };
export type NewReport = {
  readonly deliveryId: string;
  readonly kind: ReportKind;
  readonly status: string;
  readonly at: Date;
};

@Injectable()
export class ReturnedStore {
  async delivery(tx: Tx, id: string): Promise<ReportedDelivery | undefined> {
    const [found] = await tx.query<ReportedDelivery>(
      `select delivery.id, mailing_id as "mailingId", subject_id as "subjectId", recipient_id as "recipientId", attempts
       from delivery join mailing on mailing.id = mailing_id where delivery.id = $1 and handed_over_at is not null
       for update of delivery`,
      [id],
    );
    return found;
  }

  /** False when the same was reported before; what was sent again may bounce again. */
  async add(tx: Tx, { deliveryId, kind, status, at }: NewReport): Promise<boolean> {
    const added = await tx.change(
      `insert into delivery_report (delivery_id, kind, status, reported_at)
       select $1, $2, $3, $4::timestamptz
       where $2 = 'bounced'
          or not exists (select from delivery_report where delivery_id = $1 and kind = $2 and status = $3)
       on conflict do nothing`,
      [deliveryId, kind, status, at],
    );
    return added > 0;
  }

  /** Back in the queue under the same Message-ID. */
  async tryAgain(tx: Tx, deliveryId: string, notBefore: Date, status: string): Promise<void> {
    await tx.change(
      `update delivery set handed_over_at = null, started_at = null, not_before = $2, failure_status = $3 where id = $1`,
      [deliveryId, notBefore, status],
    );
  }

  async suppressAddress(tx: Tx, hash: Buffer, because: 'bounced' | 'complained', since: Date): Promise<void> {
    await tx.change(
      `insert into suppressed_address (address_hash, because, since) values ($1, $2, $3) on conflict do nothing`,
      [hash, because, since],
    );
  }

  async suppressed(
    tx: Tx,
    hashes: readonly Buffer[],
  ): Promise<ReadonlyMap<string, 'bounced' | 'complained'>> {
    const rows = await tx.query<{ hash: string; because: 'bounced' | 'complained' }>(
      `select encode(address_hash, 'hex') as hash, because from suppressed_address where address_hash = any ($1)`,
      [hashes],
    );
    return new Map(rows.map((row) => [row.hash, row.because]));
  }

  /** Recipients whom no message of this subject reached: refused, failed, bounced, or without a usable address. */
  async unreached(tx: Tx, subjectId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct recipient_id as id from delivery join mailing on mailing.id = mailing_id
       where subject_id = $1 and (
         (failed_at is not null and handed_over_at is null)
         or suppressed_because in ('bounced', 'no-address', 'secret-address')
         or (handed_over_at is not null and exists (${BOUNCE})))`,
      [subjectId],
    );
    return rows.map((row) => row.id);
  }

  /** What is known of the newest message of this kind to each recipient. */
  async newest(tx: Tx, subjectId: string, kind: MailingKind): Promise<readonly NewestMessage[]> {
    return tx.query(
      `select distinct on (recipient_id) recipient_id as "recipientId", mailing.state as mailing,
              handed_over_at as "handedOverAt", failed_at as "failedAt", failure_status as "failureStatus",
              suppressed_at as "suppressedAt", suppressed_because as "suppressedBecause",
              coalesce((${BOUNCE} order by reported_at desc limit 1), '') as bounce,
              exists (select from delivery_report where delivery_id = delivery.id and kind = 'complained') as complained
       from delivery join mailing on mailing.id = mailing_id where subject_id = $1 and mailing.kind = $2
       order by recipient_id, mailing.created_at desc, mailing.id`,
      [subjectId, kind],
    );
  }
}

/** A bounce from before the last time it was sent says nothing any more. */
const BOUNCE = `select status from delivery_report
  where delivery_id = delivery.id and delivery_report.kind = 'bounced' and reported_at >= delivery.handed_over_at`;
