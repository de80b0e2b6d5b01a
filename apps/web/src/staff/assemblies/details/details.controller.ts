// Makes an assembly, and changes its details as long as nobody was invited.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Assemblies, emptyAssembly, type Assembly } from '#features/assemblies/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';
import { detailsForm, filledDetails } from './details.form.js';
import { detailsPage } from './details.page.js';

@May(...ORGANISERS)
@Controller('werk/burgerberaden')
export class AssemblyDetailsController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly clock: Clock,
  ) {}

  @Get('nieuw')
  fresh(@CurrentStaff() person: StaffPerson): Page {
    return shown(person, undefined, filledDetails(emptyAssembly));
  }

  @Post('nieuw')
  @HttpCode(200)
  async make(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page | SeeOther> {
    const outcome = detailsForm(body, this.today());
    if (!outcome.ok) return shown(person, undefined, outcome.form);
    const { id } = await this.desk.transactions.run((tx) =>
      this.assemblies.create(tx, outcome.input, actorOf(person)),
    );
    return seeOther(`/werk/burgerberaden/${id}`);
  }

  @Get(':id/gegevens')
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, (_tx, assembly) =>
      Promise.resolve(shown(person, assembly, filledDetails(assembly))),
    );
  }

  @Post(':id/gegevens')
  @HttpCode(200)
  async save(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = detailsForm(body, this.today());
    if (!outcome.ok) {
      const { form } = outcome;
      return this.desk.read(id, (_tx, assembly) => Promise.resolve(shown(person, assembly, form)));
    }
    const { input } = outcome;
    const then = `/werk/burgerberaden/${id}`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.assemblies.edit(tx, id, input, by),
    });
  }

  private today(): string {
    return localTimeOf(this.clock.now()).day;
  }
}

function shown(person: StaffPerson, assembly: Assembly | undefined, form: FormView): Page {
  const status = form.errorList.length > 0 ? 422 : 200;
  return page('staff/assemblies/details/details', detailsPage(person, assembly, form), { status });
}
