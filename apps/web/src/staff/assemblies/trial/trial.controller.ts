// Staff try out the registration form; what they send is kept apart, never counts, and goes by itself.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { knownValues, Registrations, type Assembly } from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page } from '#platform/pages/page.js';
import { May } from '#platform/staff-login/may.guard.js';
import { registerForm, typedFields } from '../../../resident/register/register.form.js';
import {
  registerCheckPage,
  registeredPage,
  registerPage,
  type RegisterFacts,
} from '../../../resident/register/register.page.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/proef')
export class TrialController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly registrations: Registrations,
  ) {}

  @Get()
  async show(@Param('id') id: string): Promise<Page> {
    return page('resident/register/register', registerPage(await this.facts(id)));
  }

  @Post()
  @HttpCode(200)
  async check(@Param('id') id: string, @Body() body: unknown): Promise<Page> {
    const facts = await this.facts(id);
    const read = registerForm(body, facts.assembly.categories);
    const again = new Form(body).given('terug') !== '';
    if (again) return page('resident/register/register', registerPage(facts, new Form(body).view()));
    if (!read.ok) return page('resident/register/register', registerPage(facts, read.form), { status: 422 });
    const fields = typedFields(body, facts.assembly.categories);
    return page('resident/register/check', registerCheckPage(facts, read.input, fields));
  }

  @Post('versturen')
  @HttpCode(200)
  async send(@Param('id') id: string, @Body() body: unknown): Promise<Page> {
    const facts = await this.facts(id);
    const read = registerForm(body, facts.assembly.categories);
    if (!read.ok) return page('resident/register/register', registerPage(facts, read.form), { status: 422 });
    await this.desk.transactions.run((tx) => this.registrations.tryOut(tx, facts.assembly, read.input));
    return page(
      'resident/register/registered',
      registeredPage(facts.assembly, { trial: true, workAt: `/werk/burgerberaden/${id}/uitnodigen` }),
    );
  }

  private async facts(id: string): Promise<RegisterFacts> {
    const assembly = await this.desk.read(id, (_tx, found) => Promise.resolve(found));
    if (!MAY_TRY.includes(assembly.state)) throw new NotFoundException();
    const known = knownValues(assembly.categories, { age: 45, gender: 'female', area: '' });
    const at = `/werk/burgerberaden/${id}/proef`;
    return { assembly, known, at, stamp: '', registered: false, trial: true };
  }
}

const MAY_TRY: readonly Assembly['state'][] = ['draft', 'inviting', 'registering'];
