// The main page of one poll.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations } from '#features/invitations/index.js';
import { AnsweringChoices, PreflightInspection, type Poll } from '#features/polls/index.js';
import { Population } from '#features/population/index.js';
import { Feedbacks } from '#features/feedback/index.js';
import { Reactions } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffNames } from '../../audit/staff-names.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_READERS } from '../poll-roles.js';
import type { Aftermath } from './aftermath.js';
import { pollPage, type PollPageFacts } from './poll.page.js';

/** More than are shown, because a run of the same deed is shown as one. */
const LINES_READ = 60;

@May(...POLL_READERS)
@Controller('werk/peilingen/:id')
export class PollController {
  constructor(
    private readonly desk: PollDesk,
    private readonly inspection: PreflightInspection,
    private readonly choices: AnsweringChoices,
    private readonly invitations: Invitations,
    private readonly mailings: Mailings,
    private readonly population: Population,
    private readonly reactions: Reactions,
    private readonly feedbacks: Feedbacks,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly names: StaffNames,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, async (tx, poll) => {
      const facts = await this.facts(tx, poll);
      const model = pollPage({ ...facts, person, done: typeof done === 'string' ? done : '' });
      return page('staff/polls/poll/poll', model);
    });
  }

  private async facts(tx: Tx, poll: Poll): Promise<Omit<PollPageFacts, 'person' | 'done'>> {
    return {
      poll,
      inspection: await this.inspection.inspect(tx, poll),
      perArea: await this.invitations.participationPerArea(tx, poll.id),
      after: await this.aftermath(tx, poll.id),
      areas: await this.population.areas(tx),
      mailings: await this.mailings.progress(tx, poll.id),
      lines: await this.trail.newest(tx, { chain: `poll:${poll.id}`, limit: LINES_READ }),
      withTokens: (await this.choices.of(tx, poll.id)).level === 'B',
      names: await this.names.byPseudonym(tx),
    };
  }

  private async aftermath(tx: Tx, pollId: string): Promise<Aftermath> {
    return {
      reaction: await this.reactions.find(tx, pollId),
      feedback: await this.feedbacks.online(tx, pollId),
      writing: await this.feedbacks.atWork(tx, pollId),
      reports: await this.feedbacks.reports(tx, [pollId]),
      today: localTimeOf(this.clock.now()).day,
    };
  }
}
