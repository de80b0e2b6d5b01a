// The link through which anybody may answer a poll: staff open it, and close it for good.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { OpenLink } from './open-link.js';
import { OpenLinkStore } from './open-links.store.js';
import type { StaffActor } from './staff-actor.js';

@Injectable()
export class PollLinks {
  constructor(
    private readonly store: OpenLinkStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  ofPoll(tx: Tx, pollId: string): Promise<OpenLink | undefined> {
    return this.store.ofPoll(tx, pollId);
  }

  byToken(tx: Tx, token: string): Promise<OpenLink | undefined> {
    return this.store.byToken(tx, token);
  }

  /** Opens the link, or closes it for good; a poll has one. */
  async set(tx: Tx, pollId: string, open: boolean, by: StaffActor): Promise<void> {
    const now = this.clock.now();
    const changed = open
      ? await this.store.open(tx, { pollId, token: this.randomness.token(), by: by.accountId, now })
      : await this.store.close(tx, pollId, now);
    if (!changed) return;
    const event = open ? 'poll.open-link-opened' : 'poll.open-link-closed';
    await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: pollId, facts: {} });
  }
}
