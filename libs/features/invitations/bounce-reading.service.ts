// Takes bounces and complaints from their mailbox, one by one; each is noted in the same transaction as the place in the mailbox.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { BounceMailbox, type FoundMessage, type MailboxFault } from '#platform/mail/bounce-mailbox.js';
import { Queues } from '#platform/queue/queues.js';
import { BounceMailboxesStore } from './bounce-mailboxes.store.js';
import { readBounces } from './bounces.jobs.js';
import { MailReturns } from './mail-returns.service.js';

/** What staff may know of the mailbox; undefined when there is none. */
export type MailboxStanding =
  | {
      /** User, server and folder. */
      readonly name: string;
      /** Undefined while it was never looked at. */
      readonly lookedAt: Date | undefined;
      readonly fault: '' | MailboxFault;
      readonly faultSince: Date | null;
    }
  | undefined;

const AT_A_TIME = 50;
/** More than one turn takes; what is left then is read a quarter of a minute later. */
const MOST_TURNS = 20;
/** A mail server that is away or refuses us is not asked again at once. */
const REST_AFTER_FAULT_MS = 5 * 60_000;

@Injectable()
export class BounceReading {
  constructor(
    private readonly mailbox: BounceMailbox,
    private readonly store: BounceMailboxesStore,
    private readonly returns: MailReturns,
    private readonly transactions: Transactions,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async standing(tx: Tx): Promise<MailboxStanding> {
    const { name } = this.mailbox;
    if (name === '') return undefined;
    const row = await this.store.find(tx, name);
    return {
      name,
      lookedAt: row?.lookedAt,
      fault: row?.fault ?? '',
      faultSince: row?.faultSince ?? null,
    };
  }

  /** Whether it is time to look; for the sweep. */
  async isDue(tx: Tx): Promise<boolean> {
    const standing = await this.standing(tx);
    if (!standing) return false;
    if (standing.fault === '' || !standing.lookedAt) return true;
    return this.clock.now().getTime() - standing.lookedAt.getTime() >= REST_AFTER_FAULT_MS;
  }

  prompt(): Promise<void> {
    return this.queues.enqueue(readBounces, {}, readBounces.name);
  }

  /** Reads what is new; answers how many messages were looked at. */
  async read(): Promise<number> {
    let looked = 0;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const messages = await this.nextMessages();
      for (const message of messages) await this.take(message);
      looked += messages.length;
      if (messages.length < AT_A_TIME) break;
    }
    return looked;
  }

  /** No connection to the database is held while the mail server answers. */
  private async nextMessages(): Promise<readonly FoundMessage[]> {
    const { name } = this.mailbox;
    if (name === '') return [];
    const place = await this.transactions.read((tx) => this.store.find(tx, name));
    const read = await this.mailbox.read(place ?? { numbering: '', last: 0 }, AT_A_TIME);
    const at = this.clock.now();
    await this.transactions.run((tx) =>
      read.ok
        ? this.store.wentWell(tx, name, { numbering: read.numbering, at })
        : this.store.wentWrong(tx, name, { fault: read.fault, at }),
    );
    return read.ok ? read.messages : [];
  }

  /** Another worker may have taken it meanwhile. */
  private async take({ number, source }: FoundMessage): Promise<void> {
    const { name } = this.mailbox;
    await this.transactions.run(async (tx) => {
      const row = await this.store.lock(tx, name);
      if (!row || row.last >= number) return;
      await this.returns.receive(tx, source);
      await this.store.setLast(tx, name, number);
    });
  }
}
