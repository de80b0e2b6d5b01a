// The work list of registrations: doubles, people who cannot take part, and closing.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { OpenAssembly, RegistrantBox, Registrations, removals } from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { organises, ORGANISERS } from '../assembly-roles.js';
import { registrationsPage } from './registrations.page.js';

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/aanmeldingen')
export class RegistrationsController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly registrations: Registrations,
    private readonly opening: OpenAssembly,
    private readonly box: RegistrantBox,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const erased = await this.desk.erased(id, person);
    if (erased) return erased;
    return this.desk.read(id, async (tx, assembly) => {
      const registrations = await this.registrations.ofAssembly(tx, id);
      const doubts = await this.registrations.doubts(tx, assembly);
      const needed = new Set(doubts.flatMap(({ registration, others }) => [registration.id, ...others]));
      const shown = registrations.filter((one) => needed.has(one.id) || one.removed !== '');
      const contacts = new Map(organises(person) ? shown.map((one) => [one.id, this.box.open(one)]) : []);
      const model = registrationsPage({ person, assembly, registrations, doubts, contacts });
      return page('staff/assemblies/registrations/registrations', model);
    });
  }

  @Post('sluiten')
  close(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const then = `/werk/burgerberaden/${id}`;
    return this.desk.carryOut({ id, person, then, decide: (tx, by) => this.opening.close(tx, id, by) });
  }

  @Post(':registration')
  judge(
    @Param('id') id: string,
    @Param('registration', AN_ID) registrationId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = new Form(body);
    const reason = form.choice('reden', removals);
    const then = `/werk/burgerberaden/${id}/aanmeldingen`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) =>
        form.given('besluit') === 'weg'
          ? this.registrations.remove(tx, registrationId, { removed: reason, note: '' }, by)
          : this.registrations.keep(tx, registrationId, by),
    });
  }

  @Post(':registration/terug')
  restore(
    @Param('id') id: string,
    @Param('registration', AN_ID) registrationId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    const then = `/werk/burgerberaden/${id}/aanmeldingen`;
    const decide = (
      tx: Parameters<Registrations['restore']>[0],
      by: Parameters<Registrations['restore']>[2],
    ) => this.registrations.restore(tx, registrationId, by);
    return this.desk.carryOut({ id, person, then, decide });
  }
}
