// The check before sealing: feasibility, conflicts, people without a chance, and a trial that binds nobody.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { panelMethods, PanelTasks, Registrations, type PanelMethod } from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { PanelDesk } from '../panel-desk.js';
import { checkPage } from './check.page.js';

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/controle')
export class PanelCheckController {
  constructor(
    private readonly panels: PanelDesk,
    private readonly tasks: PanelTasks,
    private readonly registrations: Registrations,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
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

  @Post('stoppen')
  @May(...ORGANISERS)
  stop(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    return this.panels.stop(id, person, addressOf(id));
  }
}

const addressOf = (id: string): string => `/werk/burgerberaden/${id}/controle`;
const methodIn = (body: unknown): PanelMethod => new Form(body).choice('methode', panelMethods);
