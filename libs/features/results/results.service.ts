// The work on a result after it was computed: headline, approval by a second person, moments of publication, reaction.
import { Injectable } from '@nestjs/common';
import { Polls, type Poll } from '#features/polls/index.js';
import { Audit, SYSTEM, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import * as decide from './decide-result.js';
import type { ResultDecision } from './decide-result.js';
import type { Reaction, Result } from './result.js';
import { ResultsStore } from './results.store.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export type Moments = { readonly councilFrom: Date; readonly publicFrom: Date };
export type ReactionText = Pick<Reaction, 'heard' | 'decided' | 'reasons'>;

type Deed = { readonly event: string; readonly by: Actor; readonly facts?: AuditFacts };

@Injectable()
export class Results {
  constructor(
    private readonly store: ResultsStore,
    private readonly polls: Polls,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The result that counts now; a withdrawn one does not. */
  current(tx: Tx, pollId: string): Promise<Result | undefined> {
    return this.store.current(tx, pollId);
  }

  ofPolls(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    return this.store.ofPolls(tx, pollIds);
  }

  /** The result, only when these readers may see it at this moment. */
  async readable(tx: Tx, pollId: string, audience: decide.Audience): Promise<Result | undefined> {
    const result = await this.store.current(tx, pollId);
    return result && decide.mayRead(result, audience, this.clock.now()) ? result : undefined;
  }

  reaction(tx: Tx, pollId: string): Promise<Reaction | undefined> {
    return this.store.reaction(tx, pollId);
  }

  writeHeadline(tx: Tx, id: string, headline: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.headline-written', by }, (result) =>
      decide.writeHeadline(result, headline),
    );
  }

  approve(tx: Tx, id: string, moments: Moments, by: StaffActor): Promise<ResultDecision> {
    const facts = { council: moments.councilFrom.toISOString(), public: moments.publicFrom.toISOString() };
    return this.decided(tx, id, { event: 'result.approved', by, facts }, (result, poll) =>
      decide.approve(result, poll.createdBy, { by: by.accountId, at: this.clock.now(), ...moments }),
    );
  }

  reopen(tx: Tx, id: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.reopened', by }, (result) =>
      decide.reopen(result, this.clock.now()),
    );
  }

  /** A wrong result is withdrawn with a public note; the sweep computes a new version. */
  withdraw(tx: Tx, id: string, note: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.withdrawn', by }, (result) => decide.withdraw(result, note));
  }

  dueToPublish(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToPublish(tx, this.clock.now());
  }

  /** Publishes what was approved, and with it the poll. Never waits for the reaction of the college. */
  async publish(tx: Tx, id: string): Promise<ResultDecision> {
    const decision = await this.decided(tx, id, { event: 'result.published', by: SYSTEM }, (result) =>
      decide.publish(result, this.clock.now()),
    );
    if (decision.ok) await this.polls.publish(tx, decision.result.pollId, SYSTEM);
    return decision;
  }

  async react(tx: Tx, pollId: string, text: ReactionText, by: StaffActor): Promise<Reaction> {
    const reaction = { pollId, ...text, publishedAt: this.clock.now(), publishedBy: by.accountId };
    await this.store.saveReaction(tx, reaction);
    await this.audit.record(tx, {
      chain: `poll:${pollId}`,
      event: 'result.reacted',
      actor: by,
      subject: pollId,
    });
    return reaction;
  }

  /** Load under a lock, decide, save, record. */
  private async decided(
    tx: Tx,
    id: string,
    { event, by, facts = {} }: Deed,
    decision: (result: Result, poll: Poll) => ResultDecision,
  ): Promise<ResultDecision> {
    const result = await this.store.lock(tx, id);
    const poll = result && (await this.polls.find(tx, result.pollId));
    if (!result || !poll) return { ok: false, refused: 'unknown-result' };
    const outcome = decision(result, poll);
    if (!outcome.ok) return outcome;
    await this.store.save(tx, outcome.result);
    await this.audit.record(tx, { chain: `poll:${poll.id}`, event, actor: by, subject: id, facts });
    return outcome;
  }
}
