// The SQL of sending: claims under a lease, start marks before, outcomes after, many rows in one statement.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { ClaimedDelivery, Outcome, SuppressionReason } from './delivery.js';

export type Pace = {
  readonly perMinute: number;
  /** Of the mailing: until when the mail server is left alone. */
  readonly pacedUntil: Date | null;
  readonly stalledSince: Date | null;
};
export type Claim = {
  readonly mailingId: string;
  /** Names the claimer; nobody else can start what it claimed. */
  readonly by: string;
  readonly now: Date;
  readonly until: Date;
  readonly most: number;
};
export type Start = { readonly id: string; readonly claim: string };
export type Marks = {
  readonly starts: readonly Start[];
  readonly outcomes: readonly Outcome[];
  readonly now: Date;
  readonly until: Date;
};
export type PutOff = { readonly id: string; readonly domain: string; readonly until: Date };
export type Suppression = { readonly id: string; readonly because: SuppressionReason };

@Injectable()
export class ClaimsStore {
  /** Holds on to a mailing that may go on, beside others that do the same; undefined when it may not. */
  async lockPace(tx: Tx, mailingId: string): Promise<Pace | undefined> {
    const [pace] = await tx.query<Pace>(
      `select per_minute as "perMinute", paced_until as "pacedUntil", stalled_since as "stalledSince"
       from mailing where id = $1 and state = 'queued' for share`,
      [mailingId],
    );
    return pace;
  }

  /** Locks the paces of these mail providers ('' for all mail together); always in the same order. */
  async lockPaces(tx: Tx, domains: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    await tx.change(
      `insert into mail_pace (domain, paced_until) select name, 'epoch' from unnest($1::text[]) as asked (name)
       order by name on conflict do nothing`,
      [domains],
    );
    const rows = await tx.query<{ domain: string; pacedUntil: Date }>(
      `select domain, paced_until as "pacedUntil" from mail_pace where domain = any ($1) order by domain for update`,
      [domains],
    );
    return new Map(rows.map((row) => [row.domain, row.pacedUntil]));
  }

  async setPaces(tx: Tx, paces: ReadonlyMap<string, Date>): Promise<void> {
    await tx.change(
      `update mail_pace set paced_until = given.until
       from unnest($1::text[], $2::timestamptz[]) as given (name, until) where domain = given.name`,
      [[...paces.keys()], [...paces.values()]],
    );
  }

  /** Lets go of messages that must wait for their mail provider. */
  async putOff(tx: Tx, waits: readonly PutOff[]): Promise<void> {
    await tx.change(
      `update delivery set domain = given.name, not_before = given.until,
              claimed_by = null, claimed_until = null, claimed_at = null
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as given (id, name, until)
       where delivery.id = given.id and ${STILL_OPEN}`,
      [waits.map((each) => each.id), waits.map((each) => each.domain), waits.map((each) => each.until)],
    );
  }

  /** Marks that the mail server gives no answer; nothing is claimed until `pacedUntil`. */
  async stall(tx: Tx, mailingId: string, since: Date, pacedUntil: Date): Promise<void> {
    await tx.change(
      'update mailing set stalled_since = coalesce(stalled_since, $2), paced_until = $3 where id = $1',
      [mailingId, since, pacedUntil],
    );
  }

  async clearStall(tx: Tx, mailingId: string): Promise<void> {
    await tx.change('update mailing set stalled_since = null where id = $1', [mailingId]);
  }

  /**
   * Rows that nobody is working on, the claimer neither: what it holds is still in its hands after a lease that ran out.
   * One that was started before may have left already.
   */
  async claim(tx: Tx, claim: Claim): Promise<readonly ClaimedDelivery[]> {
    return tx.query(
      `with due as (
         select id from delivery
         where mailing_id = $1 and not_before <= $2 and ${OPEN} and (claimed_until is null or claimed_until < $2)
           and claimed_by is distinct from $4 and ${PROVIDER_FREE}
         order by not_before limit $3 for update skip locked
       )
       update delivery set claimed_by = $4, claimed_until = $5, claimed_at = $2,
              possibly_double = possibly_double or started_at is not null
                or coalesce(claimed_at < pg_postmaster_start_time(), false)
       from due where delivery.id = due.id
       returning delivery.id, recipient_id as "recipientId", attempts`,
      [claim.mailingId, claim.now, claim.most, claim.by, claim.until],
    );
  }

  /** False while the mail server is left alone for a while. */
  async anyDue(tx: Tx, mailingId: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from delivery join mailing on mailing.id = mailing_id
       where mailing_id = $1 and state = 'queued' and (stalled_since is null or paced_until <= $2)
         and not_before <= $2 and ${OPEN} and (claimed_until is null or claimed_until < $2) and ${PROVIDER_FREE} limit 1`,
      [mailingId, now],
    );
    return rows.length > 0;
  }

  /**
   * Notes how messages ended and which begin; gives the ids that may really begin. The commit does not wait for the disk:
   * a worker that dies loses nothing by it, and what a server that dies may lose is reported (see `freeExpired`) or
   * noted again by the journal. The inner selects keep PostgreSQL from planning anew for every length of the lists, which
   * costs more than carrying the statement out.
   */
  async mark(tx: Tx, { starts, outcomes, now, until }: Marks): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `with at_once as materialized (select set_config('synchronous_commit', 'off', true)), ended as (
         update delivery set handed_over_at = outcome.handed_over_at, failed_at = outcome.failed_at,
                failure_status = outcome.status, not_before = coalesce(outcome.next_at, delivery.not_before),
                started_at = case when outcome.next_at is null then delivery.started_at end,
                attempts = delivery.attempts - outcome.not_counted,
                possibly_double = possibly_double or outcome.uncertain,
                claimed_by = null, claimed_until = null, claimed_at = null
         from unnest((select $1::uuid[]), (select $2::timestamptz[]), (select $3::timestamptz[]), (select $4::timestamptz[]),
                     (select $5::text[]), (select $6::boolean[]), (select $7::integer[]))
           as outcome (id, handed_over_at, failed_at, next_at, status, uncertain, not_counted)
         where delivery.id = outcome.id and delivery.handed_over_at is null
       ), begun as (
         update delivery set started_at = $8, claimed_until = $9, attempts = attempts + 1
         from unnest((select $10::uuid[]), (select $11::text[])) as start (id, claim)
         where delivery.id = start.id and claimed_by = start.claim and ${STILL_OPEN}
           and (select state from mailing where mailing.id = mailing_id) = 'queued'
         returning delivery.id
       )
       select begun.id from at_once left join begun on true where begun.id is not null`,
      [
        ...columnsOf(outcomes),
        now,
        until,
        starts.map((start) => start.id),
        starts.map((start) => start.claim),
      ],
    );
    return new Set(rows.map((row) => row.id));
  }

  async suppress(tx: Tx, suppressions: readonly Suppression[], at: Date): Promise<void> {
    await tx.change(
      `update delivery set suppressed_at = $3, suppressed_because = because,
              claimed_by = null, claimed_until = null, claimed_at = null
       from unnest($1::uuid[], $2::text[]) as suppression (id, because)
       where delivery.id = suppression.id and ${STILL_OPEN}`,
      [suppressions.map((each) => each.id), suppressions.map((each) => each.because), at],
    );
  }

  /** Keeps hold of what was claimed, for as long as the claimer lives. */
  async extend(tx: Tx, mailingId: string, by: string, until: Date): Promise<void> {
    await tx.change(
      `update delivery set claimed_until = $3 where id in (
         select id from delivery where mailing_id = $1 and claimed_by = $2 and ${OPEN} for update skip locked)`,
      [mailingId, by, until],
    );
  }

  /** Lets go of what was not started. */
  async release(tx: Tx, mailingId: string, by: string): Promise<void> {
    await tx.change(
      `update delivery set claimed_by = null, claimed_until = null, claimed_at = null where id in (
         select id from delivery where mailing_id = $1 and claimed_by = $2 and started_at is null and ${OPEN}
         for update skip locked)`,
      [mailingId, by],
    );
  }
}

/** Of messages that waited before, those whose mail provider takes the next one. */
const PROVIDER_FREE = `(domain = '' or domain not in (select busy.domain from mail_pace busy where busy.paced_until > $2))`;
const OPEN = 'handed_over_at is null and failed_at is null and suppressed_at is null';
/** The same in words that keep the planner away from the index of all open rows: these are looked up by id. */
const STILL_OPEN = 'coalesce(handed_over_at, failed_at, suppressed_at) is null';

function columnsOf(outcomes: readonly Outcome[]): readonly unknown[] {
  return [
    outcomes.map((each) => each.id),
    outcomes.map((each) => (each.kind === 'handed-over' ? each.at : null)),
    outcomes.map((each) => (each.kind === 'failed' ? each.at : null)),
    outcomes.map((each) => (each.kind === 'retry' ? each.nextAt : null)),
    outcomes.map((each) => (each.kind === 'handed-over' ? '' : each.status)),
    outcomes.map((each) => each.kind === 'retry' && each.uncertain),
    outcomes.map((each) => (each.kind === 'retry' && each.serverDown && !each.uncertain ? 1 : 0)),
  ];
}
