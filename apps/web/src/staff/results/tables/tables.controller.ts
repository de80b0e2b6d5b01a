// Staff choose which questions are compared by two traits at once.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Question } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { computeResult, Crossings, Results } from '#features/results/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { Queues } from '#platform/queue/queues.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { ResultDesk } from '../result-desk.js';
import { tablesForm } from './tables.form.js';
import { canBeCrossed, tablesPage } from './tables.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/uitkomst/tabellen')
export class TablesController {
  constructor(
    private readonly desk: ResultDesk,
    private readonly results: Results,
    private readonly crossings: Crossings,
    private readonly questionnaires: Questionnaires,
    private readonly queues: Queues,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.shown(id, person, { form: freshForm(), status: 200, done: done === 'bewaard' });
  }

  @Post()
  @HttpCode(200)
  async choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const questions = await this.desk.read(id, person, (tx, poll) => this.questionsOf(tx, poll));
    const form = tablesForm(
      body,
      questions.filter(canBeCrossed).map((question) => question.id),
    );
    if (!form.ok) return this.shown(id, person, { form: form.form, status: 422, done: false });
    const then = `/werk/peilingen/${id}/uitkomst/tabellen?gedaan=bewaard`;
    const decide = (tx: Tx, by: Parameters<Crossings['choose']>[3]) =>
      this.crossings.choose(tx, id, form.input.crossing, by);
    const outcome = await this.desk.carryOut({ id, person, then, decide });
    await this.queues.enqueue(computeResult, { pollId: id });
    return outcome;
  }

  private async questionsOf(tx: Tx, poll: Poll): Promise<readonly Question[]> {
    return (await this.questionnaires.find(tx, poll.questionnaireId))?.document.questions ?? [];
  }

  private shown(
    id: string,
    person: StaffPerson,
    { form, status, done }: { readonly form: FormView; readonly status: number; readonly done: boolean },
  ): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const questions = await this.questionsOf(tx, poll);
      const crossing = await this.crossings.find(tx, id);
      const result = await this.results.current(tx, id);
      const model = tablesPage({ person, poll, questions, crossing, result, form, done });
      return page('staff/results/tables/tables', model, { status });
    });
  }
}
