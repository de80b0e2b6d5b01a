// Which earlier poll asked the same questions, so that its result stands beside this one.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Editions, Polls } from '#features/polls/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../../polls/poll-desk.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { editionPage } from './edition.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/editie')
export class EditionController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly editions: Editions,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const published = await this.polls.list(tx, ['published', 'archived']);
      const [previous = ''] = await this.editions.before(tx, id);
      const others = published.filter((each) => each.id !== id);
      const facts = { person, poll, others, previous, done: done === 'bewaard' };
      return page('staff/results/edition/edition', editionPage(facts));
    });
  }

  @Post()
  @HttpCode(200)
  choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const given = new Form(body).given('eerder');
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/editie?gedaan=bewaard`,
      decide: async (tx, by) => {
        const published = await this.polls.list(tx, ['published', 'archived']);
        if (given !== '' && published.every((each) => each.id !== given))
          return { ok: false, refused: 'unknown-poll' };
        return this.editions.choose(tx, id, given === '' ? null : given, by);
      },
    });
  }
}
