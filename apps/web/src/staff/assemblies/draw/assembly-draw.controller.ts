// The draw of whom to invite, step by step, on the pages that polls draw on too.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AssemblyRefusal } from '#features/assemblies/index.js';
import type { DrawFile } from '#features/draws/index.js';
import { seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { FILE_KEEPERS } from '../../draws/draw-roles.js';
import { readConclusion, readPreparation, readSeal } from '../../draws/draw-steps-read.js';
import { readKind } from '../../draws/seal.form.js';
import { sendDrawFile } from '../../draws/send-draw-file.js';
import { showDraw } from '../../draws/show-draw.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { AssemblyDrawDesk } from './assembly-draw-desk.js';

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
    const read = readPreparation(facts, body);
    return read.ok ? this.done(id, person, await this.desk.prepare(id, person, read.asked)) : read.shown;
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
    const read = readSeal(facts, given, body);
    return read.ok ? this.done(id, person, await this.desk.step(id, person, read.asked)) : read.shown;
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
    const read = readConclusion(facts, body);
    return read.ok ? this.done(id, person, await this.desk.step(id, person, read.asked)) : read.shown;
  }

  @Get('loting.json')
  @May(...FILE_KEEPERS)
  async record(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(id, person, { file: 'record', reply });
  }

  @Get('kader.csv')
  @May(...FILE_KEEPERS)
  async frame(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(id, person, { file: 'frame', reply });
  }

  @Get('niet-meegeloot.csv')
  @May(...FILE_KEEPERS)
  async leftOut(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(id, person, { file: 'left-out', reply });
  }

  /** Only once it was drawn, and not before the trail says who took what. */
  private async send(
    id: string,
    person: StaffPerson,
    { file, reply }: { readonly file: DrawFile; readonly reply: FastifyReply },
  ): Promise<void> {
    const { draw } = await this.desk.facts(id, person);
    if (draw?.document.stage !== 'drawn') throw new NotFoundException();
    await this.desk.recordDownload(draw, file, person);
    await sendDrawFile(reply, file, draw, file === 'record' ? [] : await this.desk.people(draw));
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
