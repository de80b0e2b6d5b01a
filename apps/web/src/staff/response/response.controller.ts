// The response of one poll while it runs and afterwards.
import { Controller, Get, Param } from '@nestjs/common';
import { Invitations } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS } from '../polls/poll-roles.js';
import { responsePage } from './response.page.js';

@May(...POLL_READERS)
@Controller('werk/peilingen/:id/respons')
export class ResponseController {
  constructor(
    private readonly desk: PollDesk,
    private readonly invitations: Invitations,
    private readonly population: Population,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, async (tx, poll) => {
      const perArea = await this.invitations.participationPerArea(tx, id);
      const channels = await this.invitations.channelCounts(tx, id);
      const areas = await this.population.areas(tx);
      return page('staff/response/response', responsePage({ person, poll, perArea, channels, areas }));
    });
  }
}
