// Colleagues read along: they comment on questions, settle what was said, and one of them looks everything over.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PollReviews } from '#features/polls/index.js';
import { QuestionnaireReviews, Questionnaires } from '#features/questionnaires/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffNames } from '../../audit/staff-names.js';
import { PollDesk, type PollDeed } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { commentForm } from './review.form.js';
import { reviewPage, type ReviewFacts } from './review.page.js';

const VIEW = 'staff/polls/review/review';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/meelezen')
export class ReviewController {
  constructor(
    private readonly desk: PollDesk,
    private readonly pollReviews: PollReviews,
    private readonly reviews: QuestionnaireReviews,
    private readonly questionnaires: Questionnaires,
    private readonly names: StaffNames,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return page(VIEW, reviewPage(await this.facts(id, person)));
  }

  @Post()
  @HttpCode(200)
  async comment(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const outcome = commentForm(facts.questionnaire, body);
    if (!outcome.ok) return page(VIEW, reviewPage({ ...facts, form: outcome.form }), { status: 422 });
    const { input } = outcome;
    const where = input.questionId === '' ? '' : `#vraag-${input.questionId}`;
    return this.carryOut(id, person, where, (tx, by) => this.pollReviews.comment(tx, id, input, by));
  }

  @Post('afgehandeld')
  settle(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const comment = new Form(body).given('opmerking');
    return this.carryOut(id, person, '', (tx, by) => this.pollReviews.settle(tx, id, comment, by));
  }

  @Post('nagekeken')
  approve(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.carryOut(id, person, '', (tx, by) => this.pollReviews.approve(tx, id, by));
  }

  private carryOut(
    id: string,
    person: StaffPerson,
    where: string,
    decide: PollDeed['decide'],
  ): Promise<Page | SeeOther> {
    return this.desk.carryOut({ id, person, then: `/werk/peilingen/${id}/meelezen${where}`, decide });
  }

  private facts(id: string, person: StaffPerson): Promise<ReviewFacts> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const by = { kind: 'staff', accountId: person.accountId } as const;
      return {
        person,
        poll,
        questionnaire: stored.document,
        looks: await this.reviews.looks(tx, poll.questionnaireId),
        mayApprove: await this.pollReviews.mayApprove(tx, id, by),
        names: await this.names.byAccount(tx),
      };
    });
  }
}
