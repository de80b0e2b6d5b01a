// Plans mailings and lets people pause, resume and cancel them; the rows written here are what the workers send from.
import { Inject, Injectable } from '@nestjs/common';
import { move } from '#domain/lifecycle/lifecycle.js';
import { Audit, SYSTEM, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import { nextOpening } from '#platform/mail/send-window.js';
import { Queues } from '#platform/queue/queues.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { CHUNK, sendDeliveries } from './deliveries.jobs.js';
import type { SuppressionReason } from './delivery.js';
import type { Mailing, MailingKind, StuckMailing } from './mailing.js';
import { GoLive } from './go-live.service.js';
import { mailingLifecycle, type MailingAction } from './mailing-lifecycle.js';
import { MailingsStore } from './mailings.store.js';
import type { MailingProgress } from './progress.js';

export type MailingPlan = {
  readonly subjectId: string;
  readonly kind: MailingKind;
  /** One message to each; naming somebody twice is a mistake of the caller. */
  readonly recipientIds: readonly string[];
  readonly startAt: Date;
  readonly by: Actor;
};

export type Commanded =
  { readonly ok: true } | { readonly ok: false; readonly refused: 'unknown-mailing' | 'not-in-this-state' };

const MINUTES_SHOWN = 30;
const MOST_CHUNKS_AT_ONCE = 40;
const HAPPENED: Record<MailingAction, string> = {
  pause: 'mailing.paused',
  resume: 'mailing.resumed',
  cancel: 'mailing.cancelled',
};

@Injectable()
export class Mailings {
  constructor(
    private readonly store: MailingsStore,
    private readonly audit: Audit,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly goLive: GoLive,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** Writes the mailing and one delivery per recipient, and gives its id; call `prompt` after the commit. */
  async plan(tx: Tx, plan: MailingPlan): Promise<string> {
    if (new Set(plan.recipientIds).size !== plan.recipientIds.length) {
      throw new Error('A recipient stands twice in the list of this mailing.');
    }
    const mailing: Mailing = {
      id: this.randomness.id(),
      subjectId: plan.subjectId,
      kind: plan.kind,
      state: mailingLifecycle.first,
      startAt: plan.startAt,
      createdAt: this.clock.now(),
      perMinute: this.config.mail.perMinute,
      stalledSince: null,
      pausedBecause: '',
    };
    const deliveries = plan.recipientIds.map((recipientId) => ({ id: this.randomness.id(), recipientId }));
    await this.store.add(tx, mailing, deliveries);
    await this.record(tx, mailing, { event: 'mailing.planned', by: plan.by, messages: deliveries.length });
    return mailing.id;
  }

  /**
   * One more message, in the mailing of this kind about this subject; the first begins it. Who has one there gets no
   * second, and once people cancelled that mailing nobody gets one. Hold the subject, or two may begin it.
   */
  async join(tx: Tx, { recipientIds, ...plan }: MailingPlan): Promise<void> {
    const begun = (await this.store.ofSubject(tx, plan.subjectId)).find(({ kind }) => kind === plan.kind);
    if (!begun) {
      await this.plan(tx, { ...plan, recipientIds });
      return;
    }
    if (begun.state === 'cancelled') return;
    const deliveries = recipientIds.map((recipientId) => ({ id: this.randomness.id(), recipientId }));
    await this.store.addDeliveries(tx, { mailingId: begun.id, notBefore: plan.startAt, deliveries });
  }

  /** Puts the work on the queue right away; without it a sweep does so within a quarter of a minute. */
  async prompt(mailingId: string, messages: number): Promise<void> {
    const chunks = Math.min(MOST_CHUNKS_AT_ONCE, Math.ceil(messages / CHUNK));
    for (let chunk = 1; chunk <= chunks; chunk += 1) {
      const chunkId = String(chunk);
      await this.queues.enqueue(sendDeliveries, { mailingId, chunkId }, `${mailingId}-${chunkId}`);
    }
  }

  /** The turn after this one; under another id, because the present job still holds its own. */
  async promptNextTurn(mailingId: string, chunkId: string): Promise<void> {
    const next = chunkId.endsWith('b') ? chunkId.slice(0, -1) : `${chunkId}b`;
    await this.queues.enqueue(sendDeliveries, { mailingId, chunkId: next }, `${mailingId}-${next}`);
  }

  async pause(tx: Tx, mailingId: string, by: Actor): Promise<Commanded> {
    return this.command(tx, mailingId, 'pause', by);
  }

  /** So many messages fail that a person must look first. */
  async pauseForFailures(tx: Tx, mailingId: string): Promise<void> {
    const paused = await this.command(tx, mailingId, 'pause', SYSTEM);
    if (paused.ok) await this.store.setPausedBecause(tx, mailingId, 'failures');
  }

  /** Call `prompt` after the commit to go on at once. */
  async resume(tx: Tx, mailingId: string, by: Actor): Promise<Commanded> {
    return this.command(tx, mailingId, 'resume', by);
  }

  async cancel(tx: Tx, mailingId: string, by: Actor): Promise<Commanded> {
    return this.command(tx, mailingId, 'cancel', by);
  }

  /** From the commit on no message to this recipient leaves any more; answers how many were held back. */
  async suppress(tx: Tx, recipientId: string, because: SuppressionReason): Promise<number> {
    return this.store.suppress(tx, recipientId, because, this.clock.now());
  }

  /** For the first page of staff, so that a mailing that stands still is noticed. */
  stuck(tx: Tx): Promise<readonly StuckMailing[]> {
    return this.store.stuck(tx);
  }

  /** For who follows mailings live: a text per subject that changes when they do. */
  pulses(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.store.pulses(tx, subjectIds);
  }

  /** Recipients to whom nothing of this mailing will leave any more: it left, failed, was held back or cancelled. */
  settled(tx: Tx, mailingId: string): Promise<readonly string[]> {
    return this.store.settled(tx, mailingId);
  }

  async find(tx: Tx, mailingId: string): Promise<Mailing | undefined> {
    return this.store.find(tx, mailingId);
  }

  /** One entry per mailing of the subject, oldest first. */
  async progress(tx: Tx, subjectId: string): Promise<readonly MailingProgress[]> {
    const mailings = await this.store.ofSubject(tx, subjectId);
    const progress: MailingProgress[] = [];
    for (const mailing of mailings) progress.push(await this.progressOf(tx, mailing));
    return progress;
  }

  /** Frees claims that ran out and says which mailings have messages due; for the sweep. */
  async due(tx: Tx): Promise<readonly { readonly id: string; readonly due: number }[]> {
    const now = this.clock.now();
    await this.store.freeExpired(tx, now);
    const rests = nextOpening(this.config.mail.window, now) > now || (await this.goLive.onTrial(tx));
    return rests ? [] : this.store.due(tx, now);
  }

  private async progressOf(tx: Tx, mailing: Mailing): Promise<MailingProgress> {
    return {
      mailing,
      ...(await this.store.counts(tx, mailing.id)),
      failures: await this.store.failures(tx, mailing.id),
      suppressions: await this.store.suppressions(tx, mailing.id),
      opensAt: nextOpening(this.config.mail.window, this.clock.now()),
      onTrial: await this.goLive.onTrial(tx),
      perMinute: await this.store.perMinute(tx, mailing.id, this.clock.now(), MINUTES_SHOWN),
    };
  }

  private async command(tx: Tx, mailingId: string, action: MailingAction, by: Actor): Promise<Commanded> {
    const mailing = await this.store.lock(tx, mailingId);
    if (!mailing) return { ok: false, refused: 'unknown-mailing' };
    const moved = move(mailingLifecycle, mailing.state, action);
    if (!moved.ok) return moved;
    await this.store.setState(tx, mailingId, moved.state);
    await this.store.setPausedBecause(tx, mailingId, action === 'pause' ? 'staff' : '');
    const { queued, cancelled } = await this.store.counts(tx, mailingId);
    await this.record(tx, mailing, { event: HAPPENED[action], by, messages: queued + cancelled });
    return { ok: true };
  }

  private async record(tx: Tx, mailing: Mailing, what: Happening): Promise<void> {
    await this.audit.record(tx, {
      chain: `poll:${mailing.subjectId}`,
      event: what.event,
      actor: what.by,
      subject: mailing.subjectId,
      facts: { kind: mailing.kind, messages: what.messages },
    });
  }
}

type Happening = { readonly event: string; readonly by: Actor; readonly messages: number };
