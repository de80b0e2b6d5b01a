// The check before sealing: feasibility, conflicts, people without a chance, and a trial that binds nobody.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Assemblies,
  panelMethods,
  PanelTasks,
  Registrations,
  type PanelMethod,
  type LotteryTask,
} from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { actorOf } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { PanelDesk } from '../panel-desk.js';
import { checkPage } from './check.page.js';

const MOST_PROPOSALS = 20;

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/controle')
export class PanelCheckController {
  constructor(
    private readonly panels: PanelDesk,
    private readonly tasks: PanelTasks,
    private readonly registrations: Registrations,
    private readonly assemblies: Assemblies,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const erased = await this.panels.desk.erased(id, person);
    if (erased) return erased;
    return this.panels.desk.read(id, async (tx, assembly) => {
      const registrations = await this.registrations.ofAssembly(tx, id);
      const task = await this.tasks.latest(tx, id, ['check', 'trial']);
      return page('staff/assemblies/check/check', checkPage({ person, assembly, registrations, task }));
    });
  }

  @Post()
  @May(...ORGANISERS)
  check(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.panels.ask(id, person, { kind: 'check', asked: { method: methodIn(body) } }, addressOf(id));
  }

  @Post('proefloting')
  @May(...ORGANISERS)
  trial(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.panels.ask(id, person, { kind: 'trial', asked: { method: methodIn(body) } }, addressOf(id));
  }

  /** The targets change as proposed, and the check is made again at once. */
  @Post(':task/overnemen')
  @May(...ORGANISERS)
  async adopt(
    @Param('id') id: string,
    @Param('task', AN_ID) taskId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const place = placeIn(body);
    const outcome = await this.panels.desk.transactions.run(async (tx) => {
      const task = await this.tasks.latest(tx, id, ['check', 'trial']);
      const changes = task?.id === taskId ? proposalOf(task, place)?.changes : undefined;
      if (!task || !changes) return { ok: false, refused: 'not-in-this-state' } as const;
      const decision = await this.assemblies.relax(tx, id, changes, actorOf(person));
      return decision.ok ? ({ ok: true, method: task.asked.method } as const) : decision;
    });
    if (!outcome.ok) return this.panels.desk.refused(person, id, outcome.refused);
    return this.panels.ask(id, person, { kind: 'check', asked: { method: outcome.method } }, addressOf(id));
  }

  @Post('stoppen')
  @May(...ORGANISERS)
  stop(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    return this.panels.stop(id, person, addressOf(id));
  }
}

const addressOf = (id: string): string => `/werk/burgerberaden/${id}/controle`;
const methodIn = (body: unknown): PanelMethod => new Form(body).choice('methode', panelMethods);

function proposalOf({ outcome }: LotteryTask, place: number) {
  return outcome && 'relaxations' in outcome ? outcome.relaxations[place] : undefined;
}

/** -1 when none was named: there is no such proposal. */
function placeIn(body: unknown): number {
  const form = new Form(body);
  const place = form.wholeNumber('wijziging', { from: 0, to: MOST_PROPOSALS });
  return form.hasFaults ? -1 : place;
}
