// The reaction of the college: what it heard, what it decided, and why. Publishing a result never waits for it.
import { Injectable } from '@nestjs/common';
import { Polls, type StaffActor } from '#features/polls/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { mayReact, type Reaction, type ReactionRefusal, type ReactionText } from './reaction.js';
import { ReactionsStore } from './reactions.store.js';

export type Reacted =
  | { readonly ok: true; readonly reaction: Reaction }
  | { readonly ok: false; readonly refused: ReactionRefusal };

@Injectable()
export class Reactions {
  constructor(
    private readonly store: ReactionsStore,
    private readonly polls: Polls,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  find(tx: Tx, pollId: string): Promise<Reaction | undefined> {
    return this.store.find(tx, pollId);
  }

  /** Newest first. */
  ofPolls(tx: Tx, pollIds: readonly string[]): Promise<readonly Reaction[]> {
    return this.store.ofPolls(tx, pollIds);
  }

  /** The newest text stands on the page; that there was an earlier one stands in the trail. */
  async publish(tx: Tx, pollId: string, text: ReactionText, by: StaffActor): Promise<Reacted> {
    const poll = await this.polls.find(tx, pollId);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (!mayReact(poll.state)) return { ok: false, refused: 'answers-not-in' };
    const earlier = await this.store.find(tx, pollId);
    const reaction = { pollId, ...text, publishedAt: this.clock.now(), publishedBy: by.accountId };
    await this.store.save(tx, reaction);
    const event = earlier ? 'reaction.changed' : 'reaction.published';
    const facts = { outcome: text.outcome };
    await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: pollId, facts });
    return { ok: true, reaction };
  }
}
