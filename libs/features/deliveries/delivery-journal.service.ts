// Group commit: while one write is on its way, the marks of all connections gather for the next one.
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Log } from '#platform/logging/log.js';
import { ClaimsStore, type Start } from './claims.store.js';
import type { Outcome } from './delivery.js';

/** How long a claim holds without a sign of life; a crash is noticed after this. */
export const LEASE_MS = 15_000;
/** A database that restarts is back within this; what left meanwhile must still be noted. */
const PATIENCE_MS = 12_000;
const RETRY_MS = 250;
/** PostgreSQL writes out a commit within three times its wal_writer_delay, which is 200 ms. */
const FLUSHED_AFTER_MS = 2000;
/** Old ones are dropped only now and then. */
const RECENT_AT_MOST = 10_000;

export type Entry = { readonly start?: Start | undefined; readonly outcome?: Outcome | undefined };
type Noted = { readonly outcome: Outcome; readonly at: number };
type Waiting = Entry & {
  readonly done: (begun: boolean) => void;
  readonly failed: (fault: unknown) => void;
};

@Injectable()
export class DeliveryJournal {
  private waiting: Waiting[] = [];
  /** One write at a time: the more marks gather for the next, the less each of them costs the database. */
  private writing = false;
  /** Outcomes of the last moments: should the server crash before its disk has them, they are noted again. */
  private recent: Noted[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ClaimsStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** After the commit: true when the message of `start` may be handed to the mail server now. */
  write(entry: Entry): Promise<boolean> {
    return new Promise((done, failed) => {
      this.waiting.push({ ...entry, done, failed });
      if (!this.writing) void this.writeAll();
    });
  }

  /** Notes the last outcomes once more, after a fault that a dying server may have caused. */
  async noteAgain(): Promise<void> {
    await this.persistently(
      [],
      this.recent.map(({ outcome }) => outcome),
    );
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    // Marks made in the same turn of the event loop go together.
    await nextTurn();
    while (this.waiting.length > 0) {
      const entries = this.waiting;
      this.waiting = [];
      await this.commit(entries);
    }
    this.writing = false;
  }

  private async commit(entries: readonly Waiting[]): Promise<void> {
    const starts = entries.flatMap((entry) => entry.start ?? []);
    const outcomes = entries.flatMap((entry) => entry.outcome ?? []);
    try {
      const begun = await this.persistently(starts, outcomes);
      this.remember(outcomes);
      for (const entry of entries) entry.done(entry.start !== undefined && begun.has(entry.start.id));
    } catch (fault) {
      for (const entry of entries) entry.failed(fault);
    }
  }

  private async persistently(
    starts: readonly Start[],
    outcomes: readonly Outcome[],
  ): Promise<ReadonlySet<string>> {
    const end = this.clock.ticks() + PATIENCE_MS;
    let again: readonly Outcome[] = [];
    for (;;) {
      const begun = await this.once(starts, [...again, ...outcomes], end);
      if (begun) return begun;
      again = this.recent.map(({ outcome }) => outcome).filter((each) => !outcomes.includes(each));
      await sleep(RETRY_MS);
    }
  }

  private remember(outcomes: readonly Outcome[]): void {
    const at = this.clock.ticks();
    if (this.recent.length > RECENT_AT_MOST) {
      this.recent = this.recent.filter((noted) => noted.at > at - FLUSHED_AFTER_MS);
    }
    // A retry can be repeated only by sending again, and then it is not the same.
    for (const outcome of outcomes) if (outcome.kind !== 'retry') this.recent.push({ outcome, at });
  }

  private async once(
    starts: readonly Start[],
    outcomes: readonly Outcome[],
    end: number,
  ): Promise<ReadonlySet<string> | undefined> {
    const now = this.clock.now();
    const marks = { starts, outcomes, now, until: new Date(now.getTime() + LEASE_MS) };
    try {
      return await this.transactions.single((tx) => this.store.mark(tx, marks));
    } catch (fault) {
      if (this.clock.ticks() > end) throw fault;
      this.log.fault('what was sent could not be noted; trying again', fault, { messages: outcomes.length });
      return undefined;
    }
  }
}
