// Targets of an assembly: typed, taken from the register, or read from a file.
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  Assemblies,
  readCategories,
  sourceFor,
  sharesToTargets,
  type Assembly,
  type AssemblyCategory,
  type Share,
} from '#features/assemblies/index.js';
import { Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form, freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import { readTable } from '#platform/spreadsheet/read-table.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { ageShares, areaShares, genderShares } from './register-shares.js';
import { newCategoryForm, SOURCES, targetsForm, type NewCategory } from './targets.form.js';
import { firstFaults } from '../../../texts/first-faults.nl.js';
import { fileFaultText, tableFaultTexts } from './target-file-text.js';
import { targetsPage } from './targets.page.js';

const LARGEST_FILE_BYTES = 1024 * 1024;
const ROOM = 2;

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/streefgetallen')
export class TargetsController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly population: Population,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.shown(id, person, {});
  }

  @Post()
  @May(...ORGANISERS)
  @HttpCode(200)
  async save(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { categories, size } = await this.desk.read(id, (_tx, found) => Promise.resolve(found));
    const outcome = targetsForm(body, categories, size);
    if (!outcome.ok) return this.shown(id, person, { form: outcome.form });
    const gone = new Form(body).given('weg');
    return this.keep(
      id,
      person,
      outcome.input.filter((_, place) => String(place) !== gone),
    );
  }

  @Post('kenmerk')
  @May(...ORGANISERS)
  @HttpCode(200)
  async add(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const assembly = await this.desk.read(id, (_tx, found) => Promise.resolve(found));
    const outcome = newCategoryForm(
      body,
      assembly.categories.map(({ name }) => name),
      assembly.size,
    );
    if (!outcome.ok) return this.shown(id, person, { form: outcome.form });
    const { input } = outcome;
    if (input.kind !== 'vraag' && assembly.frameId === null) {
      const text = 'Kies eerst bij “Wie wij uitnodigen” een bevolkingsbestand';
      return this.shown(id, person, { form: faultIn('soort', text, body) });
    }
    const added = await this.desk.read(id, (tx, found) => this.category(tx, found, input));
    return this.keep(id, person, [...assembly.categories, added]);
  }

  @Post('bestand')
  @May(...ORGANISERS)
  @HttpCode(200)
  async read(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const { size, areas } = await this.desk.read(id, async (tx, found) => ({
      size: found.size,
      areas: new Set((await this.population.areas(tx)).map(({ name }) => name)),
    }));
    const sent = await request.file({ limits: { fileSize: LARGEST_FILE_BYTES }, throwFileSizeLimit: false });
    const table = sent && (await readTable(sent.file, sent.filename));
    if (table === undefined || sent?.file.truncated === true)
      return this.shown(id, person, {
        form: faultIn('bestand', table === undefined ? NO_FILE : TOO_LARGE, {}),
      });
    if (!table.ok) return this.shown(id, person, { fileFaults: tableFaultTexts(table.faults) });
    const sourceOf: SourceOf = (name, targets) => sourceFor(name, targets, areas);
    const read = readCategories(table.table, { size, room: ROOM, sourceOf });
    if (!read.ok) return this.shown(id, person, { fileFaults: firstFaults(read.faults.map(fileFaultText)) });
    return this.keep(id, person, read.categories);
  }

  private async category(tx: Tx, assembly: Assembly, input: NewCategory): Promise<AssemblyCategory> {
    const { kind, name, values, room } = input;
    if (kind === 'vraag') return { name, source: 'asked', targets: values };
    const shares = await this.shares(tx, assembly, kind);
    return { name, source: SOURCES[kind], targets: sharesToTargets(shares, assembly.size, room) };
  }

  private async shares(
    tx: Tx,
    assembly: Assembly,
    kind: 'leeftijd' | 'geslacht' | 'gebied',
  ): Promise<readonly Share[]> {
    const people = await this.population.candidates(tx, assembly.frameId ?? '', assembly);
    if (kind === 'geslacht') return genderShares(people);
    if (kind === 'gebied') return areaShares(people, await this.population.areas(tx));
    return ageShares(people, this.clock.now().getUTCFullYear(), assembly);
  }

  private keep(
    id: string,
    person: StaffPerson,
    categories: readonly AssemblyCategory[],
  ): Promise<Page | SeeOther> {
    const then = `/werk/burgerberaden/${id}/streefgetallen`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.assemblies.chooseCategories(tx, id, categories, by),
    });
  }

  private shown(
    id: string,
    person: StaffPerson,
    { form = freshForm(), fileFaults = [] }: { form?: FormView; fileFaults?: readonly string[] },
  ): Promise<Page> {
    const status = form.errorList.length + fileFaults.length > 0 ? 422 : 200;
    return this.desk.read(id, (_tx, assembly) =>
      Promise.resolve(
        page('staff/assemblies/targets/targets', targetsPage({ person, assembly, form, fileFaults }), {
          status,
        }),
      ),
    );
  }
}

function faultIn(name: string, text: string, body: unknown): FormView {
  return { ...new Form(body).view(), errors: { [name]: text }, errorList: [{ name, text }] };
}

type SourceOf = Parameters<typeof readCategories>[1]['sourceOf'];

const TOO_LARGE = 'Dit bestand is groter dan 1 MB. Streefgetallen passen in een klein bestand';
const NO_FILE = 'Kies een CSV- of Excel-bestand met streefgetallen';
