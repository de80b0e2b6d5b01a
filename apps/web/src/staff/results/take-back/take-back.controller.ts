// Takes a wrong result back, with an explanation in public, and has it counted anew.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { computeResult, Results } from '#features/results/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { Queues } from '#platform/queue/queues.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { ResultDesk } from '../result-desk.js';
import { takeBackForm } from './take-back.form.js';
import { takeBackPage } from './take-back.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/uitkomst/intrekken')
export class TakeBackController {
  constructor(
    private readonly desk: ResultDesk,
    private readonly results: Results,
    private readonly queues: Queues,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.shown(id, person, freshForm(), 200);
  }

  @Post()
  @HttpCode(200)
  async takeBack(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = takeBackForm(body);
    if (!form.ok) return this.shown(id, person, form.form, 422);
    const then = `/werk/peilingen/${id}/uitkomst?gedaan=ingetrokken`;
    const outcome = await this.desk.carryOutOnResult({
      id,
      person,
      then,
      decide: (tx, result, by) => this.results.withdraw(tx, result.id, form.input, by),
    });
    await this.queues.enqueue(computeResult, { pollId: id });
    return outcome;
  }

  private shown(id: string, person: StaffPerson, form: FormView, status: number): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const result = await this.results.current(tx, id);
      return page('staff/results/take-back/take-back', takeBackPage({ person, poll, result, form }), {
        status,
      });
    });
  }
}
