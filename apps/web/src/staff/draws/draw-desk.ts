// What the pages of a draw do before and after: gather what is known, ask for a step, wait a moment for the worker.
import { Inject, Injectable } from '@nestjs/common';
import {
  Draws,
  DrawTasks,
  type Asked,
  type DrawFile,
  type DrawOrder,
  type DrawPerson,
  type FoundDraw,
} from '#features/draws/index.js';
import { Polls, type PollDecision, type StaffActor } from '#features/polls/index.js';
import { Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { waitForStep } from './draw-patience.js';
import { mayAct, type DrawFacts } from './draw-facts.js';
import type { PrepareInput } from './prepare.form.js';

@Injectable()
export class DrawDesk {
  constructor(
    private readonly desk: PollDesk,
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly draws: Draws,
    private readonly tasks: DrawTasks,
    private readonly population: Population,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'drawLeadMinutes'>,
  ) {}

  facts(id: string, person: StaffPerson): Promise<DrawFacts> {
    return this.desk.read(id, async (tx, poll) => {
      const { drawId, frameId } = poll;
      const draw = drawId === null ? undefined : await this.draws.find(tx, drawId);
      const frame = frameId === null ? undefined : await this.population.frame(tx, frameId);
      return {
        person,
        poll,
        areas: await this.population.areas(tx),
        frame,
        audience: draw || !frame ? undefined : await this.population.count(tx, frame.id, poll),
        draw,
        counts: draw && (await this.draws.counts(tx, draw.id)),
        task: drawId === null ? undefined : await this.tasks.latest(tx, drawId),
        reasonNeeded: (await this.draws.lastSealed(tx, id)) !== undefined,
        now: this.clock.now(),
        leadMinutes: this.config.drawLeadMinutes,
      };
    });
  }

  /** As `facts`, for somebody who wants to change something. */
  async workFacts(id: string, person: StaffPerson): Promise<DrawFacts> {
    const facts = await this.facts(id, person);
    if (facts.poll.state === 'draft' && !mayAct(facts)) throw new NotAllowed();
    return facts;
  }

  /** A new draw for the poll as it stands now; the poll belongs to that draw from here. */
  async prepare(
    { poll, person }: DrawFacts,
    { largestHousehold, reason }: PrepareInput,
  ): Promise<PollDecision> {
    const { id, frameId, areas, ageFrom, ageTo, sampleSize: size, quietMonths } = poll;
    if (poll.state !== 'draft' || frameId === null) return { ok: false, refused: 'not-in-this-state' };
    const by = actorOf(person);
    const audience = { areas, ageFrom, ageTo };
    const purpose = `Peiling ${poll.number}: ${poll.title}`;
    const order = {
      subjectId: id,
      frameId,
      audience,
      size,
      quietMonths,
      largestHousehold,
      purpose,
      reason,
      by,
    };
    return this.ask(poll.id, async (tx) => {
      const asked = await this.tasks.askPreparation(tx, order);
      return {
        asked,
        decision: asked.ok ? await this.polls.attachDraw(tx, id, asked.drawId, by) : undefined,
      };
    });
  }

  /** The next step of the draw of this poll. */
  async step({ poll, draw, person }: DrawFacts, order: DrawOrder): Promise<PollDecision> {
    if (poll.state !== 'draft' || !draw) return { ok: false, refused: 'not-in-this-state' };
    return this.ask(poll.id, async (tx) => {
      const asked = await this.tasks.askStep(tx, draw.id, order, actorOf(person));
      return { asked, decision: undefined };
    });
  }

  /** The frame as it was sealed; empty once it was erased. */
  people({ id }: FoundDraw): Promise<readonly DrawPerson[]> {
    return this.transactions.read((tx) => this.draws.frame(tx, id));
  }

  async recordDownload(draw: FoundDraw, file: DrawFile, person: StaffPerson): Promise<void> {
    await this.transactions.run((tx) => this.draws.recordDownload(tx, draw, file, actorOf(person)));
  }

  private async ask(pollId: string, work: (tx: Tx) => Promise<Attempt>): Promise<PollDecision> {
    const { asked, decision } = await this.transactions.run(work);
    if (decision && !decision.ok) return decision;
    // Busy, or a reason that became needed meanwhile: the page itself tells.
    if (asked.ok) await waitForStep(asked.taskId, { tasks: this.tasks, transactions: this.transactions });
    const poll = await this.transactions.read((tx) => this.polls.find(tx, pollId));
    return poll ? { ok: true, poll } : { ok: false, refused: 'unknown-poll' };
  }
}

type Attempt = { readonly asked: Asked; readonly decision: PollDecision | undefined };

const actorOf = ({ accountId }: StaffPerson): StaffActor => ({ kind: 'staff', accountId });
