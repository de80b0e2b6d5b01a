// The state of a mailing as it changes, as server-sent events; the page works the same without.
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS } from '../polls/poll-roles.js';
import { LiveSending } from './live-sending.service.js';
import { followLive } from './live-stream.js';

@May(...POLL_READERS)
@Controller('werk/peilingen/:id/versturen/nu')
export class LiveSendingController {
  constructor(
    private readonly desk: PollDesk,
    private readonly live: LiveSending,
  ) {}

  /** Each event carries numbers only: sent, waiting, failed, held back. */
  @Get()
  async stream(
    @Param('id') id: string,
    @CurrentStaff() _person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.desk.read(id, () => Promise.resolve());
    followLive(reply, (follower) => this.live.follow(id, follower));
  }
}
