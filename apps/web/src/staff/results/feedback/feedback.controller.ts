// The feedback to residents about one poll: written at the town hall by one, approved by another.
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Feedbacks, type FeedbackDecision } from '#features/feedback/index.js';
import type { Poll, StaffActor } from '#features/polls/index.js';
import { FollowRequests, Results } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { FeedbackDesk } from './feedback-desk.js';
import { feedbackPage, type FeedbackFacts } from './feedback.page.js';

const VIEW = 'staff/results/feedback/feedback';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id')
export class FeedbackController {
  constructor(
    private readonly desk: FeedbackDesk,
    private readonly feedbacks: Feedbacks,
    private readonly results: Results,
    private readonly followRequests: FollowRequests,
    private readonly clock: Clock,
  ) {}

  @Get('terugkoppeling')
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const facts = await this.facts(tx, poll, person);
      return page(VIEW, feedbackPage({ ...facts, done: typeof done === 'string' ? done : '' }));
    });
  }

  @Post('terugkoppeling/voorleggen')
  @HttpCode(200)
  offer(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.carryOut(id, person, 'voorgelegd', (tx, by) => this.feedbacks.offer(tx, id, by));
  }

  @Post('terugkoppeling/terughalen')
  @HttpCode(200)
  giveBack(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.carryOut(id, person, 'teruggehaald', (tx, by) => this.feedbacks.giveBack(tx, id, by));
  }

  @Post('terugkoppeling/online')
  @HttpCode(200)
  publish(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.carryOut(id, person, 'online', (tx, by) => this.feedbacks.publish(tx, id, by));
  }

  @Post('archief')
  @HttpCode(200)
  archive(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const then = `/werk/peilingen/${id}?gedaan=gearchiveerd`;
    return this.desk.carryOut({ id, person, then, decide: (tx, by) => this.feedbacks.archive(tx, id, by) });
  }

  private carryOut(
    id: string,
    person: StaffPerson,
    done: string,
    decide: (tx: Tx, by: StaffActor) => Promise<FeedbackDecision>,
  ): Promise<Page | SeeOther> {
    const then = `/werk/peilingen/${id}/terugkoppeling?gedaan=${done}`;
    return this.desk.carryOut({ id, person, then, decide });
  }

  private async facts(tx: Tx, poll: Poll, person: StaffPerson): Promise<Omit<FeedbackFacts, 'done'>> {
    const by = { kind: 'staff', accountId: person.accountId } as const;
    const writing = await this.feedbacks.atWork(tx, poll.id);
    return {
      person,
      poll,
      writing,
      result: await this.results.current(tx, poll.id),
      online: await this.feedbacks.online(tx, poll.id),
      reports: await this.feedbacks.reports(tx, [poll.id]),
      wrote: writing !== undefined && (await this.feedbacks.wrote(tx, writing, by)),
      now: this.clock.now(),
      followers: (await this.followRequests.ofPoll(tx, poll.id)).length,
    };
  }
}
