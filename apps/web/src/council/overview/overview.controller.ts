// The desk of council members and the griffier: results under embargo first, then what is public and what is owed.
import { Controller, Get } from '@nestjs/common';
import { Polls } from '#features/polls/index.js';
import { Reactions, Results } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { COUNCIL_READERS } from '../council-readers.js';
import { councilPage } from './overview.page.js';

@May(...COUNCIL_READERS)
@Controller('raad')
export class CouncilController {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly results: Results,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const polls = await this.polls.list(tx, ['closed', 'published', 'archived']);
      const ids = polls.map(({ id }) => id);
      const results = await this.results.ofPolls(tx, ids);
      const reactions = new Map((await this.reactions.ofPolls(tx, ids)).map((each) => [each.pollId, each]));
      const facts = { person, polls, results, reactions, now: this.clock.now() };
      return page('council/overview/overview', councilPage(facts));
    });
  }
}
