// One turn of sending a mailing: claim a batch, compose it, hand it over; rows tell the next turn where to go on.
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { domainOf } from '#platform/mail/mailbox.js';
import { nextOpening } from '#platform/mail/send-window.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { ClaimsStore } from './claims.store.js';
import type { Compose, Composed } from './composed.js';
import { CHUNK } from './deliveries.jobs.js';
import { DeliveryJournal, LEASE_MS } from './delivery-journal.service.js';
import type { ClaimedDelivery } from './delivery.js';
import { spreadOverDomains } from './domain-pace.js';
import { GoLive } from './go-live.service.js';
import { Mailings } from './mailings.service.js';
import { grantMessages } from './pace.js';
import { RecentFailures } from './recent-failures.js';
import { verdictOn } from './returned.js';
import { Returned } from './returned.service.js';
import { SendingLine, type Sendable, type Sent } from './sending-line.service.js';

export type Turn = { readonly sent: number; /** More messages are due right now. */ readonly more: boolean };

/** The name under which the pace of everything together is kept. */
const ALL_MAIL = '';
const BATCH = 100;
const TURN_MS = 15_000;
const PACE_WAIT_MS = 100;
const STALL_MS = 30_000;

/** `paced`: nothing may go at this moment. `nothing`: nothing is due, or people stopped the mailing. */
type Batch =
  | { readonly kind: 'claimed'; readonly deliveries: readonly ClaimedDelivery[]; readonly stalled: boolean }
  | { readonly kind: 'paced' }
  | { readonly kind: 'nothing' };

type Work = { readonly mailingId: string; readonly claim: string; readonly compose: Compose };

@Injectable()
export class DeliveryEngine implements BeforeApplicationShutdown {
  private stopping = false;
  private readonly failures: RecentFailures;

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ClaimsStore,
    private readonly line: SendingLine,
    private readonly journal: DeliveryJournal,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly mailings: Mailings,
    private readonly goLive: GoLive,
    private readonly returned: Returned,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {
    this.failures = new RecentFailures(config.mail.pauseAtFailures);
  }

  /** At most 500 messages or a quarter of a minute; harmless when another worker does the same. */
  async run(mailingId: string, compose: Compose): Promise<Turn> {
    const work = { mailingId, compose, claim: this.randomness.id() };
    const alive = setInterval(() => void this.extend(work), LEASE_MS / 3).unref();
    try {
      const sent = await this.takeTurn(work);
      return {
        sent,
        more: await this.moreIsDue(mailingId),
      };
    } finally {
      clearInterval(alive);
      await this.release(work);
    }
  }

  private async moreIsDue(mailingId: string): Promise<boolean> {
    const now = this.clock.now();
    if (nextOpening(this.config.mail.window, now) > now) return false;
    return this.transactions.read(
      async (tx) => !(await this.goLive.onTrial(tx)) && this.store.anyDue(tx, mailingId, now),
    );
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** The next batch is claimed and composed while the one before it is still being handed over. */
  private async takeTurn(work: Work): Promise<number> {
    const end = this.clock.ticks() + TURN_MS;
    let handing: Promise<number> = Promise.resolve(0);
    let sent = 0;
    let room = CHUNK;
    while (room > 0 && this.clock.ticks() < end && !this.stopping) {
      const batch = await this.claimBatch(work, Math.min(room, BATCH));
      if (batch.kind === 'nothing') break;
      if (batch.kind === 'paced') {
        await sleep(PACE_WAIT_MS);
        continue;
      }
      room -= batch.deliveries.length;
      const messages = await this.composeBatch(work, batch.deliveries);
      sent += await handing;
      handing = this.handOver(work, messages, batch.stalled);
      // Its fault is met where it is awaited; this only keeps it from counting as forgotten until then.
      handing.catch(() => undefined);
    }
    return sent + (await handing);
  }

  private async claimBatch({ mailingId, claim }: Work, wanted: number): Promise<Batch> {
    return this.transactions.run(async (tx): Promise<Batch> => {
      const now = this.clock.now();
      if (nextOpening(this.config.mail.window, now) > now) return { kind: 'nothing' };
      if (await this.goLive.onTrial(tx)) return { kind: 'nothing' };
      const pace = await this.store.lockPace(tx, mailingId);
      if (!pace) return { kind: 'nothing' };
      if (pace.stalledSince && pace.pacedUntil && pace.pacedUntil > now) return { kind: 'nothing' };
      const paced =
        pace.perMinute > 0 ? (await this.store.lockPaces(tx, [ALL_MAIL])).get(ALL_MAIL) : undefined;
      const grant = grantMessages(wanted, pace.perMinute, paced ?? null, now);
      if (grant.messages === 0) {
        return (await this.store.anyDue(tx, mailingId, now)) ? { kind: 'paced' } : { kind: 'nothing' };
      }
      const until = new Date(now.getTime() + LEASE_MS);
      const deliveries = await this.store.claim(tx, {
        mailingId,
        by: claim,
        now,
        until,
        most: grant.messages,
      });
      if (deliveries.length === 0) return { kind: 'nothing' };
      if (pace.perMinute > 0) await this.store.setPaces(tx, new Map([[ALL_MAIL, grant.pacedUntil]]));
      return { kind: 'claimed', deliveries, stalled: pace.stalledSince !== null };
    });
  }

  /** Who must not be written to is noted at once; no connection to the database is held while composing. */
  private async composeBatch(
    work: Work,
    deliveries: readonly ClaimedDelivery[],
  ): Promise<readonly Sendable[]> {
    const composed = await work.compose(deliveries.map((each) => each.recipientId));
    const verdictFor = (delivery: ClaimedDelivery): Composed =>
      composed.get(delivery.recipientId) ?? { kind: 'suppress', because: 'unknown-recipient' };
    const verdicts = deliveries.map((delivery) => ({ delivery, verdict: verdictFor(delivery) }));
    const suppressions = verdicts.flatMap(({ delivery, verdict }) =>
      verdict.kind === 'suppress' ? [{ id: delivery.id, because: verdict.because }] : [],
    );
    if (suppressions.length > 0) {
      await this.transactions.run((tx) => this.store.suppress(tx, suppressions, this.clock.now()));
    }
    return this.withinDomainPace(
      verdicts.flatMap(({ delivery, verdict }) =>
        verdict.kind === 'send' ? [{ delivery, claim: work.claim, content: verdict }] : [],
      ),
    );
  }

  /** What a mail provider does not take yet is put off; nobody else waits for it. */
  private async withinDomainPace(messages: readonly Sendable[]): Promise<readonly Sendable[]> {
    const { perDomainPerMinute } = this.config.mail;
    if (perDomainPerMinute === 0 || messages.length === 0) return messages;
    return this.transactions.run(async (tx) => {
      const domains = [...new Set(messages.map(({ content }) => domainOf(content.to)))].sort();
      const paces = await this.store.lockPaces(tx, domains);
      const plan = spreadOverDomains(messages, {
        paces,
        perMinute: perDomainPerMinute,
        now: this.clock.now(),
      });
      await this.store.setPaces(tx, plan.paces);
      if (plan.putOff.length > 0) await this.store.putOff(tx, plan.putOff);
      return plan.now;
    });
  }

  private async handOver(
    { mailingId }: Work,
    messages: readonly Sendable[],
    stalled: boolean,
  ): Promise<number> {
    const sent = await this.line.send(messages);
    const taken = sent.filter((each) => each?.kind === 'handed-over').length;
    await this.letDeadAddressesRest(messages, sent);
    if (taken > 0 && stalled) await this.transactions.run((tx) => this.store.clearStall(tx, mailingId));
    if (taken === 0 && sent.some(isServerDown)) await this.stall(mailingId);
    if (this.failures.tooMany(mailingId, sent)) {
      await this.transactions.run((tx) => this.mailings.pauseForFailures(tx, mailingId));
    }
    return taken;
  }

  /** Refused at the door because there is no such mailbox: no later mailing tries it again. */
  private async letDeadAddressesRest(messages: readonly Sendable[], sent: readonly Sent[]): Promise<void> {
    const dead = messages.filter((_, index) => isDeadAddress(sent[index]));
    if (dead.length === 0) return;
    await this.transactions.run(async (tx) => {
      for (const { content } of dead) await this.returned.suppressAddress(tx, content.to.address, 'bounced');
    });
  }

  private async stall(mailingId: string): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + STALL_MS);
    await this.transactions.run((tx) => this.store.stall(tx, mailingId, now, until));
  }

  /** This commit waits for the disk, and with it everything that was noted before. */
  private async release({ mailingId, claim }: Work): Promise<void> {
    const release = (): Promise<void> =>
      this.transactions.run((tx) => this.store.release(tx, mailingId, claim));
    await release().catch(async () => {
      await this.journal.noteAgain();
      await release();
    });
  }

  private async extend({ mailingId, claim }: Work): Promise<void> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    // A database that is away shortens the lease; the start marks refuse whatever was lost by then.
    await this.transactions
      .run((tx) => this.store.extend(tx, mailingId, claim, until))
      .catch(() => undefined);
  }
}

const isServerDown = (sent: Sent): boolean => sent?.kind === 'retry' && sent.serverDown;
const isDeadAddress = (sent: Sent): boolean =>
  sent?.kind === 'failed' && verdictOn('bounced', sent.status) === 'dead-address';
