// Gives people longer to register, as long as they still can.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { OpenAssembly } from '#features/assemblies/index.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';
import { extendable, extendForm } from './extend.form.js';
import { extendPage } from './extend.page.js';

const VIEW = 'staff/assemblies/extend/extend';

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/verlengen')
export class ExtendController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly opening: OpenAssembly,
  ) {}

  @Get()
  async ask(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const assembly = await this.desk.read(id, (_tx, found) => Promise.resolve(found));
    if (assembly.state !== 'registering') return this.desk.refused(person, id, 'not-in-this-state');
    return page(VIEW, extendPage({ person, assembly, form: extendable(assembly) }));
  }

  @Post()
  @HttpCode(200)
  async extend(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const assembly = await this.desk.read(id, (_tx, found) => Promise.resolve(found));
    if (assembly.state !== 'registering') return this.desk.refused(person, id, 'not-in-this-state');
    const read = extendForm(body, assembly);
    if (!read.ok) return page(VIEW, extendPage({ person, assembly, form: read.form }), { status: 422 });
    const later = read.input;
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/burgerberaden/${id}`,
      decide: (tx, by) => this.opening.extend(tx, id, later, by),
    });
  }
}
