// The monitor of one poll, while it runs and afterwards.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ProgressCounter } from '#features/answers/index.js';
import { Invitations } from '#features/invitations/index.js';
import { AnsweringChoices, FieldworkGoals, type Poll } from '#features/polls/index.js';
import { Population } from '#features/population/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS, POLL_WORKERS } from '../polls/poll-roles.js';
import { goalForm } from './goal.form.js';
import type { ResponseFacts } from './response-facts.js';
import { responsePage } from './response.page.js';

const VIEW = 'staff/response/response';

@May(...POLL_READERS)
@Controller('werk/peilingen/:id/respons')
export class ResponseController {
  constructor(
    private readonly desk: PollDesk,
    private readonly invitations: Invitations,
    private readonly population: Population,
    private readonly questionnaires: Questionnaires,
    private readonly goals: FieldworkGoals,
    private readonly progress: ProgressCounter,
    private readonly choices: AnsweringChoices,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, async (tx, poll) => {
      const facts = await this.facts(tx, poll, person);
      return page(VIEW, responsePage({ ...facts, done: done === 'doel' }));
    });
  }

  @May(...POLL_WORKERS)
  @Post()
  @HttpCode(200)
  choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = goalForm(body);
    if (read.ok) {
      const then = `/werk/peilingen/${id}/respons?gedaan=doel`;
      return this.desk.carryOut({
        id,
        person,
        then,
        decide: (tx, by) => this.goals.choose(tx, id, read.input, by),
      });
    }
    return this.desk.edit(id, person, async (tx, poll) => {
      const facts = await this.facts(tx, poll, person);
      return page(VIEW, responsePage({ ...facts, form: read.form }), { status: 422 });
    });
  }

  /** Once the extract is erased, marks of having answered are dealt out anew within each area: no ages after that. */
  private async facts(tx: Tx, poll: Poll, person: StaffPerson): Promise<ResponseFacts> {
    const by = (trait: 'area' | 'age' | 'gender') => this.invitations.responseByTrait(tx, poll.id, trait);
    const area = await by('area');
    const isFresh = poll.state === 'open' || poll.state === 'closed';
    const parts = isFresh ? { area, age: await by('age'), gender: await by('gender') } : { area };
    const questionnaire = await this.questionnaires.find(tx, poll.questionnaireId);
    return {
      person,
      poll,
      parts,
      channels: await this.invitations.channelCounts(tx, poll.id),
      areas: await this.population.areas(tx),
      goal: await this.goals.goalOf(tx, poll.id),
      questionnaire: questionnaire?.document ?? { version: 1, questions: [] },
      withTokens: (await this.choices.of(tx, poll.id)).level === 'B',
      passed: await this.progress.ofPoll(tx, poll.id),
    };
  }
}
