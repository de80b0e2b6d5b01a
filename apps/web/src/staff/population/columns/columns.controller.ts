// Shows the columns of a kept file, takes the mapping, and rehearses the import with it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Imports, Uploads, type Upload } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { backFrom, chooseAddress, uploadAddress } from '../frame-address.js';
import { gonePage } from '../gone/gone.page.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, IMPORTERS, mayImport } from '../population-roles.js';
import { readMapping } from './columns.form.js';
import { columnsPage } from './columns.page.js';

@May(...IMPORTERS)
@Controller('werk/bevolking/bestanden/:uploadId')
export class ColumnsController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly uploads: Uploads,
    private readonly imports: Imports,
  ) {}

  @Get('kolommen')
  async show(@CurrentStaff() person: StaffPerson, @Param('uploadId') id: string): Promise<Page> {
    const upload = await this.desk.ownUpload(id, person);
    return upload ? this.shown(person, upload) : gonePage(person, { refused: 'gone' });
  }

  @Post('kolommen')
  async choose(
    @CurrentStaff() person: StaffPerson,
    @Param('uploadId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    demand(mayImport(person));
    const upload = await this.desk.ownUpload(id, person);
    if (!upload) return gonePage(person, { refused: 'gone' });
    const preview = await this.desk.transactions.read((tx) => this.uploads.preview(tx, upload));
    if (!preview.ok) return gonePage(person, preview, chooseAddress(upload.kind, upload.frameId));
    const read = readMapping(body, upload.kind, preview.columns);
    if (!read.ok) return this.shown(person, upload, read.form);
    const rehearsal = await this.desk.transactions.run(async (tx) =>
      this.imports.rehearse(tx, upload, { mapping: read.input, drawn: await this.desk.drawn(tx, upload) }),
    );
    if (!rehearsal.ok) return gonePage(person, rehearsal, chooseAddress(upload.kind, upload.frameId));
    return seeOther(uploadAddress(upload.id, 'controle'));
  }

  @Post('wissen')
  async discard(
    @CurrentStaff() person: StaffPerson,
    @Param('uploadId') id: string,
  ): Promise<Page | SeeOther> {
    const upload = await this.desk.ownUpload(id, person);
    if (!upload) return gonePage(person, { refused: 'gone' });
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.desk.transactions.run((tx) => this.uploads.discard(tx, upload, by));
    return seeOther(backFrom(upload));
  }

  private async shown(person: StaffPerson, upload: Upload, form?: FormView): Promise<Page> {
    const preview = await this.desk.transactions.read((tx) => this.uploads.preview(tx, upload));
    if (!preview.ok) return gonePage(person, preview, chooseAddress(upload.kind, upload.frameId));
    const model = columnsPage({ person, upload, preview, ...(form && { form }) });
    return page('staff/population/columns/columns', model, { status: form ? 422 : 200 });
  }
}
