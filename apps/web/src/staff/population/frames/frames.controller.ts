// The list of frames, and the areas by which people are drawn and reported.
import { Controller, Get, Post } from '@nestjs/common';
import { ossAreas, Population } from '#features/population/index.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { FRAMES } from '../frame-address.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, FRAME_READERS, IMPORTERS, mayImport } from '../population-roles.js';
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
    const facts = await this.desk.transactions.read(async (tx) => ({
      frames: await this.population.frames(tx),
      areas: await this.population.areas(tx),
    }));
    return page('staff/population/frames/frames', framesPage({ person, today: this.desk.today(), ...facts }));
  }

  @Post('gebieden')
  @May(...IMPORTERS)
  async addAreas(@CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    demand(mayImport(person));
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.desk.transactions.run((tx) => this.population.addAreas(tx, ossAreas, by));
    return seeOther(FRAMES);
  }
}
