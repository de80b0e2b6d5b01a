// Takes a poll back, with a reason that residents can read.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Polls, type StaffActor } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { freshForm } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { withdrawForm } from './withdraw.form.js';
import { withdrawPage } from './withdraw.page.js';

const VIEW = 'staff/polls/withdraw/withdraw';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/intrekken')
export class WithdrawController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, async (_, poll) =>
      page(VIEW, withdrawPage({ person, poll, form: freshForm() })),
    );
  }

  @Post()
  @HttpCode(200)
  async withdraw(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = withdrawForm(body);
    if (outcome.ok) {
      const then = `/werk/peilingen/${id}?gedaan=ingetrokken`;
      const decide = (tx: Tx, by: StaffActor) => this.polls.withdraw(tx, id, outcome.input, by);
      return this.desk.carryOut({ id, person, then, decide });
    }
    const { form } = outcome;
    return this.desk.edit(id, person, async (_, poll) =>
      page(VIEW, withdrawPage({ person, poll, form }), { status: 422 }),
    );
  }
}
