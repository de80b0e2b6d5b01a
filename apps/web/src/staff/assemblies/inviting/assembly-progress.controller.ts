// How the mailings of an assembly go: live while they leave, and as a report to keep.
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Mailings } from '#features/deliveries/index.js';
import { May } from '#platform/staff-login/may.guard.js';
import { LiveSending } from '../../sending/live-sending.service.js';
import { followLive } from '../../sending/live-stream.js';
import { mailingHeading } from '../../sending/mailing-model.js';
import { reportFile } from '../../sending/report-file.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS } from '../assembly-roles.js';

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/uitnodigen')
export class AssemblyProgressController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly mailings: Mailings,
    private readonly live: LiveSending,
  ) {}

  /** Each event carries numbers only. */
  @Get('nu')
  async stream(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.read(id, () => Promise.resolve());
    followLive(reply, (follower) => this.live.follow(id, follower));
  }

  @Get('verslag.csv')
  async report(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mailings = await this.desk.read(id, (tx) => this.mailings.progress(tx, id));
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="verslag-versturen.csv"')
      .send(reportFile(mailings, mailingHeading));
  }
}
