// The check before opening, and opening itself: now, or by itself at the moment that was chosen.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { OpenPoll, Polls, PreflightInspection, type Opened } from '#features/polls/index.js';
import { Clock } from '#platform/clock/clock.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { Colleagues } from './colleagues.js';
import { launchForm } from './launch.form.js';
import { preflightPage } from './preflight.page.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id')
export class PreflightController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly openPoll: OpenPoll,
    private readonly inspection: PreflightInspection,
    private readonly mailings: Mailings,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  @Get('controle')
  show(
    @Param('id') id: string,
    @Query('testmail') testMail: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.page(id, person, freshForm(), typeof testMail === 'string' ? testMail : '');
  }

  @Post('openen')
  @HttpCode(200)
  async open(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = launchForm(body);
    if (!outcome.ok) return this.page(id, person, outcome.form);
    const done: Opened[] = [];
    const shown = await this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}?gedaan=open`,
      decide: async (tx, by) => {
        const opened = await this.openPoll.open(tx, id, by);
        done.push(opened);
        return opened;
      },
    });
    for (const opened of done) await this.prompt(opened);
    return shown;
  }

  @Post('plannen')
  @HttpCode(200)
  async plan(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = launchForm(body);
    if (!outcome.ok) return this.page(id, person, outcome.form);
    const then = `/werk/peilingen/${id}?gedaan=gepland`;
    return this.desk.carryOut({ id, person, then, decide: (tx, by) => this.openPoll.plan(tx, id, by) });
  }

  @Post('niet-plannen')
  @HttpCode(200)
  unplan(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const then = `/werk/peilingen/${id}?gedaan=niet-gepland`;
    return this.desk.carryOut({ id, person, then, decide: (tx, by) => this.polls.unschedule(tx, id, by) });
  }

  /** After the commit; when this fails the sweep sends what is due. */
  private async prompt(opened: Opened): Promise<void> {
    if (opened.ok) await this.mailings.prompt(opened.mailing.id, opened.mailing.messages);
  }

  private page(id: string, person: StaffPerson, form: FormView, testMail = ''): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const inspection = await this.inspection.inspect(tx, poll);
      const colleagues = await this.colleagues.of(tx, person);
      const facts = { person, poll, inspection, now: this.clock.now(), form, testMail, colleagues };
      const status = form.errorList.length > 0 ? 422 : 200;
      return page('staff/polls/preflight/preflight', preflightPage(facts), { status });
    });
  }
}
