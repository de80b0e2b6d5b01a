// Whom one poll is for, and how many people that are, before anything is drawn.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import { AudienceCounter, Polls, type Poll } from '#features/polls/index.js';
import { Population, type Area, type Frame } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { ownAreas } from '../own-areas.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { audienceForm, filledAudience } from './audience.form.js';
import { audiencePage } from './audience.page.js';

type Choices = { readonly frames: readonly Frame[]; readonly areas: readonly Area[] };

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/doelgroep')
export class AudienceController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly population: Population,
    private readonly draws: Draws,
    private readonly counter: AudienceCounter,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, (tx, poll) => this.page(tx, person, poll, filledAudience(poll)));
  }

  @Post()
  @HttpCode(200)
  async save(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { frames, areas } = await this.desk.edit(id, person, (tx) => this.choices(tx, person));
    const outcome = audienceForm(body, {
      frames: frames.map((frame) => frame.id),
      areas: areas.map(({ code }) => code),
      areaNeeded: ownAreas(person, POLL_WORKERS).length > 0,
    });
    if (!outcome.ok)
      return this.desk.edit(id, person, (tx, poll) => this.page(tx, person, poll, outcome.form));
    const then = `/werk/peilingen/${id}/doelgroep#getallen`;
    const { input } = outcome;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.polls.chooseAudience(tx, id, input, by),
    });
  }

  private async page(tx: Tx, person: StaffPerson, poll: Poll, form: FormView): Promise<Page> {
    const draw = poll.drawId === null ? undefined : await this.draws.find(tx, poll.drawId);
    const facts = {
      ...(await this.choices(tx, person)),
      numbers: await this.counter.count(tx, poll),
      sealed: draw !== undefined && draw.document.stage !== 'prepared',
    };
    const status = form.errorList.length > 0 ? 422 : 200;
    return page('staff/polls/audience/audience', audiencePage({ person, poll, form, ...facts }), { status });
  }

  private async choices(tx: Tx, person: StaffPerson): Promise<Choices> {
    const own = ownAreas(person, POLL_WORKERS);
    const areas = await this.population.areas(tx);
    const frames = await this.population.frames(tx);
    return {
      frames: frames.filter(({ erasedAt }) => erasedAt === null),
      areas: areas.filter(({ code }) => own.length === 0 || own.includes(code)),
    };
  }
}
