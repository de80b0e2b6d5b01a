// The work on the feedback to residents: write themes, have a colleague approve, report on promises, be done with the poll.
import { Injectable } from '@nestjs/common';
import { Polls, type Poll, type PollDecision, type StaffActor } from '#features/polls/index.js';
import { Audit, type AuditFacts } from '#platform/audit/audit.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import * as decide from './decide-feedback.js';
import type { FeedbackDecision, FeedbackRefusal } from './decide-feedback.js';
import { feedbackLifecycle, type Feedback, type Theme } from './feedback.js';
import { FeedbackStore } from './feedback.store.js';
import type { PromiseReport } from './promise.js';

/** A theme as it is typed; without an id it is a new one, and so is a promise. */
export type ThemeText = Omit<Theme, 'id' | 'promises'> & {
  readonly promises: readonly {
    readonly id: string | undefined;
    readonly what: string;
    readonly by: string;
  }[];
};

export type Reported = { readonly ok: true } | { readonly ok: false; readonly refused: FeedbackRefusal };

type Deed = { readonly event: string; readonly by: StaffActor; readonly facts?: AuditFacts };

@Injectable()
export class Feedbacks {
  constructor(
    private readonly store: FeedbackStore,
    private readonly polls: Polls,
    private readonly trail: AuditTrail,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** What is being written, or waits for a colleague. */
  atWork(tx: Tx, pollId: string): Promise<Feedback | undefined> {
    return this.store.atWork(tx, pollId);
  }

  /** What residents read. */
  online(tx: Tx, pollId: string): Promise<Feedback | undefined> {
    return this.store.online(tx, pollId);
  }

  async onlineOf(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, Feedback>> {
    const found = await this.store.onlineOf(tx, pollIds);
    return new Map(found.map((feedback) => [feedback.pollId, feedback]));
  }

  /** What staff reported, by promise. */
  async reports(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, PromiseReport>> {
    const found = await this.store.reports(tx, pollIds);
    return new Map(found.map((report) => [report.promiseId, report]));
  }

  /** Whether this person wrote in it or offered it. */
  wrote(tx: Tx, { id, pollId, offeredBy }: Feedback, by: StaffActor): Promise<boolean> {
    if (offeredBy === by.accountId) return Promise.resolve(true);
    const actor = this.audit.pseudonymOf(by);
    return this.trail.did(tx, { chain: `poll:${pollId}`, actor, subject: id, events: ['feedback.written'] });
  }

  /** @param themeId undefined: a new theme */
  async writeTheme(
    tx: Tx,
    pollId: string,
    written: { readonly themeId: string | undefined; readonly text: ThemeText; readonly by: StaffActor },
  ): Promise<FeedbackDecision> {
    const { themeId, text, by } = written;
    return this.decided(tx, pollId, { event: 'feedback.written', by }, (feedback) => {
      if (themeId !== undefined && !feedback.themes.some(({ id }) => id === themeId))
        return { ok: false, refused: 'unknown-theme' };
      return decide.writeTheme(feedback, this.themeOf(feedback, themeId, text));
    });
  }

  removeTheme(tx: Tx, pollId: string, themeId: string, by: StaffActor): Promise<FeedbackDecision> {
    return this.decided(tx, pollId, { event: 'feedback.written', by }, (feedback) =>
      decide.removeTheme(feedback, themeId),
    );
  }

  offer(tx: Tx, pollId: string, by: StaffActor): Promise<FeedbackDecision> {
    return this.decided(tx, pollId, { event: 'feedback.offered', by }, (feedback) =>
      decide.offer(feedback, by.accountId),
    );
  }

  giveBack(tx: Tx, pollId: string, by: StaffActor): Promise<FeedbackDecision> {
    return this.decided(tx, pollId, { event: 'feedback.given-back', by }, decide.giveBack);
  }

  /** Residents read it from now on. That somebody tried to approve their own work stands in the trail too. */
  async publish(tx: Tx, pollId: string, by: StaffActor): Promise<FeedbackDecision> {
    await this.store.lockPoll(tx, pollId);
    const found = await this.store.atWork(tx, pollId);
    const wrote = found !== undefined && (await this.wrote(tx, found, by));
    const approval = { by: by.accountId, at: this.clock.now(), wrote };
    const facts = { themes: found?.themes.length ?? 0 };
    const before = await this.store.online(tx, pollId);
    const outcome = await this.decided(
      tx,
      pollId,
      { event: 'feedback.published', by, facts },
      async (feedback, poll) => {
        const decision = decide.publish(feedback, poll, approval);
        if (decision.ok && before) await this.replace(tx, before);
        return decision;
      },
    );
    if (found && !outcome.ok && outcome.refused === 'own-work') {
      const event = 'feedback.own-work-refused';
      await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: found.id });
    }
    return outcome;
  }

  /** Only of a promise that residents can read. */
  async report(tx: Tx, report: PromiseReport, by: StaffActor): Promise<Reported> {
    const { pollId, promiseId, done } = report;
    await this.store.lockPoll(tx, pollId);
    const online = await this.store.online(tx, pollId);
    if (!online || !decide.promisesOf(online).some(({ id }) => id === promiseId))
      return { ok: false, refused: 'unknown-promise' };
    const refused = decide.faultOfReport(report, localTimeOf(this.clock.now()).day);
    if (refused) return { ok: false, refused };
    await this.store.saveReport(tx, { ...report, note: report.note.trim() });
    const event = 'feedback.promise-reported';
    const facts = { done };
    await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: promiseId, facts });
    return { ok: true };
  }

  /** The last thing that is done with a poll. */
  async archive(tx: Tx, pollId: string, by: StaffActor): Promise<PollDecision> {
    await this.store.lockPoll(tx, pollId);
    const online = await this.store.online(tx, pollId);
    return this.polls.archive(tx, pollId, online !== undefined, by);
  }

  private async replace(tx: Tx, before: Feedback): Promise<void> {
    const replaced = decide.replace(before);
    if (!replaced.ok) throw new Error(`Feedback ${before.id} cannot be replaced.`);
    await this.store.save(tx, replaced.feedback);
  }

  private themeOf(feedback: Feedback, themeId: string | undefined, text: ThemeText): Theme {
    const known = new Set(decide.promisesOf(feedback).map(({ id }) => id));
    const promises = text.promises.map(({ id, what, by }) => ({
      id: id !== undefined && known.has(id) ? id : this.randomness.id(),
      what,
      by,
    }));
    return { ...text, id: themeId ?? this.randomness.id(), promises };
  }

  /** Load under a lock, decide, save, record. The first word begins a version, with the text that is online. */
  private async decided(
    tx: Tx,
    pollId: string,
    { event, by, facts = {} }: Deed,
    decision: (feedback: Feedback, poll: Poll) => FeedbackDecision | Promise<FeedbackDecision>,
  ): Promise<FeedbackDecision> {
    await this.store.lockPoll(tx, pollId);
    const poll = await this.polls.find(tx, pollId);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (!decide.mayBeWritten(poll)) return { ok: false, refused: 'answers-not-in' };
    const feedback = (await this.store.atWork(tx, pollId)) ?? (await this.begun(tx, pollId));
    const outcome = await decision(feedback, poll);
    if (!outcome.ok) return outcome;
    await this.store.save(tx, outcome.feedback);
    const { id: subject } = outcome.feedback;
    await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject, facts });
    return outcome;
  }

  private async begun(tx: Tx, pollId: string): Promise<Feedback> {
    return {
      id: this.randomness.id(),
      pollId,
      version: await this.store.nextVersion(tx, pollId),
      state: feedbackLifecycle.first,
      themes: (await this.store.online(tx, pollId))?.themes ?? [],
      offeredBy: null,
      approvedBy: null,
      publishedAt: null,
    };
  }
}
