// Staff read the shapes of the areas from a file, look at them, and put them beside results.
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AreaMaps, Population } from '#features/population/index.js';
import { Form, freshForm, type FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, FRAME_READERS, IMPORTERS, mayImport } from '../population-roles.js';
import { mapForm } from './map.form.js';
import { MAP, mapPage } from './map.page.js';
import { readMapFile } from './read-map-file.js';

const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const NO_FILE = 'Kies een GeoJSON-bestand met uw gebieden';
const TOO_LARGE = 'Dit bestand is groter dan 20 MB. Sla het op met alleen uw gebieden en eenvoudiger grenzen';

type Shown = { readonly form?: FormView; readonly fileFaults?: readonly string[]; readonly done?: string };

@Controller('werk/bevolking/kaart')
export class AreaMapController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly population: Population,
    private readonly maps: AreaMaps,
  ) {}

  @Get()
  @May(...FRAME_READERS)
  show(@CurrentStaff() person: StaffPerson, @Query('gedaan') done: unknown): Promise<Page> {
    return this.shown(person, { done: typeof done === 'string' ? done : '' });
  }

  @Post('bestand')
  @May(...IMPORTERS)
  @HttpCode(200)
  async read(@CurrentStaff() person: StaffPerson, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    demand(mayImport(person));
    const limits = { fileSize: LARGEST_FILE_BYTES };
    const sent = await request.file({ limits, throwFileSizeLimit: false });
    if (!sent || sent.filename === '') return this.shown(person, { form: faultIn('bestand', NO_FILE) });
    const bytes = await sent.toBuffer();
    if (sent.file.truncated) return this.shown(person, { form: faultIn('bestand', TOO_LARGE) });
    const areas = await this.desk.transactions.read((tx) => this.population.areas(tx));
    const read = readMapFile(bytes, sent.filename, areas);
    if (!read.ok) return this.shown(person, { fileFaults: read.faults });
    await this.desk.transactions.run((tx) => this.maps.keep(tx, read.text, actorOf(person)));
    return seeOther(`${MAP}?gedaan=ingelezen`);
  }

  @Post()
  @May(...IMPORTERS)
  @HttpCode(200)
  async use(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    demand(mayImport(person));
    const waiting = await this.desk.transactions.read((tx) => this.maps.waiting(tx));
    const form = mapForm(body, waiting?.id);
    if (!form.ok) return this.shown(person, { form: form.form });
    await this.desk.transactions.run((tx) => this.maps.use(tx, form.input, actorOf(person)));
    return seeOther(`${MAP}?gedaan=gebruikt`);
  }

  @Post('weg')
  @May(...IMPORTERS)
  async leave(@CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    demand(mayImport(person));
    await this.desk.transactions.run((tx) => this.maps.leave(tx, actorOf(person)));
    return seeOther(`${MAP}?gedaan=weg`);
  }

  private async shown(
    person: StaffPerson,
    { form = freshForm(), fileFaults = [], done = '' }: Shown,
  ): Promise<Page> {
    const facts = await this.desk.transactions.read(async (tx) => ({
      areas: await this.population.areas(tx),
      inUse: await this.maps.inUse(tx),
      waiting: await this.maps.waiting(tx),
    }));
    const status = form.errorList.length + fileFaults.length > 0 ? 422 : 200;
    const model = mapPage({ person, form, fileFaults, done, ...facts });
    return page('staff/population/map/map', model, { status });
  }
}

const actorOf = ({ accountId }: StaffPerson) => ({ kind: 'staff', accountId }) as const;

function faultIn(name: string, text: string): FormView {
  return { ...new Form({}).view(), errors: { [name]: text }, errorList: [{ name, text }] };
}
