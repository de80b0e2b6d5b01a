// The files with which a draw can be made again, for the researcher and the griffier; every download is a deed in the trail.
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import type { DrawFile, FoundDraw } from '#features/draws/index.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { DrawDesk } from './draw-desk.js';
import { frameLines, leftOutLines } from './draw-files.js';
import { FILE_KEEPERS } from './draw-roles.js';

@May(...FILE_KEEPERS)
@Controller('werk/peilingen/:id/loting')
export class DrawFilesController {
  constructor(private readonly desk: DrawDesk) {}

  @Get('loting.json')
  async record(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document } = await this.taken(id, person, 'record');
    await send(reply, { name: 'loting.json', type: 'application/json' }, [`${canonicalJson(document)}\n`]);
  }

  @Get('kader.csv')
  async frame(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.desk.people(await this.taken(id, person, 'frame'));
    await send(reply, { name: 'kader.csv', type: 'text/csv' }, frameLines(people));
  }

  @Get('niet-meegeloot.csv')
  async leftOut(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.desk.people(await this.taken(id, person, 'left-out'));
    await send(reply, { name: 'niet-meegeloot.csv', type: 'text/csv' }, leftOutLines(people));
  }

  /** The drawn draw, once the trail says who took what. */
  private async taken(id: string, person: StaffPerson, file: DrawFile): Promise<FoundDraw> {
    const { draw } = await this.desk.facts(id, person);
    if (draw?.document.stage !== 'drawn') throw new NotFoundException();
    await this.desk.recordDownload(draw, file, person);
    return draw;
  }
}

type Named = { readonly name: string; readonly type: string };

async function send(reply: FastifyReply, { name, type }: Named, lines: Iterable<string>): Promise<void> {
  await reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(lines));
}
