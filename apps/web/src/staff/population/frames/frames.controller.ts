// The list of frames, and the areas by which people are drawn and reported.
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ossAreas, Population, type Area } from '#features/population/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { FRAMES } from '../frame-address.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, FRAME_READERS, IMPORTERS, mayImport } from '../population-roles.js';
import { areasForm } from './areas.form.js';
import { framesPage } from './frames.page.js';

@Controller('werk/bevolking')
export class FramesController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly population: Population,
  ) {}

  @Get()
  @May(...FRAME_READERS)
  async show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.list(person, {});
  }

  @Post('gebieden/oss')
  @May(...IMPORTERS)
  async addAreasOfOss(@CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    return this.takeOver(ossAreas, person);
  }

  @Post('gebieden')
  @May(...IMPORTERS)
  @HttpCode(200)
  async addAreas(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    const read = areasForm(body);
    if (!read.ok) return this.list(person, { form: read.form, status: 422 });
    return this.takeOver(read.input, person);
  }

  private async takeOver(areas: readonly Area[], person: StaffPerson): Promise<SeeOther> {
    demand(mayImport(person));
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.desk.transactions.run((tx) => this.population.addAreas(tx, areas, by));
    return seeOther(FRAMES);
  }

  private async list(
    person: StaffPerson,
    { form = freshForm(), status = 200 }: { readonly form?: FormView; readonly status?: number },
  ): Promise<Page> {
    const facts = await this.desk.transactions.read(async (tx) => ({
      frames: await this.population.frames(tx),
      areas: await this.population.areas(tx),
    }));
    const model = framesPage({ person, today: this.desk.today(), form, ...facts });
    return page('staff/population/frames/frames', model, { status });
  }
}
