// The draw of whom to invite, step by step, on the pages that polls draw on too.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import type { AssemblyRefusal } from '#features/assemblies/index.js';
import type { DrawFile, FoundDraw } from '#features/draws/index.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { concludeForm } from '../../draws/conclude.form.js';
import { concludePage } from '../../draws/conclude.page.js';
import { drawAddress } from '../../draws/draw-facts.js';
import { frameLines, leftOutLines } from '../../draws/draw-files.js';
import { FILE_KEEPERS } from '../../draws/draw-roles.js';
import { prepareForm } from '../../draws/prepare.form.js';
import { preparePage } from '../../draws/prepare.page.js';
import { isSure, readKind, sealForm, typedFields } from '../../draws/seal.form.js';
import { confirmSealPage, sealPage } from '../../draws/seal.page.js';
import { showDraw } from '../../draws/show-draw.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { AssemblyDrawDesk } from './assembly-draw-desk.js';

const WRONG = { status: 422 };

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/loting')
export class AssemblyDrawController {
  constructor(
    private readonly desk: AssemblyDrawDesk,
    private readonly assemblyDesk: AssemblyDesk,
  ) {}

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
  @May(...ORGANISERS)
  @HttpCode(200)
  async prepare(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.desk.workFacts(id, person);
    const read = prepareForm(body, facts);
    if (!read.ok) return page('staff/draws/prepare', preparePage(facts, read.form), WRONG);
    return this.done(id, person, await this.desk.prepare(id, person, read.input));
  }

  @Post('vastzetten')
  @May(...ORGANISERS)
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
    return this.done(id, person, await this.desk.step(id, person, { step: 'seal', asked: read.input }));
  }

  @Post('trekken')
  @May(...ORGANISERS)
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
    return this.done(id, person, await this.desk.step(id, person, { step: 'draw', asked: read.input }));
  }

  @Get('loting.json')
  @May(...FILE_KEEPERS)
  async record(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document } = await this.taken(id, person, 'record');
    await send(reply, 'loting.json', [`${canonicalJson(document)}\n`]);
  }

  @Get('kader.csv')
  @May(...FILE_KEEPERS)
  async frame(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.desk.people(await this.taken(id, person, 'frame'));
    await send(reply, 'kader.csv', frameLines(people));
  }

  @Get('niet-meegeloot.csv')
  @May(...FILE_KEEPERS)
  async leftOut(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.desk.people(await this.taken(id, person, 'left-out'));
    await send(reply, 'niet-meegeloot.csv', leftOutLines(people));
  }

  private async taken(id: string, person: StaffPerson, file: DrawFile): Promise<FoundDraw> {
    const { draw } = await this.desk.facts(id, person);
    if (draw?.document.stage !== 'drawn') throw new NotFoundException();
    await this.desk.recordDownload(draw, file, person);
    return draw;
  }

  private done(
    id: string,
    person: StaffPerson,
    outcome: { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal },
  ): Page | SeeOther {
    if (outcome.ok) return seeOther(`/werk/burgerberaden/${id}/loting`);
    return this.assemblyDesk.refused(person, id, outcome.refused);
  }
}

async function send(reply: FastifyReply, name: string, lines: Iterable<string>): Promise<void> {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv';
  await reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(lines));
}
