// The calendar of invitations and reminders, with how often people are asked and how often they may be.
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Assemblies } from '#features/assemblies/index.js';
import { ContactDays } from '#features/invitations/index.js';
import { PollAgenda, Polls } from '#features/polls/index.js';
import { ContactBurden, Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf, monthsBefore } from '#platform/clock/local-time.js';
import { Transactions } from '#platform/database/transactions.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May, NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { CALENDAR_READERS, maySetLimits } from './calendar-roles.js';
import { calendarPage } from './calendar.page.js';
import { limitsForm } from './limits.form.js';

@May(...CALENDAR_READERS)
@Controller('werk/kalender')
export class CalendarController {
  constructor(
    private readonly agenda: PollAgenda,
    private readonly polls: Polls,
    private readonly assemblies: Assemblies,
    private readonly days: ContactDays,
    private readonly burden: ContactBurden,
    private readonly population: Population,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentStaff() person: StaffPerson, @Query('gebied') area: unknown): Promise<Page> {
    return this.page(person, freshForm(), typeof area === 'string' ? area : '');
  }

  @Post('grenzen')
  @HttpCode(200)
  async setLimits(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    if (!maySetLimits(person)) throw new NotAllowed();
    const outcome = limitsForm(body);
    if (!outcome.ok) return this.page(person, outcome.form, '');
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.transactions.run((tx) => this.burden.set(tx, outcome.input, by));
    return seeOther('/werk/kalender#contactdruk');
  }

  private async page(person: StaffPerson, form: FormView, area: string): Promise<Page> {
    const today = localTimeOf(this.clock.now()).day;
    const facts = await this.transactions.read(async (tx) => {
      const limits = await this.burden.limits(tx);
      return {
        limits,
        classes: await this.burden.burden(tx, limits, today),
        days: await this.days.since(tx, monthsBefore(today, limits.months)),
        planned: await this.agenda.planned(tx),
        polls: await this.polls.list(tx),
        assemblies: await this.assemblies.list(tx),
        areas: await this.population.areas(tx),
      };
    });
    const model = calendarPage({ ...facts, person, form, area, today });
    return page('staff/calendar/calendar', model, { status: form.errorList.length > 0 ? 422 : 200 });
  }
}
