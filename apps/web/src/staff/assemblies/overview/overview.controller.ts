// All assemblies; callers see only those for which there is somebody to call.
import { Controller, Get } from '@nestjs/common';
import { Assemblies } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { ASSEMBLY_READERS } from '../assembly-roles.js';
import { overviewPage } from './overview.page.js';

@May(...ASSEMBLY_READERS, 'beller')
@Controller('werk/burgerberaden')
export class AssembliesOverviewController {
  constructor(
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
  ) {}

  @Get()
  async show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    const all = await this.transactions.read((tx) => this.assemblies.list(tx));
    return page('staff/assemblies/overview/overview', overviewPage(person, all));
  }
}
