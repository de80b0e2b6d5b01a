// Follow a mailing, pause it, let it go on or stop it.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations, Letters } from '#features/invitations/index.js';
import { AskingOf, Reminders, type Poll, type StaffActor } from '#features/polls/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../id-param.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS, POLL_WORKERS } from '../polls/poll-roles.js';
import type { LettersFacts } from './letters.page.js';
import { remindersForm } from './reminders.form.js';
import { reportFile } from './report-file.js';
import { mailingHeading } from './mailing-model.js';
import { sendingPage, staleExtract } from './sending.page.js';

type Command = {
  readonly id: string;
  readonly mailing: string;
  readonly person: StaffPerson;
  readonly act: (tx: Tx, by: StaffActor) => Promise<unknown>;
};

@Controller('werk/peilingen/:id/versturen')
export class SendingController {
  constructor(
    private readonly desk: PollDesk,
    private readonly mailings: Mailings,
    private readonly invitations: Invitations,
    private readonly letters: Letters,
    private readonly reminders: Reminders,
    private readonly askingOf: AskingOf,
    private readonly clock: Clock,
  ) {}

  @May(...POLL_READERS)
  @Get()
  show(
    @Param('id') id: string,
    @Query('retour') cameBack: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.page(id, person, freshForm(), typeof cameBack === 'string' ? cameBack : '');
  }

  @May(...POLL_READERS)
  @Get('verslag.csv')
  async report(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mailings = await this.desk.read(id, (tx) => this.mailings.progress(tx, id));
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="verslag-versturen.csv"')
      .send(reportFile(mailings, mailingHeading));
  }

  @May(...POLL_WORKERS)
  @Post('herinneringen')
  @HttpCode(200)
  async remind(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = remindersForm(body);
    if (!outcome.ok) return this.page(id, person, outcome.form);
    const poll = await this.desk.edit(id, person, (_tx, found) => Promise.resolve(found));
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.desk.transactions.run((tx) => this.reminders.plan(tx, poll, outcome.input, by));
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @May(...POLL_WORKERS)
  @Post(':mailing/pauzeer')
  async pause(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    await this.command({ id, mailing, person, act: (tx, by) => this.mailings.pause(tx, mailing, by) });
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @May(...POLL_WORKERS)
  @Post(':mailing/ga-verder')
  @HttpCode(200)
  async resume(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    const fresh = await this.desk.read(id, (tx, poll) => this.reminders.extractIsFresh(tx, poll));
    if (!fresh) return this.page(id, person, staleExtract);
    const act: Command['act'] = (tx, by) => this.mailings.resume(tx, mailing, by);
    await this.mailings.prompt(mailing, await this.command({ id, mailing, person, act }));
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @May(...POLL_WORKERS)
  @Post(':mailing/stop')
  async stop(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    await this.command({ id, mailing, person, act: (tx, by) => this.mailings.cancel(tx, mailing, by) });
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  private async page(id: string, person: StaffPerson, form: FormView, cameBack = ''): Promise<Page> {
    const facts = await this.desk.read(id, async (tx, poll) => ({
      poll,
      mailings: await this.mailings.progress(tx, id),
      letters: await this.lettersOf(tx, poll),
      reminders: await this.reminders.of(tx, poll),
    }));
    const mayWork = mayActFor(person, POLL_WORKERS, facts.poll.areas);
    const model = sendingPage({ ...facts, person, mayWork, form, cameBack, now: this.clock.now() });
    return page('staff/sending/sending', model, { status: form.errorList.length > 0 ? 422 : 200 });
  }

  /** Answers how many messages wait. A mailing of another poll is not found; a command that comes too late does nothing. */
  private async command({ id, mailing, person, act }: Command): Promise<number> {
    await this.desk.edit(id, person, (_tx, poll) => Promise.resolve(poll));
    return this.desk.transactions.run(async (tx) => {
      const found = (await this.mailings.progress(tx, id)).find((each) => each.mailing.id === mailing);
      if (!found) throw new NotFoundException();
      await act(tx, { kind: 'staff', accountId: person.accountId });
      return found.queued;
    });
  }

  /** Once the poll is closed nobody can be written to any more, but what was printed stays known. */
  private async lettersOf(tx: Tx, poll: Poll): Promise<LettersFacts> {
    const { letter, ownPrint } = await this.invitations.channelCounts(tx, poll.id);
    const asking = poll.state === 'open' ? await this.askingOf.poll(tx, poll) : undefined;
    const state = asking
      ? await this.letters.state(tx, asking)
      : {
          ready: 0,
          withoutAddress: 0,
          unreached: 0,
          stale: false,
          batches: await this.letters.batches(tx, poll.id),
        };
    return { invited: letter + ownPrint, ...state };
  }
}
