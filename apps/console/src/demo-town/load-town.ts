// Fills an empty house: the people of the town hall, the areas, and the register, through the same import as a real one.
import { Injectable } from '@nestjs/common';
import { readAreaMap } from '#domain/area-map/read-area-map.js';
import { townAreas } from '#domain/town/town-areas.js';
import { town, type Townsperson } from '#domain/town/town.js';
import {
  AreaMaps,
  Imports,
  Population,
  recognisedColumns,
  UploadIntake,
  Uploads,
  type ChosenFile,
  type ImportKind,
  type ImportOrder,
} from '#features/population/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { DEMO_PASSWORD, demoAccounts } from '#platform/staff-login/demo-accounts.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { DEMO_MAP_SOURCE, demoMap } from './demo-map.nl.js';
import { emailsFile, frameFile, mutationFile, namesFile } from './town-files.js';

export type TownHall = {
  readonly clerk: DemoPerson;
  readonly researcher: DemoPerson;
  readonly organiser: DemoPerson;
};
export type DemoPerson = { readonly kind: 'staff'; readonly accountId: string };

const KEPT_DAYS = 400;
const ONE_MUTATION_IN = 700;

@Injectable()
export class LoadTown {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StaffAccounts,
    private readonly population: Population,
    private readonly maps: AreaMaps,
    private readonly intake: UploadIntake,
    private readonly uploads: Uploads,
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  /** True when somebody works here already: then nothing is loaded. */
  isInhabited(): Promise<boolean> {
    return this.transactions.read(async (tx) => (await this.accounts.list(tx)).length > 0);
  }

  async people(): Promise<TownHall> {
    const ids: string[] = [];
    for (const { email, name, grants } of demoAccounts) {
      const account = { email, name, grants, password: DEMO_PASSWORD };
      const added = await this.transactions.run((tx) => this.accounts.add(tx, account, SYSTEM));
      if (added) ids.push(added.id);
    }
    const [clerk, researcher, organiser] = ids;
    if (clerk === undefined || researcher === undefined || organiser === undefined)
      throw new Error('The demo has too few people.');
    return {
      clerk: { kind: 'staff', accountId: clerk },
      researcher: { kind: 'staff', accountId: researcher },
      organiser: { kind: 'staff', accountId: organiser },
    };
  }

  residents(share: number): readonly Townsperson[] {
    return [...town({ seed: 'Oss', year: this.clock.now().getUTCFullYear(), share })];
  }

  /** The register without names, with the e-mail addresses that people gave elsewhere. Answers the id of the frame. */
  async register(residents: readonly Townsperson[], by: DemoPerson): Promise<string> {
    const frameId = await this.frame(residents, by);
    const reachable = residents.filter(({ email }) => email !== undefined);
    const order = { details: null, mutationsUntil: null, drawn: null };
    await this.import({ kind: 'emails', frameId, chunks: emailsFile(reachable) }, order, by);
    return frameId;
  }

  /** The first delivery alone. */
  async frame(residents: readonly Townsperson[], by: DemoPerson): Promise<string> {
    const areas = townAreas.map(({ code, name }, index) => ({ code, name, position: index + 1 }));
    await this.transactions.run((tx) => this.population.addAreas(tx, areas));
    const details = {
      name: 'Inwoners van Oss (verzonnen)',
      purpose: 'Peilingen in de demo',
      source: 'Verzonnen gemeente; niemand hiervan bestaat',
      extractedOn: this.day(0),
      deleteBy: this.day(KEPT_DAYS),
    };
    const order = { details, mutationsUntil: null, drawn: null };
    return this.import({ kind: 'frame', frameId: null, chunks: frameFile(residents) }, order, by);
  }

  /** The map of the areas, as if a researcher read it from a file. */
  async map(by: DemoPerson): Promise<void> {
    await this.transactions.run(async (tx) => {
      const read = readAreaMap(demoMap, await this.population.areas(tx));
      if (!read.ok) throw new Error(`The demo map was refused: ${JSON.stringify(read.faults)}.`);
      const { map, property, others } = read;
      const text = { map, fileName: 'wijken-en-kernen.geojson', property, others };
      const id = await this.maps.keep(tx, text, by);
      await this.maps.use(tx, { id, source: DEMO_MAP_SOURCE }, by);
    });
  }

  /** The second delivery: names and addresses, of the drawn alone. */
  async names(frameId: string, drawn: readonly Townsperson[], by: DemoPerson): Promise<void> {
    const asked = new Set(drawn.map(({ pseudonym }) => pseudonym));
    const order = { details: null, mutationsUntil: null, drawn: asked };
    await this.import({ kind: 'names', frameId, chunks: namesFile(drawn) }, order, by);
  }

  /** What happened in town since the extract, so that the frame may be used again. */
  async mutations(frameId: string, residents: readonly Townsperson[], by: DemoPerson): Promise<void> {
    const turn = this.day(0).slice(-2);
    const concerned = residents.filter((_, place) => place % ONE_MUTATION_IN === Number(turn));
    const order = { details: null, mutationsUntil: this.day(0), drawn: null };
    await this.import({ kind: 'mutation', frameId, chunks: mutationFile(concerned) }, order, by);
  }

  private async import(file: Omit<ChosenFile, 'name'>, order: ImportOrder, by: DemoPerson): Promise<string> {
    const kept = await this.intake.keep({ ...file, name: FILE_NAMES[file.kind] }, by.accountId);
    if (!kept.ok) throw new Error(`The demo file of ${file.kind} was refused: ${kept.refused}.`);
    const { upload } = kept;
    return this.transactions.run(async (tx) => {
      const seen = await this.uploads.inspect(tx, upload, 1);
      if (!seen.ok) throw new Error(`The demo file of ${file.kind} cannot be read: ${seen.refused}.`);
      const mapping = recognisedColumns(file.kind, seen.columns);
      const rehearsed = await this.imports.rehearse(tx, upload, { mapping, drawn: order.drawn });
      if (!rehearsed.ok) throw new Error(`The demo file of ${file.kind} was refused: ${rehearsed.refused}.`);
      const done = await this.imports.confirm(tx, upload.id, order, by);
      if (!done.ok) throw new Error(`The demo file of ${file.kind} was not taken over: ${done.refused}.`);
      return done.frameId;
    });
  }

  private day(later: number): string {
    const date = new Date(this.clock.now());
    date.setUTCDate(date.getUTCDate() + later);
    return date.toISOString().slice(0, 10);
  }
}

const FILE_NAMES: Readonly<Record<ImportKind, string>> = {
  frame: 'kader.csv',
  names: 'namen.csv',
  emails: 'e-mail.csv',
  mutation: 'mutaties.csv',
};
