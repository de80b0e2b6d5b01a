// Where staff choose how residents answer: with or without a last look before sending.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AnsweringChoices } from '#features/polls/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { answeringPage } from './answering.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/antwoorden')
export class AnsweringController {
  constructor(
    private readonly desk: PollDesk,
    private readonly choices: AnsweringChoices,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const checkPage = await this.choices.checkPage(tx, id);
      return page('staff/polls/answering/answering', answeringPage({ person, poll, checkPage }));
    });
  }

  @Post()
  choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const shown = new Form(body).given('controle') !== 'nee';
    const then = `/werk/peilingen/${id}`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.choices.chooseCheckPage(tx, id, shown, by),
    });
  }
}
