// Shows what a file would do and, when somebody confirms, does it.
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Imports, type Frame, type ImportOrder, type Upload } from '#features/population/index.js';
import type { FormOutcome, FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { chooseAddress, frameAddress, uploadAddress } from '../frame-address.js';
import { gonePage } from '../gone/gone.page.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, IMPORTERS, mayImport } from '../population-roles.js';
import { refusalsFile } from '../refusals-file.js';
import { readFrameDetails, readMutationDay } from './check.form.js';
import { checkPage } from './check.page.js';

type Decided = Omit<ImportOrder, 'drawn'>;

const NOTHING_MORE: Decided = { details: null, mutationsUntil: null };

@May(...IMPORTERS)
@Controller('werk/bevolking/bestanden/:uploadId')
export class CheckController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly imports: Imports,
  ) {}

  @Get('controle')
  async show(@CurrentStaff() person: StaffPerson, @Param('uploadId') id: string): Promise<Page | SeeOther> {
    const upload = await this.desk.ownUpload(id, person);
    return upload ? this.shown(person, upload) : gonePage(person, { refused: 'gone' });
  }

  @Post('controle')
  async confirm(
    @CurrentStaff() person: StaffPerson,
    @Param('uploadId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    demand(mayImport(person));
    const upload = await this.desk.ownUpload(id, person);
    if (!upload) return gonePage(person, { refused: 'gone' });
    const read = this.decided(upload, await this.desk.frameOf(upload), body);
    if (!read.ok) return this.shown(person, upload, read.form);
    const by = { kind: 'staff', accountId: person.accountId } as const;
    const done = await this.desk.transactions.run(async (tx) => {
      const order = { ...read.input, drawn: await this.desk.drawn(tx, upload) };
      return this.imports.confirm(tx, id, order, by);
    });
    if (!done.ok) return gonePage(person, done, chooseAddress(upload.kind, upload.frameId));
    return seeOther(`${frameAddress(done.frameId)}?klaar=${upload.kind}`);
  }

  /** The first refused lines, for whoever made the file. */
  @Get('geweigerd.csv')
  async refusals(
    @CurrentStaff() person: StaffPerson,
    @Param('uploadId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | string> {
    const upload = await this.desk.ownUpload(id, person);
    if (!upload?.outcome) return gonePage(person, { refused: 'gone' });
    return refusalsFile(reply, upload.outcome.refusals);
  }

  private decided(upload: Upload, frame: Frame | null, body: unknown): FormOutcome<Decided> {
    const today = this.desk.today();
    if (upload.kind === 'frame') {
      const read = readFrameDetails(body, today);
      return read.ok ? { ok: true, input: { details: read.input, mutationsUntil: null } } : read;
    }
    if (upload.kind !== 'mutation' || !frame) return { ok: true, input: NOTHING_MORE };
    const read = readMutationDay(body, frame, today);
    return read.ok ? { ok: true, input: { details: null, mutationsUntil: read.input } } : read;
  }

  private async shown(person: StaffPerson, upload: Upload, form?: FormView): Promise<Page | SeeOther> {
    const { outcome } = upload;
    if (!outcome) return seeOther(uploadAddress(upload.id, 'kolommen'));
    const frame = await this.desk.frameOf(upload);
    const facts = { person, upload, outcome, frame, today: this.desk.today() };
    const model = checkPage({ ...facts, ...(form && { form }) });
    return page('staff/population/check/check', model, { status: form ? 422 : 200 });
  }
}
