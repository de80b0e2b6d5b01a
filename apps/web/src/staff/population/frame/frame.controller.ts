// The page of one frame, its report of refused lines, and the pseudonyms of whoever was drawn from it.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Draws } from '#features/draws/index.js';
import { FrameOverviews, importKinds, Population, type Frame } from '#features/population/index.js';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, FRAME_READERS, IMPORTERS, mayImport } from '../population-roles.js';
import { csvFile, refusalsFile } from '../refusals-file.js';
import { framePage } from './frame.page.js';

@May(...FRAME_READERS)
@Controller('werk/bevolking/:frameId')
export class FrameController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly population: Population,
    private readonly overviews: FrameOverviews,
    private readonly draws: Draws,
    private readonly accounts: StaffAccounts,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(
    @CurrentStaff() person: StaffPerson,
    @Param('frameId') id: string,
    @Query('klaar') taken: unknown,
  ): Promise<Page> {
    const done = importKinds.find((kind) => kind === taken) ?? null;
    const facts = await this.desk.transactions.read(async (tx) =>
      this.facts(tx, await this.desk.frame(tx, id)),
    );
    return page(
      'staff/population/frame/frame',
      framePage({ person, today: this.desk.today(), done, ...facts }),
    );
  }

  @Get('geweigerd.csv')
  async refusals(
    @CurrentStaff() { accountId }: StaffPerson,
    @Param('frameId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const refusals = await this.desk.transactions.run(async (tx) => {
      const frame = await this.desk.frame(tx, id);
      return this.overviews.refusals(tx, frame.id, accountId);
    });
    return refusalsFile(reply, refusals);
  }

  /** What Burgerzaken needs to deliver names: the pseudonyms of the drawn, and of nobody else. */
  @Get('geloot.csv')
  @May(...IMPORTERS)
  async drawn(
    @CurrentStaff() person: StaffPerson,
    @Param('frameId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    demand(mayImport(person));
    const drawn = await this.desk.transactions.run(async (tx) => {
      const frame = await this.desk.frame(tx, id);
      const pseudonyms = await this.draws.drawnFrom(tx, frame.id);
      await this.audit.record(tx, {
        chain: 'population',
        event: 'population.drawn-fetched',
        actor: { kind: 'staff', accountId: person.accountId },
        subject: frame.id,
        facts: { drawn: pseudonyms.length },
      });
      return pseudonyms;
    });
    return csvFile(reply, 'gelote-pseudoniemen.csv', [
      ['pseudoniem'],
      ...drawn.map((pseudonym) => [pseudonym]),
    ]);
  }

  private async facts(tx: Tx, frame: Frame) {
    const importer = (await this.accounts.list(tx)).find(({ id }) => id === frame.importedBy);
    return {
      frame,
      importedBy: importer?.name ?? 'een vroegere medewerker',
      overview: await this.overviews.overview(tx, frame),
      mutations: await this.overviews.mutations(tx, frame.id),
      areas: await this.population.areas(tx),
      drawn: (await this.draws.drawnFrom(tx, frame.id)).length,
    };
  }
}
