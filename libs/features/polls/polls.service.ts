// The work on a poll before and after it is open: write, change, decide; every decision stands in the trail of that poll.
import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Draws } from '#features/draws/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Audit, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { AnsweringChoices } from './answering-choices.service.js';
import * as decide from './decide-poll.js';
import type { PollDecision } from './decide-poll.js';
import { firstAudience, type PollAudience, type PollDetails } from './poll-details.js';
import { pollStates, type Poll, type PollState } from './poll.js';
import { PollStore } from './polls.store.js';
import { slugOf } from './slug.js';
import type { StaffActor } from './staff-actor.js';
import { StopAsking } from './stop-asking.service.js';

export type NewPoll = {
  readonly details: PollDetails;
  readonly questionnaire: Questionnaire;
  /** Where the audience begins; empty or left out: the whole municipality. */
  readonly areas?: readonly string[];
  readonly by: StaffActor;
};

export type QuestionsChange = (before: Questionnaire) => Questionnaire;

type Deed = { readonly event: string; readonly by: Actor; readonly facts?: AuditFacts };

/** A decision, and what only the decision could know for the trail. */
type Deciding = PollDecision & { readonly facts?: AuditFacts };

@Injectable()
export class Polls {
  constructor(
    private readonly store: PollStore,
    private readonly questionnaires: Questionnaires,
    private readonly draws: Draws,
    private readonly asking: StopAsking,
    private readonly choices: AnsweringChoices,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  find(tx: Tx, id: string): Promise<Poll | undefined> {
    return this.store.find(tx, id);
  }

  bySlug(tx: Tx, slug: string): Promise<Poll | undefined> {
    return this.store.bySlug(tx, slug);
  }

  /** Newest first. */
  list(tx: Tx, states: readonly PollState[] = pollStates): Promise<readonly Poll[]> {
    return this.store.list(tx, states);
  }

  /** Ids of polls whose moment of closing has come. */
  dueToClose(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToClose(tx, this.clock.now());
  }

  /** Ids of scheduled polls whose moment of opening has come. */
  dueToOpen(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToOpen(tx, this.clock.now());
  }

  async create(tx: Tx, { details, questionnaire, areas = [], by }: NewPoll): Promise<Poll> {
    const questionnaireId = await this.questionnaires.create(tx, questionnaire);
    const first = { ...firstAudience, areas, questionnaireId, translations: {} };
    return this.insert(tx, { ...details, ...first }, by);
  }

  /** The same story, questions, audience and way of answering; a new period and a new draw. */
  async duplicate(tx: Tx, id: string, by: StaffActor): Promise<Poll | undefined> {
    const poll = await this.store.find(tx, id);
    if (!poll) return undefined;
    const questionnaireId = await this.questionnaires.copy(tx, poll.questionnaireId);
    const dates = { opensAt: null, closesAt: null, resultsOn: null, reactionBy: null };
    const title = `${poll.title} (kopie)`;
    const copy = await this.insert(tx, { ...poll, ...dates, title, questionnaireId }, by);
    await this.choices.copy(tx, id, copy.id, by);
    return copy;
  }

  edit(tx: Tx, id: string, details: PollDetails, by: Actor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.details-changed', by }, async (poll) => {
      const decision = decide.changeDetails(poll, details);
      if (!decision.ok || details.title === poll.title) return decision;
      return { ok: true, poll: { ...decision.poll, slug: await this.freeSlug(tx, decision.poll) } };
    });
  }

  /** A draw that was only prepared is let go; one that was sealed holds the audience in place. */
  chooseAudience(tx: Tx, id: string, audience: PollAudience, by: Actor): Promise<PollDecision> {
    const facts = { size: audience.sampleSize, areas: audience.areas.length, letters: audience.letters };
    return this.decided(tx, id, { event: 'poll.audience-changed', by, facts }, async (poll) => {
      const draw = poll.drawId === null ? undefined : await this.draws.find(tx, poll.drawId);
      if (draw && draw.document.stage !== 'prepared') return { ok: false, refused: 'draw-sealed' };
      return decide.changeAudience(poll, audience);
    });
  }

  /** The change is made to the questions as they are now, so that two people can work on them at once. */
  changeQuestions(tx: Tx, id: string, change: QuestionsChange, by: Actor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.questions-changed', by }, async (poll) => {
      if (poll.state !== 'draft') return { ok: false, refused: 'not-in-this-state' };
      const before = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!before) throw new Error('A poll has no questionnaire.');
      const document = change(before.document);
      const saved = await this.questionnaires.save(tx, before.id, document);
      return saved.ok ? { ok: true, poll, facts: { questions: document.questions.length } } : saved;
    });
  }

  attachDraw(tx: Tx, id: string, drawId: string, by: Actor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.draw-attached', by, facts: { draw: drawId } }, (poll) =>
      decide.attachDraw(poll, drawId),
    );
  }

  unschedule(tx: Tx, id: string, by: Actor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.unscheduled', by }, decide.unschedule);
  }

  /** No answer is taken after this, and nobody is asked any more. */
  async close(tx: Tx, id: string, by: Actor): Promise<PollDecision> {
    const outcome = await this.decided(tx, id, { event: 'poll.closed', by }, (poll) =>
      decide.close(poll, this.clock.now()),
    );
    if (outcome.ok) await this.asking.stop(tx, id, by);
    return outcome;
  }

  publish(tx: Tx, id: string, by: Actor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.published', by }, decide.publish);
  }

  /** @param residentsHeard whether it was published what became of the answers; a higher feature knows that */
  archive(tx: Tx, id: string, residentsHeard: boolean, by: StaffActor): Promise<PollDecision> {
    return this.decided(tx, id, { event: 'poll.archived', by }, (poll) =>
      decide.archive(poll, residentsHeard),
    );
  }

  async withdraw(tx: Tx, id: string, withdrawal: decide.Withdrawal, by: Actor): Promise<PollDecision> {
    const outcome = await this.decided(tx, id, { event: 'poll.withdrawn', by }, (poll) =>
      decide.withdraw(poll, withdrawal, this.clock.now()),
    );
    if (outcome.ok) await this.asking.stop(tx, id, by);
    return outcome;
  }

  /** Load under a lock, decide, save, record. */
  private async decided(
    tx: Tx,
    id: string,
    { event, by, facts = {} }: Deed,
    decision: (poll: Poll) => Deciding | Promise<Deciding>,
  ): Promise<PollDecision> {
    const poll = await this.store.lock(tx, id);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    const outcome = await decision(poll);
    if (!outcome.ok) return outcome;
    await this.store.save(tx, outcome.poll);
    const { poll: decided, facts: also = {} } = outcome;
    const deed = { chain: `poll:${id}`, event, actor: by, subject: id };
    await this.audit.record(tx, { ...deed, facts: { ...facts, ...also } });
    return { ok: true, poll: decided };
  }

  private async insert(
    tx: Tx,
    content: PollDetails & PollAudience & Pick<Poll, 'questionnaireId' | 'translations'>,
    by: StaffActor,
  ): Promise<Poll> {
    const now = this.clock.now();
    const number = await this.store.nextNumber(tx, Number(localTimeOf(now).day.slice(0, 4)));
    const draft: Poll = {
      ...content,
      id: this.randomness.id(),
      number,
      slug: '',
      state: 'draft',
      drawId: null,
      createdBy: by.accountId,
      createdAt: now,
      openedAt: null,
      closedAt: null,
      withdrawnBecause: '',
    };
    const poll = { ...draft, slug: await this.freeSlug(tx, draft) };
    await this.store.insert(tx, poll);
    const event = { chain: `poll:${poll.id}`, event: 'poll.created', actor: by, subject: poll.id };
    await this.audit.record(tx, { ...event, facts: { number } });
    return poll;
  }

  private async freeSlug(tx: Tx, { id, title, number }: Poll): Promise<string> {
    const slug = slugOf(title, number);
    const taken = await this.store.bySlug(tx, slug);
    return taken && taken.id !== id ? `${slug}-${number}` : slug;
  }
}
