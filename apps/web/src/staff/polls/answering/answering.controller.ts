// Where staff choose how residents answer: with or without a last look, how anonymous, with or without a receipt.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AnsweringChoices, BlindKeys, type Poll } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { readAnswering } from './answering.form.js';
import { answeringPage, type AnsweringFacts } from './answering.page.js';

const VIEW = 'staff/polls/answering/answering';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/antwoorden')
export class AnsweringController {
  constructor(
    private readonly desk: PollDesk,
    private readonly choices: AnsweringChoices,
    private readonly keys: BlindKeys,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) =>
      page(VIEW, answeringPage(await this.facts(tx, poll, person))),
    );
  }

  @Post()
  choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = readAnswering(body);
    if (!read.ok)
      return this.desk.edit(id, person, async (tx, poll) =>
        page(VIEW, answeringPage(await this.facts(tx, poll, person), read.form), { status: 422 }),
      );
    const then = `/werk/peilingen/${id}`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.choices.choose(tx, id, read.input, by),
    });
  }

  private async facts(tx: Tx, poll: Poll, person: StaffPerson): Promise<AnsweringFacts> {
    const choice = await this.choices.of(tx, poll.id);
    return { person, poll, choice, key: await this.keys.fingerprint(tx, poll.id) };
  }
}
