// Quotas of a questionnaire: when there are enough people who answered something, others like them are asked nothing more.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Quotas } from '#features/answers/index.js';
import { Polls } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { quotaForm } from './quotas.form.js';
import { quotasPage, type QuotasFacts } from './quotas.page.js';

const VIEW = 'staff/polls/quotas/quotas';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/grenzen')
export class QuotasController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly quotas: Quotas,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return page(VIEW, quotasPage(await this.facts(id, person)));
  }

  @Post()
  @HttpCode(200)
  async add(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const outcome = quotaForm(facts.questionnaire, body);
    if (!outcome.ok) return page(VIEW, quotasPage({ ...facts, form: outcome.form }), { status: 422 });
    const { input } = outcome;
    return this.change(id, person, (before) => [
      ...before.filter(({ id: known }) => known !== input.id),
      input,
    ]);
  }

  @Post('weg')
  remove(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const gone = new Form(body).given('grens');
    return this.change(id, person, (before) => before.filter((quota) => quota.id !== gone));
  }

  private change(
    id: string,
    person: StaffPerson,
    change: (before: NonNullable<QuotasFacts['questionnaire']['quotas']>) => typeof before,
  ): Promise<Page | SeeOther> {
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/grenzen`,
      decide: (tx, by) =>
        this.polls.changeQuestions(tx, id, (fresh) => ({ ...fresh, quotas: change(fresh.quotas ?? []) }), by),
    });
  }

  private facts(id: string, person: StaffPerson): Promise<QuotasFacts> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const full = await this.quotas.full(tx, id, stored.document);
      return { person, poll, questionnaire: stored.document, full };
    });
  }
}
