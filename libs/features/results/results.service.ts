// The work on a result after it was computed: headline, approval by a second person, moments of publication.
import { Injectable } from '@nestjs/common';
import { PollMakers, Polls, type Poll, type StaffActor } from '#features/polls/index.js';
import { Audit, SYSTEM, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import * as decide from './decide-result.js';
import type { ResultDecision } from './decide-result.js';
import type { Correction, Result } from './result.js';
import { ResultsStore } from './results.store.js';

export type Moments = { readonly councilFrom: Date; readonly publicFrom: Date };

type Deed = { readonly event: string; readonly by: Actor; readonly facts?: AuditFacts };

@Injectable()
export class Results {
  constructor(
    private readonly store: ResultsStore,
    private readonly polls: Polls,
    private readonly makers: PollMakers,
    private readonly trail: AuditTrail,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The result that counts now; a withdrawn one does not. */
  current(tx: Tx, pollId: string): Promise<Result | undefined> {
    return this.store.current(tx, pollId);
  }

  /** The result that counts of each poll, by poll. */
  ofPolls(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    return this.store.ofPolls(tx, pollIds);
  }

  /** By poll, only the results that these readers may see at this moment. */
  async readableOf(
    tx: Tx,
    pollIds: readonly string[],
    audience: decide.Audience,
  ): Promise<ReadonlyMap<string, Result>> {
    const now = this.clock.now();
    const results = await this.store.ofPolls(tx, pollIds);
    return new Map([...results].filter(([, result]) => decide.mayRead(result, audience, now)));
  }

  /** The result, only when these readers may see it at this moment. */
  async readable(tx: Tx, pollId: string, audience: decide.Audience): Promise<Result | undefined> {
    const result = await this.store.current(tx, pollId);
    return result && decide.mayRead(result, audience, this.clock.now()) ? result : undefined;
  }

  /** What was withdrawn after these readers could see it, newest first. */
  async corrections(tx: Tx, pollId: string, audience: 'public' | 'council'): Promise<readonly Correction[]> {
    const withdrawn = await this.store.withdrawn(tx, pollId);
    return withdrawn
      .filter((result) => decide.isOwedACorrection(result, audience))
      .flatMap(({ version, withdrawnAt, correction }) =>
        withdrawnAt ? [{ version, withdrawnAt, note: correction }] : [],
      );
  }

  writeHeadline(tx: Tx, id: string, headline: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.headline-written', by }, (result) =>
      decide.writeHeadline(result, headline, by.accountId),
    );
  }

  /** That somebody tried to approve their own work stands in the trail too. */
  async approve(tx: Tx, id: string, moments: Moments, by: StaffActor): Promise<ResultDecision> {
    const facts = { council: moments.councilFrom.toISOString(), public: moments.publicFrom.toISOString() };
    const found = await this.store.lock(tx, id);
    const hadAHand = found !== undefined && (await this.hadAHand(tx, found, by));
    const approval = { by: by.accountId, at: this.clock.now(), hadAHand, ...moments };
    const outcome = await this.decided(tx, id, { event: 'result.approved', by, facts }, (result, poll) =>
      decide.approve(result, poll, approval),
    );
    if (found && !outcome.ok && outcome.refused === 'own-work') {
      const chain = `poll:${found.pollId}`;
      await this.audit.record(tx, { chain, event: 'result.own-work-refused', actor: by, subject: id });
    }
    return outcome;
  }

  /** Made or changed the poll, chose what its answers are weighted to, or wrote a headline for this result, also one that was replaced. */
  async hadAHand(tx: Tx, { id, pollId }: Pick<Result, 'id' | 'pollId'>, by: StaffActor): Promise<boolean> {
    if (await this.makers.hadAHand(tx, pollId, by)) return true;
    const chain = `poll:${pollId}`;
    const actor = this.audit.pseudonymOf(by);
    const weighing = ['result.margins-chosen', 'result.margins-left'];
    if (await this.trail.did(tx, { chain, actor, events: weighing })) return true;
    const deeds = { chain, actor, subject: id };
    return this.trail.did(tx, { ...deeds, events: ['result.headline-written'] });
  }

  reopen(tx: Tx, id: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.reopened', by }, (result) =>
      decide.reopen(result, this.clock.now()),
    );
  }

  /** A wrong result is withdrawn with a public note; the sweep computes a new version. */
  withdraw(tx: Tx, id: string, note: string, by: StaffActor): Promise<ResultDecision> {
    return this.decided(tx, id, { event: 'result.withdrawn', by }, (result) =>
      decide.withdraw(result, note, this.clock.now()),
    );
  }

  dueToPublish(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToPublish(tx, this.clock.now());
  }

  /** Publishes what was approved, and with it the poll. Never waits for the reaction of the college. */
  async publish(tx: Tx, id: string): Promise<ResultDecision> {
    const decision = await this.decided(tx, id, { event: 'result.published', by: SYSTEM }, (result, poll) =>
      decide.publish(result, poll, this.clock.now()),
    );
    if (decision.ok) await this.polls.publish(tx, decision.result.pollId, SYSTEM);
    return decision;
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
