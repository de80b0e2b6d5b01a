// The reaction of the college to one poll: written at the town hall, read beside the result.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Reactions, Results } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { ResultDesk } from '../result-desk.js';
import { filledReaction, reactionForm } from './reaction.form.js';
import { reactionPage } from './reaction.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/reactie')
export class ReactionController {
  constructor(
    private readonly desk: ResultDesk,
    private readonly results: Results,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query('gedaan') done: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.shown(id, person, { done: done === 'geplaatst' });
  }

  @Post()
  @HttpCode(200)
  publish(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = reactionForm(body);
    if (!form.ok) return this.shown(id, person, { form: form.form, done: false });
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/reactie?gedaan=geplaatst`,
      decide: (tx, by) => this.reactions.publish(tx, id, form.input, by),
    });
  }

  private shown(
    id: string,
    person: StaffPerson,
    { form, done }: { readonly form?: FormView; readonly done: boolean },
  ): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      const reaction = await this.reactions.find(tx, id);
      const result = await this.results.current(tx, id);
      const filled = form ?? filledReaction(reaction);
      const facts = { person, poll, result, reaction, form: filled, now: this.clock.now(), done };
      return page('staff/results/reaction/reaction', reactionPage(facts), { status: form ? 422 : 200 });
    });
  }
}
