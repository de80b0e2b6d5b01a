// The desk of one result: look at it, write its headline, approve the work of a colleague.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Poll } from '#features/polls/index.js';
import { Results } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { ResultDesk } from '../result-desk.js';
import { headlineForm, momentsForm } from './outcome.form.js';
import { outcomePage, type OutcomeFacts } from './outcome.page.js';

const VIEW = 'staff/results/outcome/outcome';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/uitkomst')
export class OutcomeController {
  constructor(
    private readonly desk: ResultDesk,
    private readonly results: Results,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const facts = await this.facts(tx, poll, person);
      return page(VIEW, outcomePage({ ...facts, done: typeof done === 'string' ? done : '' }));
    });
  }

  @Post('kop')
  @HttpCode(200)
  writeHeadline(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = headlineForm(body);
    if (!form.ok) return this.again(id, person, form.form);
    return this.desk.carryOutOnResult({
      id,
      person,
      then: `/werk/peilingen/${id}/uitkomst?gedaan=kop`,
      decide: (tx, result, by) => this.results.writeHeadline(tx, result.id, form.input, by),
    });
  }

  @Post('goedkeuren')
  @HttpCode(200)
  approve(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = momentsForm(body);
    if (!form.ok) return this.again(id, person, form.form);
    return this.desk.carryOutOnResult({
      id,
      person,
      then: `/werk/peilingen/${id}/uitkomst?gedaan=goedgekeurd`,
      decide: (tx, result, by) => this.results.approve(tx, result.id, form.input, by),
    });
  }

  @Post('heropenen')
  @HttpCode(200)
  reopen(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.desk.carryOutOnResult({
      id,
      person,
      then: `/werk/peilingen/${id}/uitkomst?gedaan=heropend`,
      decide: (tx, result, by) => this.results.reopen(tx, result.id, by),
    });
  }

  private again(id: string, person: StaffPerson, form: FormView): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const facts = await this.facts(tx, poll, person);
      return page(VIEW, outcomePage({ ...facts, done: '', form }), { status: 422 });
    });
  }

  private async facts(tx: Tx, poll: Poll, person: StaffPerson): Promise<Omit<OutcomeFacts, 'done'>> {
    const by = { kind: 'staff', accountId: person.accountId } as const;
    const result = await this.results.current(tx, poll.id);
    const accounts = await this.accounts.list(tx);
    return {
      poll,
      person,
      result,
      hadAHand: result !== undefined && (await this.results.hadAHand(tx, result, by)),
      corrections: await this.results.corrections(tx, poll.id, 'council'),
      names: new Map(accounts.map(({ id, name }) => [id, name])),
      now: this.clock.now(),
    };
  }
}
