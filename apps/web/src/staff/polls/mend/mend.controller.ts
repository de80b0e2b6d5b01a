// Mends a typing error in a question that residents are answering, with the reason beside it.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { languages, type Language } from '#domain/questionnaire/language.js';
import { PollVersions } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { mendForm } from './mend.form.js';
import { mendPage, type MendFacts } from './mend.page.js';

const VIEW = 'staff/polls/mend/mend';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/vragen/:question/typefout')
export class MendController {
  constructor(
    private readonly desk: PollDesk,
    private readonly versions: PollVersions,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @Query('taal') asked: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return page(VIEW, mendPage(await this.facts(id, questionId, { person, asked })));
  }

  @Post()
  @HttpCode(200)
  async mend(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, questionId, { person, asked: new Form(body).given('taal') });
    const outcome = mendForm(facts.questionnaire, { questionId, language: facts.language }, body);
    if (!outcome.ok) return page(VIEW, mendPage({ ...facts, form: outcome.form }), { status: 422 });
    const then = `/werk/peilingen/${id}/versies`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.versions.mend(tx, id, outcome.input, by),
    });
  }

  private facts(
    id: string,
    questionId: string,
    { person, asked }: { readonly person: StaffPerson; readonly asked: unknown },
  ): Promise<MendFacts> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      const question = stored?.document.questions.find((each) => each.id === questionId);
      if (!stored || !question) throw new NotFoundException();
      const language: Language | 'nl' = languages.find((each) => each === asked) ?? 'nl';
      return { person, poll, questionnaire: stored.document, question, language };
    });
  }
}
