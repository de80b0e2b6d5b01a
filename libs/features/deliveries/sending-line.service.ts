// As many lanes as the mail server gets connections; each lane has at most one message that is started and not yet noted.
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Mail } from '#platform/mail/mail.js';
import { domainOf, readMailbox, type Mailbox } from '#platform/mail/mailbox.js';
import { MailTransport } from '#platform/mail/transport.js';
import type { Composed } from './composed.js';
import { DeliveryJournal } from './delivery-journal.service.js';
import type { ClaimedDelivery, Outcome } from './delivery.js';
import { DomainTroubles } from './domain-troubles.js';
import { judge } from './judge.js';
import { ReturnPaths } from './return-paths.service.js';

export type Sendable = {
  readonly delivery: ClaimedDelivery;
  readonly claim: string;
  readonly content: Extract<Composed, { kind: 'send' }>;
};
/** Undefined: not started, because it was paused, cancelled, suppressed, or the server is down. */
export type Sent = Outcome | undefined;

type Item = Sendable & { readonly done: (sent: Sent) => void; readonly failed: (fault: unknown) => void };
/** Of a message that was not begun after all. */
const NOTHING_LEARNT = { putOff: false, ms: 0, now: new Date(0) };
type Ended = { readonly item: Item; readonly outcome: Outcome };

@Injectable()
export class SendingLine {
  private readonly from: Mailbox;
  private waiting: Item[] = [];
  private lanes = 0;
  private readonly troubles = new DomainTroubles();
  /** Attempts in a row in which the server could not be used at all. */
  private downInARow = 0;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'mail'>,
    private readonly transport: MailTransport,
    private readonly journal: DeliveryJournal,
    private readonly clock: Clock,
    private readonly returnPaths: ReturnPaths,
  ) {
    const from = readMailbox(config.mail.from);
    if (!from) throw new Error('MAIL_FROM is not an address.');
    this.from = from;
  }

  /** Resolves when every message has an outcome that is committed, or was not started. */
  send(messages: readonly Sendable[]): Promise<readonly Sent[]> {
    if (this.lanes === 0) this.downInARow = 0;
    const sent = messages.map(
      (message) =>
        new Promise<Sent>((done, failed) => {
          this.waiting.push({ ...message, done, failed });
        }),
    );
    const lanes = Math.min(this.transport.connections - this.lanes, this.waiting.length);
    this.lanes += Math.max(0, lanes);
    for (let lane = 0; lane < lanes; lane += 1) void this.runLane();
    return Promise.all(sent);
  }

  private async runLane(): Promise<void> {
    let ended: Ended | undefined;
    let item: Item | undefined;
    do {
      item = this.next();
      const begun = await this.note(ended, item);
      if (item && !begun) this.troubles.end(domainOf(item.content.to), NOTHING_LEARNT);
      ended = begun && item ? { item, outcome: await this.attempt(item) } : undefined;
    } while (ended || item);
    this.lanes -= 1;
  }

  /** Nothing more is started once the server has refused everybody in turn. */
  private next(): Item | undefined {
    if (this.downInARow >= 2 * this.transport.connections) {
      for (const item of this.waiting.splice(0)) item.done(undefined);
    }
    const now = this.clock.now();
    for (const [index, item] of this.waiting.entries()) {
      const domain = domainOf(item.content.to);
      const advice = this.troubles.advise(domain, now);
      if (advice.kind === 'leave') {
        this.waiting.splice(index, 1);
        this.putOff(item, advice.until);
        return this.next();
      }
      if (advice.kind === 'go' || !this.troubles.isBusy(domain)) {
        this.waiting.splice(index, 1);
        this.troubles.begin(domain);
        return item;
      }
    }
    // Only messages for a provider in trouble are left, and the lane that tries one goes on with them.
    return undefined;
  }

  /** Not tried, because its provider is in trouble; the next turn goes on with the others. */
  private putOff(item: Item, nextAt: Date): void {
    const { id } = item.delivery;
    const outcome = {
      id,
      kind: 'retry',
      nextAt,
      status: 'provider',
      uncertain: false,
      serverDown: false,
    } as const;
    this.journal.write({ outcome }).then(() => item.done(undefined), item.failed);
  }

  /** One commit for the end of the last message and the start of the next. */
  private async note(ended: Ended | undefined, next: Item | undefined): Promise<boolean> {
    if (!ended && !next) return false;
    const start = next && { id: next.delivery.id, claim: next.claim };
    try {
      const begun = await this.journal.write({ start, outcome: ended?.outcome });
      ended?.item.done(ended.outcome);
      if (!begun) next?.done(undefined);
      return begun;
    } catch (fault) {
      ended?.item.failed(fault);
      next?.failed(fault);
      return false;
    }
  }

  private async attempt(item: Item): Promise<Outcome> {
    const begin = this.clock.ticks();
    const handover = await this.transport.send(this.mailOf(item));
    const now = this.clock.now();
    const outcome = judge(item.delivery, handover, now);
    const putOff = outcome.kind === 'retry' && (outcome.uncertain || !outcome.serverDown);
    this.troubles.end(domainOf(item.content.to), { putOff, ms: this.clock.ticks() - begin, now });
    this.downInARow = outcome.kind === 'retry' && outcome.serverDown ? this.downInARow + 1 : 0;
    return outcome;
  }

  private mailOf({ delivery, content }: Item): Mail {
    return {
      messageId: `${delivery.id}@${domainOf(this.from)}`,
      date: this.clock.now(),
      from: this.from,
      replyTo: this.from,
      returnPath: this.returnPaths.for(delivery.id),
      ...content,
    };
  }
}
