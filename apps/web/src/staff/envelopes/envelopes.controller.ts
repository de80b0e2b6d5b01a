// Where the window of the envelopes is, and a sheet to try it with.
import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EnvelopeWindows } from '#features/invitations/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { testSheetPdf } from '#platform/letters/test-sheet-pdf.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import { POLL_WORKERS } from '../polls/poll-roles.js';
import { envelopeForm, typedWindow } from './envelopes.form.js';
import { envelopesPage } from './envelopes.page.js';

@May(...POLL_WORKERS)
@Controller('werk/envelop')
export class EnvelopesController {
  constructor(
    private readonly windows: EnvelopeWindows,
    private readonly transactions: Transactions,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get()
  async show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    const window = await this.transactions.read((tx) => this.windows.current(tx));
    return this.page(person, freshForm(typedWindow(window)));
  }

  @Post()
  @HttpCode(200)
  async set(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    const outcome = envelopeForm(body);
    if (!outcome.ok) return this.page(person, outcome.form);
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.transactions.run((tx) => this.windows.set(tx, outcome.input, by));
    return seeOther('/werk/envelop');
  }

  @Get('testvel.pdf')
  async testSheet(@Res() reply: FastifyReply): Promise<void> {
    const window = await this.transactions.read((tx) => this.windows.current(tx));
    await reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="testvel-envelop.pdf"')
      .send(testSheetPdf(this.site.municipality, window));
  }

  private page(person: StaffPerson, form: FormView): Page {
    const status = form.errorList.length > 0 ? 422 : 200;
    return page('staff/envelopes/envelopes', envelopesPage(person, form), { status });
  }
}
