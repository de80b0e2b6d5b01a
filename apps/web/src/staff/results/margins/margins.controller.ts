// Researchers read figures of the population from a file, and choose whether the answers are weighted to them.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Invitations } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { computeResult, Margins, pollClasses, Results, type PollClasses } from '#features/results/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form, freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { Queues } from '#platform/queue/queues.js';
import { CurrentStaff, May, NotAllowed } from '#platform/staff-login/may.guard.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { ResultDesk } from '../result-desk.js';
import { MARGIN_CHOOSERS } from './margins-roles.js';
import { marginsForm } from './margins.form.js';
import { marginsPage } from './margins.page.js';
import { readMarginsFile } from './read-margins-file.js';

const LARGEST_FILE_BYTES = 1024 * 1024;
const NO_FILE = 'Kies een CSV- of Excel-bestand met cijfers';
const TOO_LARGE = 'Dit bestand is groter dan 1 MB. Neem alleen de groepen van deze peiling op';

type Shown = { readonly form?: FormView; readonly fileFaults?: readonly string[]; readonly done?: string };
type Decide = Parameters<ResultDesk['carryOut']>[0]['decide'];

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/uitkomst/marges')
export class MarginsController {
  constructor(
    private readonly desk: ResultDesk,
    private readonly results: Results,
    private readonly margins: Margins,
    private readonly invitations: Invitations,
    private readonly population: Population,
    private readonly accounts: StaffAccounts,
    private readonly queues: Queues,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.shown(id, person, { done: typeof done === 'string' ? done : '' });
  }

  @May(...MARGIN_CHOOSERS)
  @Post('bestand')
  @HttpCode(200)
  async read(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const classes = await this.choosing(id, person, (tx) => this.classes(tx, id));
    const sent = await request.file({ limits: { fileSize: LARGEST_FILE_BYTES }, throwFileSizeLimit: false });
    if (!sent || sent.filename === '') return this.shown(id, person, { form: faultIn('bestand', NO_FILE) });
    const read = await readMarginsFile(sent.file, sent.filename, classes);
    if (sent.file.truncated) return this.shown(id, person, { form: faultIn('bestand', TOO_LARGE) });
    if (!read.ok) return this.shown(id, person, { fileFaults: read.faults });
    const text = { fileName: sent.filename, totals: read.totals };
    return this.decided(id, person, 'ingelezen', (tx, by) => this.margins.keep(tx, id, text, by));
  }

  @May(...MARGIN_CHOOSERS)
  @Post()
  @HttpCode(200)
  async choose(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const waiting = await this.choosing(id, person, (tx) => this.margins.ofPoll(tx, id));
    const form = marginsForm(
      body,
      waiting.filter(({ chosenAt }) => chosenAt === null).map((each) => each.id),
    );
    if (!form.ok) return this.shown(id, person, { form: form.form });
    return this.countedAnew(id, person, 'gekozen', (tx, by) => this.margins.choose(tx, id, form.input, by));
  }

  @May(...MARGIN_CHOOSERS)
  @Post('terug')
  @HttpCode(200)
  async leave(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    await this.choosing(id, person, () => Promise.resolve());
    return this.countedAnew(id, person, 'terug', (tx, by) => this.margins.leave(tx, id, by));
  }

  private async countedAnew(id: string, person: StaffPerson, done: string, decide: Decide) {
    const outcome = await this.decided(id, person, done, decide);
    await this.queues.enqueue(computeResult, { pollId: id });
    return outcome;
  }

  private decided(id: string, person: StaffPerson, done: string, decide: Decide): Promise<Page | SeeOther> {
    const then = `/werk/peilingen/${id}/uitkomst/marges?gedaan=${done}`;
    return this.desk.carryOut({ id, person, then, decide });
  }

  /** The role must hold for every area of the poll. */
  private choosing<Found>(id: string, person: StaffPerson, work: (tx: Tx) => Promise<Found>): Promise<Found> {
    return this.desk.read(id, person, (tx, poll) => {
      if (!mayActFor(person, MARGIN_CHOOSERS, poll.areas)) throw new NotAllowed();
      return work(tx);
    });
  }

  private async classes(tx: Tx, id: string): Promise<PollClasses> {
    const areas = await this.population.areas(tx);
    const names = new Map(areas.map(({ code, name }) => [code, name]));
    return pollClasses(await this.invitations.invitedGroups(tx, id), names);
  }

  private shown(
    id: string,
    person: StaffPerson,
    { form = freshForm(), fileFaults = [], done = '' }: Shown,
  ): Promise<Page> {
    const status = form.errorList.length + fileFaults.length > 0 ? 422 : 200;
    return this.desk.read(id, person, async (tx, poll) => {
      const accounts = await this.accounts.list(tx);
      const model = marginsPage({
        ...{ person, poll, form, fileFaults, done },
        classes: await this.classes(tx, id),
        invited: await this.invitations.invitedGroups(tx, id),
        kept: await this.margins.ofPoll(tx, id),
        result: await this.results.current(tx, id),
        names: new Map(accounts.map((each) => [each.id, each.name])),
      });
      return page('staff/results/margins/margins', model, { status });
    });
  }
}

function faultIn(name: string, text: string): FormView {
  return { ...new Form({}).view(), errors: { [name]: text }, errorList: [{ name, text }] };
}
