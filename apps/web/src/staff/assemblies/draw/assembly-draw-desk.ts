// The draw of whom to invite for an assembly: gathers what is known, asks for a step, waits a moment for the worker.
import { Inject, Injectable } from '@nestjs/common';
import {
  Assemblies,
  planInvitations,
  registrationsWanted,
  type Assembly,
  type AssemblyRefusal,
} from '#features/assemblies/index.js';
import {
  Draws,
  DrawTasks,
  type Asked,
  type DrawFile,
  type DrawOrder,
  type DrawPerson,
  type FoundDraw,
} from '#features/draws/index.js';
import { Population, type AudienceCount } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import type { Tx } from '#platform/database/transactions.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { waitForStep } from '../../draws/draw-patience.js';
import { mayAct, type DrawFacts, type DrawSubject } from '../../draws/draw-facts.js';
import type { PrepareInput } from '../../draws/prepare.form.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class AssemblyDrawDesk {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly draws: Draws,
    private readonly tasks: DrawTasks,
    private readonly population: Population,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'drawLeadMinutes'>,
  ) {}

  facts(id: string, person: StaffPerson): Promise<DrawFacts> {
    return this.desk.read(id, async (tx, assembly) => {
      const { drawId, frameId } = assembly;
      const draw = drawId === null ? undefined : await this.draws.find(tx, drawId);
      const frame = frameId === null ? undefined : await this.population.frame(tx, frameId);
      const audience = frame && (await this.population.count(tx, frame.id, assembly));
      return {
        person,
        poll: subjectOf(assembly, audience),
        areas: await this.population.areas(tx),
        frame,
        audience: draw ? undefined : audience,
        draw,
        counts: draw && (await this.draws.counts(tx, draw.id)),
        task: drawId === null ? undefined : await this.tasks.latest(tx, drawId),
        reasonNeeded: (await this.draws.lastSealed(tx, id)) !== undefined,
        now: this.clock.now(),
        leadMinutes: this.config.drawLeadMinutes,
      };
    });
  }

  async workFacts(id: string, person: StaffPerson): Promise<DrawFacts> {
    const facts = await this.facts(id, person);
    if (facts.poll.state === 'draft' && !mayAct(facts)) throw new NotAllowed();
    return facts;
  }

  async prepare(id: string, person: StaffPerson, input: PrepareInput): Promise<Outcome> {
    return this.ask(async (tx) => {
      const assembly = await this.desk.find(tx, id);
      const { frameId, areas, ageFrom, ageTo, quietMonths, number, title, state } = assembly;
      if (state !== 'inviting' || frameId === null) return { ok: false, refused: 'not-in-this-state' };
      const by = actorOf(person);
      const asked = await this.tasks.askPreparation(tx, {
        ...input,
        subjectId: id,
        frameId,
        audience: { areas, ageFrom, ageTo },
        size: registrationsWanted(assembly),
        withoutSecret: assembly.secretAddresses === 'left-out',
        quietMonths,
        purpose: `Uitnodigingen voor burgerberaad ${number}: ${title}`,
        by,
      });
      const attached = asked.ok ? await this.assemblies.attachDraw(tx, id, asked.drawId, by) : undefined;
      return attached && !attached.ok ? attached : { ok: true, asked };
    });
  }

  async step(id: string, person: StaffPerson, order: DrawOrder): Promise<Outcome> {
    return this.ask(async (tx) => {
      const { drawId, state } = await this.desk.find(tx, id);
      if (state !== 'inviting' || drawId === null) return { ok: false, refused: 'not-in-this-state' };
      return { ok: true, asked: await this.tasks.askStep(tx, drawId, order, actorOf(person)) };
    });
  }

  people({ id }: FoundDraw): Promise<readonly DrawPerson[]> {
    return this.desk.transactions.read((tx) => this.draws.frame(tx, id));
  }

  async recordDownload(draw: FoundDraw, file: DrawFile, person: StaffPerson): Promise<void> {
    await this.desk.transactions.run((tx) => this.draws.recordDownload(tx, draw, file, actorOf(person)));
  }

  private async ask(work: (tx: Tx) => Promise<Attempt>): Promise<Outcome> {
    const attempt = await this.desk.transactions.run(work);
    if (!attempt.ok) return attempt;
    if (attempt.asked.ok)
      await waitForStep(attempt.asked.taskId, { tasks: this.tasks, transactions: this.desk.transactions });
    return { ok: true };
  }
}

type Attempt =
  { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly refused: AssemblyRefusal };

/** The draw can change as long as nobody was invited, as that of a poll in draft. */
function subjectOf(assembly: Assembly, audience: AudienceCount | undefined): DrawSubject {
  const { id, title, number, areas, ageFrom, ageTo, quietMonths, state, frameId } = assembly;
  return {
    id,
    title,
    number,
    frameId,
    areas,
    ageFrom,
    ageTo,
    quietMonths,
    sampleSize: audience ? planInvitations(assembly, audience.perArea).letters : 0,
    state: state === 'inviting' ? 'draft' : 'open',
    assembly: true,
  };
}
