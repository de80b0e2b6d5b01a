// The state of a mailing as it changes, as server-sent events; the page works the same without.
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS } from '../polls/poll-roles.js';
import { LiveSending } from './live-sending.service.js';

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 3000;

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
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RECONNECT_MS}\n\n`);
    const leave = this.live.follow(id, (pulse) => raw.write(`id: ${pulse}\ndata: ${pulse}\n\n`));
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
    raw.on('close', () => {
      clearInterval(heartbeat);
      leave();
    });
  }
}
