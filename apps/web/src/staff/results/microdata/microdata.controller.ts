// Agreements with researchers, and the file for the researcher whom an agreement names.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Polls, type Poll, type StaffActor } from '#features/polls/index.js';
import { Agreements } from '#features/results/index.js';
import { writeCsv } from '#platform/csv/write-csv.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May, NotAllowed } from '#platform/staff-login/may.guard.js';
import { hasRole, mayActFor, type Role, type StaffPerson } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { microdataForm } from './microdata.form.js';
import { AGREEMENT_RECORDERS, MICRODATA_READERS } from './microdata-roles.js';
import { microdataPage } from './microdata.page.js';

type Shown = { readonly form: FormView; readonly status: number; readonly done: string };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@May(...MICRODATA_READERS)
@Controller('werk/peilingen/:id/microdata')
export class MicrodataController {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly agreements: Agreements,
    private readonly accounts: StaffAccounts,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    const shown = { form: freshForm(), status: 200, done: typeof done === 'string' ? done : '' };
    return this.transactions.read((tx) => this.shown(tx, id, person, shown));
  }

  @May(...AGREEMENT_RECORDERS)
  @Post()
  @HttpCode(200)
  record(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.transactions.run(async (tx) => {
      const poll = await this.found(tx, id, person, AGREEMENT_RECORDERS);
      const researchers = await this.researchers(tx, person);
      const form = microdataForm(
        body,
        researchers.map((each) => each.id),
      );
      if (!form.ok) return this.shown(tx, id, person, { form: form.form, status: 422, done: '' });
      const outcome = await this.agreements.record(tx, poll.id, form.input, {
        by: actorOf(person),
        isResearcher: researchers.some((each) => each.id === form.input.researcherId),
      });
      return outcome.ok ? seeOther(`/werk/peilingen/${id}/microdata?gedaan=afspraak`) : refused();
    });
  }

  @May(...AGREEMENT_RECORDERS)
  @Post(':agreement/einde')
  @HttpCode(200)
  end(
    @Param('id') id: string,
    @Param('agreement') agreement: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    if (!UUID.test(agreement)) throw new NotFoundException();
    return this.transactions.run(async (tx) => {
      const poll = await this.found(tx, id, person, AGREEMENT_RECORDERS);
      const own = await this.agreements.ofPoll(tx, poll.id);
      if (!own.some((each) => each.id === agreement)) throw new NotFoundException();
      const outcome = await this.agreements.end(tx, agreement, actorOf(person));
      return outcome.ok ? seeOther(`/werk/peilingen/${id}/microdata?gedaan=einde`) : refused();
    });
  }

  @Get('bestand.csv')
  async file(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { poll, handed } = await this.transactions.run(async (tx) => {
      const found = await this.found(tx, id, person);
      return { poll: found, handed: await this.agreements.handOver(tx, found.id, actorOf(person)) };
    });
    if (!handed.ok) throw new NotFoundException();
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="microdata-${poll.number}.csv"`)
      .header('cache-control', 'no-store')
      .send(writeCsv(handed.file.rows, ';'));
  }

  /** Somebody with a role for one area reads and records for polls of that area only. */
  private async found(
    tx: Tx,
    id: string,
    person: StaffPerson,
    roles: readonly Role[] = MICRODATA_READERS,
  ): Promise<Poll> {
    const poll = UUID.test(id) ? await this.polls.find(tx, id) : undefined;
    if (!poll) throw new NotFoundException();
    if (!mayActFor(person, roles, poll.areas)) throw new NotAllowed();
    return poll;
  }

  /** Accounts with the role of researcher, without whoever looks: nobody records an agreement for themselves. */
  private async researchers(tx: Tx, { accountId }: StaffPerson) {
    const accounts = (await this.accounts.list(tx)).filter(
      (each) => each.disabledAt === null && each.id !== accountId,
    );
    const people = await Promise.all(accounts.map((each) => this.accounts.person(tx, each.id)));
    return people.flatMap((each) =>
      each && hasRole(each, ['onderzoeker']) ? [{ id: each.accountId, name: each.name }] : [],
    );
  }

  private async shown(tx: Tx, id: string, person: StaffPerson, { form, status, done }: Shown): Promise<Page> {
    const poll = await this.found(tx, id, person);
    const agreements = await this.agreements.ofPoll(tx, id);
    const file = await this.agreements.file(tx, id);
    const accounts = await this.accounts.list(tx);
    const model = microdataPage({
      ...{ person, poll, form, done },
      agreements: agreements.map((each) => ({ ...each, inForce: this.agreements.isInForce(each) })),
      file: file && { people: file.rows.length - 1, madeAt: file.madeAt },
      researchers: await this.researchers(tx, person),
      names: new Map(accounts.map((each) => [each.id, each.name])),
    });
    return page('staff/results/microdata/microdata', model, { status });
  }
}

const actorOf = ({ accountId }: StaffPerson): StaffActor => ({ kind: 'staff', accountId });

/** The form lets nobody come here; who posts by hand gets the page of what is not there. */
function refused(): never {
  throw new NotFoundException();
}
