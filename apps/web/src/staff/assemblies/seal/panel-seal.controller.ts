// Sealing a thousand panels, entering the public value, and going back to draw again.
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Panels, PanelTasks, Seats } from '#features/assemblies/index.js';
import { Clock } from '#platform/clock/clock.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import type { FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { freshConclusion } from '../../draws/conclude.form.js';
import { freshSeal } from '../../draws/seal.form.js';
import { actorOf } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS, RECORD_KEEPERS } from '../assembly-roles.js';
import { PanelDesk } from '../panel-desk.js';
import { panelConclusion } from './panel-conclude.form.js';
import { panelSealForm, readPanelKind, redoForm, type PanelValueKind } from './panel-seal.form.js';
import { poolTable } from './pool-table.js';
import { needsReason, panelSealPage, type PanelSealFacts } from './panel-seal.page.js';

const VIEW = 'staff/assemblies/seal/panel-seal';

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/loten')
export class PanelSealController {
  constructor(
    private readonly panelDesk: PanelDesk,
    private readonly tasks: PanelTasks,
    private readonly panels: Panels,
    private readonly seats: Seats,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'drawLeadMinutes'>,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('getal') kind: unknown,
  ): Promise<Page> {
    const facts = await this.facts(id, person);
    const fresh = facts.assembly.state === 'closed' ? freshSeal(facts) : freshConclusion();
    return shown(facts, readPanelKind(kind), fresh);
  }

  @Post('vastzetten')
  @May(...ORGANISERS)
  @HttpCode(200)
  async seal(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('getal') given: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const kind = readPanelKind(given);
    if (!kind || facts.assembly.state !== 'closed') return seeOther(addressOf(id));
    const read = panelSealForm(kind, body, {
      now: facts.now,
      leadMinutes: facts.leadMinutes,
      reasonNeeded: needsReason(facts),
    });
    if (!read.ok) return shown(facts, kind, read.form);
    const asked = { ...read.input, reason: facts.panel?.undoneBecause || read.input.reason };
    return this.panelDesk.ask(id, person, { kind: 'seal', asked }, addressOf(id));
  }

  @Post('stoppen')
  @May(...ORGANISERS)
  stop(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    return this.panelDesk.stop(id, person, addressOf(id));
  }

  @Post('trekken')
  @May(...ORGANISERS)
  @HttpCode(200)
  async draw(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const record = facts.panel?.record;
    if (record?.stage !== 'sealed') return seeOther(addressOf(id));
    const read = panelConclusion(record.announced, body, isGenuineBeacon);
    if (!read.ok) return shown(facts, undefined, read.form);
    const { input } = read;
    return this.panelDesk.desk.carryOut({
      id,
      person,
      then: addressOf(id),
      decide: (tx, by) => this.panels.draw(tx, id, input, by),
    });
  }

  @Post('opnieuw')
  @May(...ORGANISERS)
  @HttpCode(200)
  async redo(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = redoForm(body);
    if (!read.ok) return shown(await this.facts(id, person), undefined, read.form);
    const then = `/werk/burgerberaden/${id}`;
    return this.panelDesk.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.panels.redo(tx, id, read.input, by),
    });
  }

  /** With this the griffier or a notary can make the panels and every choice after the draw again; taking it stands in the trail. */
  @Get('notaris.json')
  @May(...RECORD_KEEPERS)
  async keep(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.handOver(reply, { id, person, name: 'notaris.json' });
  }

  /** The same of a draw that does not count any more; places as on the public page, the first is 1. */
  @Get('eerdere-lotingen/:place/notaris.json')
  @May(...RECORD_KEEPERS)
  async keepEarlier(
    @Param() { id, place }: { readonly id: string; readonly place: string },
    @CurrentStaff() person: StaffPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!/^[1-9]\d{0,3}$/.test(place)) throw new NotFoundException();
    return this.handOver(reply, { id, person, place: Number(place), name: `notaris-${place}.json` });
  }

  /** The same people as a table, for `samenspel verify-draw --frame`; cells exactly as they were sealed. */
  @Get('aanmeldingen.csv')
  @May(...RECORD_KEEPERS)
  async table(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.panelDesk.desk.transactions.run(async (tx) => {
      const panel = await this.panels.latest(tx, id);
      const kept = panel && (await this.panels.kept(tx, panel.id));
      if (!kept) throw new NotFoundException();
      await this.panels.recordDownload(tx, id, actorOf(person));
      return { kept, categories: panel.record.categories };
    });
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="aanmeldingen.csv"')
      .header('cache-control', 'no-store');
    return poolTable(
      found.kept.pool,
      found.categories.map(({ name }) => name),
    );
  }

  private async handOver(reply: FastifyReply, { id, person, place, name }: Keeping): Promise<string> {
    const kept = await this.panelDesk.desk.transactions.run(async (tx) => {
      await this.panelDesk.desk.find(tx, id);
      const file = await this.panels.keepingFile(tx, id, place);
      if (!file) throw new NotFoundException();
      await this.panels.recordDownload(tx, id, actorOf(person));
      return file;
    });
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store');
    return `${JSON.stringify(kept)}\n`;
  }

  private facts(id: string, person: StaffPerson): Promise<PanelSealFacts> {
    return this.panelDesk.desk.read(id, async (tx, assembly) => ({
      person,
      assembly,
      panel: await this.panels.latest(tx, id),
      draws: (await this.panels.all(tx, id)).length,
      task: await this.tasks.latest(tx, id, ['seal']),
      check: await this.tasks.latest(tx, id, ['check', 'trial']),
      asked: (await this.seats.room(tx, id))?.seats.some(({ seat }) => seat.state !== 'waiting') ?? false,
      now: this.clock.now(),
      leadMinutes: this.config.drawLeadMinutes,
    }));
  }
}

type Keeping = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly place?: number;
  readonly name: string;
};

const addressOf = (id: string): string => `/werk/burgerberaden/${id}/loten`;

function shown(facts: PanelSealFacts, kind: PanelValueKind | undefined, form: FormView): Page {
  const status = form.errorList.length > 0 ? 422 : 200;
  return page(VIEW, panelSealPage(facts, kind, form), { status });
}
