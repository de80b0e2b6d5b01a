// One promise that residents read: what became of it.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { Feedbacks, promisesOf } from '#features/feedback/index.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { FeedbackDesk } from './feedback-desk.js';
import { promisePage } from './promise.page.js';
import { filledReport, reportForm } from './report.form.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/terugkoppeling/belofte/:promiseId')
export class PromiseController {
  constructor(
    private readonly desk: FeedbackDesk,
    private readonly feedbacks: Feedbacks,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Param('promiseId', AN_ID) promiseId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.shown(id, promiseId, person);
  }

  @Post()
  @HttpCode(200)
  report(
    @Param('id') id: string,
    @Param('promiseId', AN_ID) promiseId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = reportForm(body);
    if (!read.ok) return this.shown(id, promiseId, person, read.form);
    const report = { pollId: id, promiseId, ...read.input };
    const then = `/werk/peilingen/${id}/terugkoppeling?gedaan=bijgewerkt`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.feedbacks.report(tx, report, by),
    });
  }

  private shown(id: string, promiseId: string, person: StaffPerson, form?: FormView): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const online = await this.feedbacks.online(tx, id);
      const promise = online && promisesOf(online).find((each) => each.id === promiseId);
      if (!promise) throw new NotFoundException();
      const reports = await this.feedbacks.reports(tx, [id]);
      const filled = form ?? filledReport(reports.get(promiseId));
      const model = promisePage({ person, poll, promise, form: filled });
      return page('staff/results/feedback/promise', model, { status: form ? 422 : 200 });
    });
  }
}
