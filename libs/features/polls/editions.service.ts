// Which earlier poll asked the same: staff say so, and result pages show the change.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { PollDecision } from './decide-poll.js';
import { EditionsStore } from './editions.store.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';

/** More would not fit on a page. */
const MOST_EDITIONS = 5;

@Injectable()
export class Editions {
  constructor(
    private readonly store: EditionsStore,
    private readonly polls: PollStore,
    private readonly audit: Audit,
  ) {}

  /** Ids of the polls before this one, the nearest first. */
  before(tx: Tx, pollId: string): Promise<readonly string[]> {
    return this.store.before(tx, pollId, MOST_EDITIONS);
  }

  /** Only a poll that was published can come before; null: there is none. */
  async choose(tx: Tx, pollId: string, previousId: string | null, by: StaffActor): Promise<PollDecision> {
    const poll = await this.polls.lock(tx, pollId);
    const previous = previousId === null ? undefined : await this.polls.find(tx, previousId);
    if (!poll || (previousId !== null && !previous)) return { ok: false, refused: 'unknown-poll' };
    if (previous && (previous.id === pollId || !['published', 'archived'].includes(previous.state)))
      return { ok: false, refused: 'not-in-this-state' };
    const earlier = previous ? await this.store.before(tx, previous.id, MOST_EDITIONS) : [];
    if (earlier.includes(pollId)) return { ok: false, refused: 'not-in-this-state' };
    await this.store.keep(tx, pollId, previousId);
    const event = { chain: `poll:${pollId}`, event: 'poll.edition-chosen', actor: by, subject: pollId };
    await this.audit.record(tx, { ...event, facts: { previous: previous?.number ?? '' } });
    return { ok: true, poll };
  }
}
