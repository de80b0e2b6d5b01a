// The draw of one poll, step by step: prepare, seal, draw, and the outcome.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { PollDecision } from '#features/polls/index.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { pollRefusalText } from '../../texts/poll-refusals.nl.js';
import { refusedPage } from '../polls/refused/refused.page.js';
import { DrawDesk } from './draw-desk.js';
import { drawAddress, type DrawFacts } from './draw-facts.js';
import { readConclusion, readPreparation, readSeal } from './draw-steps-read.js';
import { DRAW_READERS, DRAWERS } from './draw-roles.js';
import { readKind } from './seal.form.js';
import { showDraw } from './show-draw.js';

@May(...DRAW_READERS)
@Controller('werk/peilingen/:id/loting')
export class DrawController {
  constructor(private readonly desk: DrawDesk) {}

  @Get()
  async show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('getal') kind: unknown,
    @Query('opnieuw') again: unknown,
  ): Promise<Page> {
    const facts = await this.desk.facts(id, person);
    return showDraw(facts, { kind: readKind(kind), again: again === 'ja' });
  }

  @Post('voorbereiden')
  @May(...DRAWERS)
  @HttpCode(200)
  async prepare(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.desk.workFacts(id, person);
    const read = readPreparation(facts, body);
    return read.ok ? this.done(facts, await this.desk.prepare(facts, read.asked)) : read.shown;
  }

  @Post('vastzetten')
  @May(...DRAWERS)
  @HttpCode(200)
  async seal(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('getal') given: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.desk.workFacts(id, person);
    const read = readSeal(facts, given, body);
    return read.ok ? this.done(facts, await this.desk.step(facts, read.asked)) : read.shown;
  }

  @Post('trekken')
  @May(...DRAWERS)
  @HttpCode(200)
  async draw(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.desk.workFacts(id, person);
    const read = readConclusion(facts, body);
    return read.ok ? this.done(facts, await this.desk.step(facts, read.asked)) : read.shown;
  }

  private done({ poll, person }: DrawFacts, decision: PollDecision): Page | SeeOther {
    if (decision.ok) return seeOther(drawAddress(poll));
    const model = refusedPage(person, pollRefusalText[decision.refused], `/werk/peilingen/${poll.id}`);
    return page('staff/polls/refused/refused', model, { status: 409 });
  }
}
