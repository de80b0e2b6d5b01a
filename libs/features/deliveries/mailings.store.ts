// The SQL of mailings as people see them: planning, commanding, counting.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { SuppressionReason } from './delivery.js';
import { mailingTable } from './deliveries.table.js';
import type { Mailing, MailingState, StuckMailing } from './mailing.js';
import type { MailingProgress, Reason } from './progress.js';

export type PlannedDelivery = { readonly id: string; readonly recipientId: string };
export type DueMailing = { readonly id: string; readonly due: number };
type Joining = {
  readonly mailingId: string;
  readonly notBefore: Date;
  readonly deliveries: readonly PlannedDelivery[];
};
type Counts = Omit<
  MailingProgress,
  'mailing' | 'failures' | 'suppressions' | 'perMinute' | 'opensAt' | 'onTrial'
>;

/** A mailing that may change how rows are best looked up. */
const LARGE = 1000;

@Injectable()
export class MailingsStore {
  async add(tx: Tx, mailing: Mailing, deliveries: readonly PlannedDelivery[]): Promise<void> {
    await tx.repository(mailingTable).insert({ ...mailing, pacedUntil: null });
    await this.addDeliveries(tx, { mailingId: mailing.id, notBefore: mailing.startAt, deliveries });
    // So that no plan from when there were few rows outlives this.
    if (deliveries.length >= LARGE) await tx.change('analyze delivery');
  }

  /** Who already has a message in this mailing keeps that one. */
  async addDeliveries(tx: Tx, { mailingId, notBefore, deliveries }: Joining): Promise<void> {
    await tx.change(
      `insert into delivery (id, mailing_id, recipient_id, not_before)
       select id, $1, recipient_id, $2 from unnest($3::uuid[], $4::uuid[]) as planned (id, recipient_id)
       on conflict (mailing_id, recipient_id) do nothing`,
      [mailingId, notBefore, deliveries.map((each) => each.id), deliveries.map((each) => each.recipientId)],
    );
  }

  async lock(tx: Tx, id: string): Promise<Mailing | undefined> {
    const [mailing] = await tx.query<Mailing>(`select ${MAILING} from mailing where id = $1 for update`, [
      id,
    ]);
    return mailing;
  }

  async find(tx: Tx, id: string): Promise<Mailing | undefined> {
    const [mailing] = await tx.query<Mailing>(`select ${MAILING} from mailing where id = $1`, [id]);
    return mailing;
  }

  async ofSubject(tx: Tx, subjectId: string): Promise<readonly Mailing[]> {
    return tx.query(`select ${MAILING} from mailing where subject_id = $1 order by created_at, id`, [
      subjectId,
    ]);
  }

  async setState(tx: Tx, id: string, state: MailingState): Promise<void> {
    await tx.change('update mailing set state = $2, stalled_since = null where id = $1', [id, state]);
  }

  async setPausedBecause(tx: Tx, id: string, because: Mailing['pausedBecause']): Promise<void> {
    await tx.change('update mailing set paused_because = $2 where id = $1', [id, because]);
  }

  /** Closes every message to this recipient that has not left yet; answers how many. */
  async suppress(tx: Tx, recipientId: string, because: SuppressionReason, at: Date): Promise<number> {
    return tx.change(
      `update delivery set suppressed_at = $3, suppressed_because = $2 where recipient_id = $1 and ${OPEN}`,
      [recipientId, because, at],
    );
  }

  async settled(tx: Tx, mailingId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select recipient_id as id from delivery join mailing on mailing.id = delivery.mailing_id
       where mailing.id = $1 and (mailing.state = 'cancelled' or not (${OPEN}))`,
      [mailingId],
    );
    return rows.map(({ id }) => id);
  }

  /** Mailings that people let go on and that have messages due which nobody is working on. */
  async due(tx: Tx, now: Date): Promise<readonly DueMailing[]> {
    return tx.query(
      `select mailing.id, count(*)::integer as due
       from mailing join delivery on delivery.mailing_id = mailing.id
       where mailing.state = 'queued' and not_before <= $1 and ${OPEN} and (claimed_until is null or claimed_until < $1)
         and (domain = '' or domain not in (select busy.domain from mail_pace busy where busy.paced_until > $1))
       group by mailing.id`,
      [now],
    );
  }

  /**
   * Claims that ran out: what was not started is free again, what was started may have left. Marks are flushed a moment
   * after their commit, so of a claim from before the server started nothing is certain.
   */
  async freeExpired(tx: Tx, now: Date): Promise<number> {
    return tx.change(
      `update delivery set claimed_by = null, claimed_until = null, claimed_at = null,
              possibly_double = possibly_double or started_at is not null
                or coalesce(claimed_at < pg_postmaster_start_time(), false)
       where ${OPEN} and claimed_until < $1`,
      [now],
    );
  }

  /** Paused, or without an answer from the mail server, while messages still have to go. */
  stuck(tx: Tx): Promise<readonly StuckMailing[]> {
    return tx.query(
      `select subject_id as "subjectId",
              case when state = 'queued' then 'server' when paused_because = 'failures' then 'failures' else 'staff' end as because
       from mailing
       where (state = 'paused' or (state = 'queued' and stalled_since is not null))
         and exists (select from delivery where mailing_id = mailing.id and ${OPEN})
       order by created_at`,
    );
  }

  /** Per subject a few numbers that change whenever something happens to its mailings. */
  async pulses(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; pulse: string }>(
      `select subject_id as id,
              concat_ws(' ', count(handed_over_at), count(*) filter (where ${OPEN}), count(failed_at),
                        count(suppressed_at), string_agg(distinct state, ''), count(stalled_since)) as pulse
       from mailing join delivery on delivery.mailing_id = mailing.id
       where subject_id = any ($1) group by subject_id`,
      [subjectIds],
    );
    return new Map(rows.map(({ id, pulse }) => [id, pulse]));
  }

  async counts(tx: Tx, mailingId: string): Promise<Counts> {
    const [counts] = await tx.query<Counts>(
      `select count(*)::integer as total,
              (count(*) filter (where ${OPEN} and mailing.state <> 'cancelled'))::integer as queued,
              (count(*) filter (where handed_over_at is not null))::integer as "handedOver",
              (count(*) filter (where handed_over_at is null and failed_at is not null))::integer as failed,
              (count(*) filter (where handed_over_at is null and failed_at is null and suppressed_at is not null))::integer
                as suppressed,
              (count(*) filter (where ${OPEN} and mailing.state = 'cancelled'))::integer as cancelled,
              (count(*) filter (where ${OPEN} and mailing.state <> 'cancelled' and failure_status <> ''))::integer as retrying,
              (count(*) filter (where possibly_double))::integer as "possiblyDouble",
              max(handed_over_at) as "lastHandedOverAt"
       from delivery join mailing on mailing.id = delivery.mailing_id where mailing_id = $1`,
      [mailingId],
    );
    if (!counts) throw new Error('Counting gave no row.');
    return counts;
  }

  async failures(tx: Tx, mailingId: string): Promise<readonly Reason[]> {
    return tx.query(
      `select failure_status as reason, count(*)::integer as messages from delivery
       where mailing_id = $1 and failed_at is not null and handed_over_at is null
       group by failure_status order by messages desc, reason`,
      [mailingId],
    );
  }

  async suppressions(tx: Tx, mailingId: string): Promise<readonly Reason[]> {
    return tx.query(
      `select suppressed_because as reason, count(*)::integer as messages from delivery
       where mailing_id = $1 and suppressed_at is not null and handed_over_at is null and failed_at is null
       group by suppressed_because order by messages desc, reason`,
      [mailingId],
    );
  }

  /** Messages per minute, counted back from `now`; minute 0 is the one before it. */
  async perMinute(tx: Tx, mailingId: string, now: Date, minutes: number): Promise<readonly number[]> {
    const rows = await tx.query<{ ago: number; messages: number }>(
      `select floor(extract(epoch from $2::timestamptz - handed_over_at) / 60)::integer as ago, count(*)::integer as messages
       from delivery where mailing_id = $1 and handed_over_at > $2::timestamptz - make_interval(mins => $3)
         and handed_over_at <= $2
       group by 1`,
      [mailingId, now, minutes],
    );
    const byAge = new Map(rows.map((row) => [row.ago, row.messages]));
    return Array.from({ length: minutes }, (_, index) => byAge.get(minutes - 1 - index) ?? 0);
  }
}

const OPEN = 'handed_over_at is null and failed_at is null and suppressed_at is null';
const MAILING = `mailing.id, subject_id as "subjectId", kind, state, start_at as "startAt", created_at as "createdAt",
  per_minute as "perMinute", stalled_since as "stalledSince", paused_because as "pausedBecause"`;
