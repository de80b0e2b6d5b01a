// Registering who calls: the code first, then what the targets need, typed over by staff; marked as such.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Registrations, type Newcomer } from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { registerForm } from '../../../resident/register/register.form.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { CALLERS } from '../assembly-roles.js';
import { codeForm, codeRefused } from './telephone.form.js';
import { telephoneFormPage, telephoneStartPage } from './telephone.page.js';

const START = 'staff/assemblies/telephone/telephone-start';
const FORM = 'staff/assemblies/telephone/telephone-form';
const WRONG = { status: 422 };

@May(...CALLERS)
@Controller('werk/burgerberaden/:id/telefoon')
export class TelephoneController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly registrations: Registrations,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.desk.read(id, (_, assembly) => {
      if (!['registering', 'closed'].includes(assembly.state)) throw new NotFoundException();
      return Promise.resolve(page(START, telephoneStartPage({ person, assembly }, { done: done === 'ja' })));
    });
  }

  /** The code and, on the second page, everything else. The code never stands in an address. */
  @Post()
  @HttpCode(200)
  async enter(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = codeForm(body);
    if (!read.ok) return this.start(id, person, read.form);
    const found = await this.desk.read(id, (tx) => this.registrations.caller(tx, id, read.input));
    if (found?.entry !== 'open')
      return this.start(id, person, codeRefused(read.input, found?.entry ?? 'unknown'));
    const facts = { person, found, code: read.input };
    if (new Form(body).given('stap') === 'code') return page(FORM, telephoneFormPage(facts));
    return this.take(facts, body);
  }

  private async take({ person, found, code }: Caller, body: unknown): Promise<Page | SeeOther> {
    const { id, categories } = found.assembly;
    const read = registerForm(body, categories);
    if (!read.ok) return page(FORM, telephoneFormPage({ person, found, code }, read.form), WRONG);
    const entry = { assemblyId: id, typed: code, input: read.input, by: actorOf(person) };
    const done = await this.desk.transactions.run((tx) => this.registrations.registerByPhone(tx, entry));
    return done.ok
      ? seeOther(`/werk/burgerberaden/${id}/telefoon?gedaan=ja`)
      : this.start(id, person, codeRefused(code, done.refused));
  }

  private start(id: string, person: StaffPerson, form: ReturnType<typeof codeRefused>): Promise<Page> {
    return this.desk.read(id, (_, assembly) =>
      Promise.resolve(page(START, telephoneStartPage({ person, assembly }, { form }), WRONG)),
    );
  }
}

type Caller = { readonly person: StaffPerson; readonly found: Newcomer; readonly code: string };
