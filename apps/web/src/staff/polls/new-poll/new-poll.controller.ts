// Makes a poll: from a template, from a blank sheet, or as a copy of an earlier one.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { emptyDetails, Polls, type StaffActor } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { ownAreas } from '../own-areas.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { newPollForm, type NewPollInput } from './new-poll.form.js';
import { newPollPage } from './new-poll.page.js';

const blank: Questionnaire = { version: 1, questions: [] };

@May(...POLL_WORKERS)
@Controller('werk/peilingen')
export class NewPollController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get('nieuw')
  show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.page(person, freshForm());
  }

  @Post('nieuw')
  @HttpCode(200)
  async make(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    const names = this.questionnaires.templates().map(({ name }) => name);
    const outcome = newPollForm(body, names);
    if (!outcome.ok) return this.page(person, outcome.form);
    return seeOther(`/werk/peilingen/${await this.create(person, outcome.input)}/gegevens`);
  }

  @Post(':id/kopie')
  async copy(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<SeeOther> {
    await this.desk.edit(id, person, () => Promise.resolve());
    const copy = await this.desk.transactions.run((tx) => this.polls.duplicate(tx, id, actor(person)));
    if (!copy) throw new NotFoundException();
    return seeOther(`/werk/peilingen/${copy.id}?gedaan=kopie`);
  }

  private async create(person: StaffPerson, { title, start }: NewPollInput): Promise<string> {
    const template = this.questionnaires.templates().find(({ name }) => name === start);
    const poll = await this.desk.transactions.run((tx) =>
      this.polls.create(tx, {
        details: { ...emptyDetails, title, question: template?.question ?? '' },
        questionnaire: template?.questionnaire ?? blank,
        areas: ownAreas(person, POLL_WORKERS),
        by: actor(person),
      }),
    );
    return poll.id;
  }

  private async page(person: StaffPerson, form: FormView): Promise<Page> {
    const earlier = await this.desk.transactions.read((tx) => this.polls.list(tx));
    const templates = this.questionnaires.templates();
    const status = form.errorList.length > 0 ? 422 : 200;
    return page('staff/polls/new-poll/new-poll', newPollPage({ person, templates, earlier, form }), {
      status,
    });
  }
}

const actor = ({ accountId }: StaffPerson): StaffActor => ({ kind: 'staff', accountId });
