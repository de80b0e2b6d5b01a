// Who gets one question of a poll, and where its answers lead. Works without script.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { Polls, type Poll } from '#features/polls/index.js';
import { Questionnaires, routeQuestion } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { filledRoute, routeForm } from './route.form.js';
import { routePage } from './route.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/vragen/:question/route')
export class RouteController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.page(id, questionId, person);
  }

  @Post()
  @HttpCode(200)
  async write(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const before = await this.desk.edit(id, person, (tx, poll) => this.documentOf(tx, poll));
    const outcome = routeForm(before, questionId, body);
    if (!outcome.ok) return this.page(id, questionId, person, outcome.form);
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/vragen?vraag=${questionId}#vraag-${questionId}`,
      decide: (tx, by) =>
        this.polls.changeQuestions(tx, id, (fresh) => routeQuestion(fresh, questionId, outcome.input), by),
    });
  }

  private page(id: string, questionId: string, person: StaffPerson, refused?: FormView): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.documentOf(tx, poll);
      const question = questionIn(questionnaire, questionId);
      const form = refused ?? filledRoute(questionnaire, question);
      const model = routePage({ person, poll, questionnaire, question, form });
      return page('staff/polls/route/route', model, { status: refused ? 422 : 200 });
    });
  }

  private async documentOf(tx: Tx, { questionnaireId }: Poll): Promise<Questionnaire> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    if (!stored) throw new Error('A poll has no questionnaire.');
    return stored.document;
  }
}

function questionIn({ questions }: Questionnaire, id: string): Question {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new NotFoundException();
  return question;
}
