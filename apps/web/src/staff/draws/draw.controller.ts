// The draw of one poll, step by step: prepare, seal, draw, and the outcome.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { PollDecision } from '#features/polls/index.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { refusedPage } from '../polls/refused/refused.page.js';
import { concludeForm } from './conclude.form.js';
import { concludePage } from './conclude.page.js';
import { DrawDesk } from './draw-desk.js';
import { drawAddress, type DrawFacts } from './draw-facts.js';
import { DRAW_READERS, DRAWERS } from './draw-roles.js';
import { prepareForm } from './prepare.form.js';
import { preparePage } from './prepare.page.js';
import { isSure, readKind, sealForm, typedFields } from './seal.form.js';
import { confirmSealPage, sealPage } from './seal.page.js';
import { showDraw } from './show-draw.js';

const WRONG = { status: 422 };

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
    const read = prepareForm(body, facts);
    if (!read.ok) return page('staff/draws/prepare', preparePage(facts, read.form), WRONG);
    return this.done(facts, await this.desk.prepare(facts, read.input));
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
    const kind = readKind(given);
    const document = facts.draw?.document;
    if (document?.stage !== 'prepared' || !kind) return seeOther(drawAddress(facts.poll));
    const read = sealForm(kind, body, facts.now);
    if (!read.ok) return page('staff/draws/seal', sealPage({ ...facts, document }, kind, read.form), WRONG);
    if (!isSure(body)) {
      const typed = { kind, fields: typedFields(body) };
      return page('staff/draws/confirm-seal', confirmSealPage({ ...facts, document }, read.input, typed));
    }
    return this.done(facts, await this.desk.step(facts, { step: 'seal', asked: read.input }));
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
    const { draw } = facts;
    if (draw?.document.stage !== 'sealed') return seeOther(drawAddress(facts.poll));
    const { document, id: drawId } = draw;
    const read = concludeForm(document.announced, body, isGenuineBeacon);
    if (!read.ok)
      return page('staff/draws/conclude', concludePage({ ...facts, document, drawId }, read.form), WRONG);
    return this.done(facts, await this.desk.step(facts, { step: 'draw', asked: read.input }));
  }

  private done({ poll, person }: DrawFacts, decision: PollDecision): Page | SeeOther {
    if (decision.ok) return seeOther(drawAddress(poll));
    const model = refusedPage(person, decision.refused, `/werk/peilingen/${poll.id}`);
    return page('staff/polls/refused/refused', model, { status: 409 });
  }
}
