// The first page after signing in: all polls, and what they wait for.
import { Controller, Get } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Feedbacks } from '#features/feedback/index.js';
import { Polls } from '#features/polls/index.js';
import { Reactions } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_READERS } from '../poll-roles.js';
import { overviewPage } from './overview.page.js';

@May(...POLL_READERS)
@Controller('werk')
export class OverviewController {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly reactions: Reactions,
    private readonly feedbacks: Feedbacks,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const polls = await this.polls.list(tx);
      const ids = polls.map(({ id }) => id);
      const reactions = await this.reactions.ofPolls(tx, ids);
      const fedBack = new Set((await this.feedbacks.onlineOf(tx, ids)).keys());
      const reacted = new Set(reactions.map(({ pollId }) => pollId));
      const stuck = await this.mailings.stuck(tx);
      const now = this.clock.now();
      return page(
        'staff/polls/overview/overview',
        overviewPage({ person, polls, now, reacted, fedBack, stuck }),
      );
    });
  }
}
