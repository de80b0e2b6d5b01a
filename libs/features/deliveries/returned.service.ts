// Notes what the world says of a message after it left, and what follows for the message itself.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import type { MailReport } from '#platform/mail/read-report.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { mailReachOf, type MailReach } from './mail-reach.js';
import type { MailingKind } from './mailing.js';
import { ReturnPaths } from './return-paths.service.js';
import { verdictOn, type Verdict } from './returned.js';
import { ReturnedStore, type ReportedDelivery } from './returned.store.js';
import { nextAttempt } from './retry.js';

export type Received =
  | { readonly ok: true; readonly verdict: Verdict; readonly recipientId: string }
  /** Not about a message of ours, forged, or told before. */
  | { readonly ok: false; readonly refused: 'nothing-to-note' | 'unknown-message' | 'known-already' };

/** After a bounce that may pass we try at most so often in all. */
const ATTEMPTS_AFTER_BOUNCES = 3;

@Injectable()
export class Returned {
  constructor(
    private readonly store: ReturnedStore,
    private readonly returnPaths: ReturnPaths,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  async receive(tx: Tx, report: MailReport): Promise<Received> {
    if (report.kind === 'nothing') return { ok: false, refused: 'nothing-to-note' };
    const id = report.addresses
      .map((each) => this.returnPaths.deliveryIn(each))
      .find((each) => each !== undefined);
    const delivery = id === undefined ? undefined : await this.store.delivery(tx, id);
    if (!delivery) return { ok: false, refused: 'unknown-message' };
    const { kind, status } = report;
    const added = await this.store.add(tx, { deliveryId: delivery.id, kind, status, at: this.clock.now() });
    if (!added && kind !== 'bounced') return { ok: false, refused: 'known-already' };
    return { ok: true, verdict: await this.follow(tx, delivery, report), recipientId: delivery.recipientId };
  }

  async suppressAddress(tx: Tx, address: string, because: 'bounced' | 'complained'): Promise<void> {
    await this.store.suppressAddress(tx, this.hash(address), because, this.clock.now());
  }

  /** Which of these addresses must rest, and why. */
  async suppressed(
    tx: Tx,
    addresses: readonly string[],
  ): Promise<(address: string) => '' | 'bounced' | 'complained'> {
    const found = await this.store.suppressed(
      tx,
      addresses.map((each) => this.hash(each)),
    );
    if (found.size === 0) return () => '';
    return (address) => found.get(this.hash(address).toString('hex')) ?? '';
  }

  unreached(tx: Tx, subjectId: string): Promise<readonly string[]> {
    return this.store.unreached(tx, subjectId);
  }

  /** Whether the newest message of this kind reached each of its recipients. */
  async reach(tx: Tx, subjectId: string, kind: MailingKind): Promise<ReadonlyMap<string, MailReach>> {
    const newest = await this.store.newest(tx, subjectId, kind);
    return new Map(newest.map(({ recipientId, ...facts }) => [recipientId, mailReachOf(facts)]));
  }

  /** What may pass is tried again, a few times; after that it counts as refused. */
  private async follow(
    tx: Tx,
    { id, attempts }: ReportedDelivery,
    { kind, status }: Exclude<MailReport, { kind: 'nothing' }>,
  ): Promise<Verdict> {
    const verdict = verdictOn(kind, status);
    if (verdict !== 'again') return verdict;
    const nextAt =
      attempts < ATTEMPTS_AFTER_BOUNCES ? nextAttempt(attempts + 2, this.clock.now()) : undefined;
    if (!nextAt) return 'refused';
    await this.store.tryAgain(tx, id, nextAt, status);
    return 'again';
  }

  private hash(address: string): Buffer {
    return this.keyring.hash('suppressed-address', address.toLowerCase());
  }
}
