// Erases a frame before its day, after somebody has read what that means.
import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import { Polls, type PollState } from '#features/polls/index.js';
import { FrameErasure } from '#features/population/index.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { frameAddress } from '../frame-address.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, FRAME_READERS, mayErase } from '../population-roles.js';
import { erasePage } from './erase.page.js';

const NEEDS_PEOPLE: readonly PollState[] = ['draft', 'scheduled', 'open'];

@May(...FRAME_READERS)
@Controller('werk/bevolking/:frameId/wissen')
export class EraseController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly polls: Polls,
    private readonly draws: Draws,
    private readonly erasure: FrameErasure,
  ) {}

  @Get()
  async ask(@CurrentStaff() person: StaffPerson, @Param('frameId') id: string): Promise<Page> {
    demand(mayErase(person));
    const facts = await this.desk.transactions.read(async (tx) => {
      const frame = await this.desk.frame(tx, id);
      if (frame.erasedAt) throw new NotFoundException();
      const polls = (await this.polls.list(tx, NEEDS_PEOPLE)).filter((poll) => poll.frameId === frame.id);
      return { frame, running: polls.map((poll) => poll.title) };
    });
    return page('staff/population/erase/erase', erasePage({ person, ...facts }));
  }

  @Post()
  async erase(@CurrentStaff() person: StaffPerson, @Param('frameId') id: string): Promise<SeeOther> {
    demand(mayErase(person));
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.desk.transactions.run(async (tx) => {
      const frame = await this.desk.frame(tx, id);
      await this.draws.forgetFrame(tx, frame.id);
      await this.erasure.erase(tx, frame.id, by);
    });
    return seeOther(frameAddress(id));
  }
}
