// The main page of one assembly, and its withdrawal.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Assemblies,
  counts,
  mustBeSolved,
  Registrations,
  type Assembly,
} from '#features/assemblies/index.js';
import { Invitations } from '#features/invitations/index.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form, freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffNames } from '../../audit/staff-names.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
import { assemblyPage, type AssemblyPageFacts } from './assembly.page.js';
import { LONGEST_REASON, withdrawPage } from './withdraw.page.js';

const LINES_READ = 60;

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id')
export class AssemblyController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly registrations: Registrations,
    private readonly invitations: Invitations,
    private readonly trail: AuditTrail,
    private readonly names: StaffNames,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, async (tx, assembly) => {
      const facts = await this.facts(tx, assembly);
      return page('staff/assemblies/assembly/assembly', assemblyPage({ ...facts, person }));
    });
  }

  @Get('intrekken')
  @May(...ORGANISERS)
  ask(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.withdrawal(id, person, freshForm({ reden: '' }));
  }

  @Post('intrekken')
  @May(...ORGANISERS)
  @HttpCode(200)
  async withdraw(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = new Form(body);
    const read = form.outcome(form.text('reden', { max: LONGEST_REASON, missing: 'Schrijf op waarom' }));
    if (!read.ok) return this.withdrawal(id, person, read.form);
    const then = `/werk/burgerberaden/${id}`;
    const reason = read.input;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.assemblies.withdraw(tx, id, reason, by),
    });
  }

  private withdrawal(id: string, person: StaffPerson, form: FormView): Promise<Page> {
    return this.desk.read(id, (_tx, assembly) => {
      const model = withdrawPage({ person, assembly, form });
      const status = form.errorList.length > 0 ? 422 : 200;
      return Promise.resolve(page('staff/assemblies/assembly/withdraw', model, { status }));
    });
  }

  private async facts(tx: Tx, assembly: Assembly): Promise<Omit<AssemblyPageFacts, 'person'>> {
    const registrations = await this.registrations.ofAssembly(tx, assembly.id);
    const { email, letter } = await this.invitations.channelCounts(tx, assembly.id);
    const doubts = await this.registrations.doubts(tx, assembly);
    return {
      assembly,
      invited: email + letter,
      registered: registrations.filter((one) => counts(one)).length,
      removed: registrations.filter(({ trial, removed }) => !trial && removed !== '').length,
      trials: registrations.filter(({ trial }) => trial).length,
      doubts: doubts.filter(mustBeSolved).length,
      // The draw of whom to invite, its letters and its mail stand in a chain named as that of a poll.
      lines: await this.trail.newest(tx, {
        chain: `assembly:${assembly.id}`,
        also: `poll:${assembly.id}`,
        limit: LINES_READ,
      }),
      names: await this.names.byPseudonym(tx),
    };
  }
}
