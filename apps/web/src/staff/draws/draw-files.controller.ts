// The files with which a draw can be made again, for the researcher and the griffier; every download is a deed in the trail.
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DrawFile } from '#features/draws/index.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { DrawDesk } from './draw-desk.js';
import { FILE_KEEPERS } from './draw-roles.js';
import { sendDrawFile } from './send-draw-file.js';

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
    await this.send(id, person, { file: 'record', reply });
  }

  @Get('kader.csv')
  async frame(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(id, person, { file: 'frame', reply });
  }

  @Get('niet-meegeloot.csv')
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
}
