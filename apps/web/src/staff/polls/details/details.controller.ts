// The story and the period of one poll.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Polls } from '#features/polls/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { detailsForm, filledDetails } from './details.form.js';
import { detailsPage } from './details.page.js';

const VIEW = 'staff/polls/details/details';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/gegevens')
export class DetailsController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, async (_, poll) =>
      page(VIEW, detailsPage({ person, poll, form: filledDetails(poll) })),
    );
  }

  @Post()
  @HttpCode(200)
  async save(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = detailsForm(body, localTimeOf(this.clock.now()).day);
    if (outcome.ok) {
      const then = `/werk/peilingen/${id}?gedaan=gegevens`;
      return this.desk.carryOut({
        id,
        person,
        then,
        decide: (tx, by) => this.polls.edit(tx, id, outcome.input, by),
      });
    }
    const { form } = outcome;
    return this.desk.edit(id, person, async (_, poll) =>
      page(VIEW, detailsPage({ person, poll, form }), { status: 422 }),
    );
  }
}
