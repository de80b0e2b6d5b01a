// The administrator gives people access, and takes it away.
import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Population } from '#features/population/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { AN_ID } from '../../id-param.js';
import { refusedForm } from '../sign-in/sign-in.page.js';
import { readGrants, readNewAccount } from './accounts.form.js';
import { accountsPage, oneAccountPage, type AccountsFacts, type ListedAccount } from './accounts.page.js';

type Extra = Partial<Pick<AccountsFacts, 'form' | 'firstPassword'>>;

@May('beheerder')
@Controller('werk/medewerkers')
export class AccountsController {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly population: Population,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  list(@CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.listPage(person, {});
  }

  @Post()
  async add(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page> {
    const areas = await this.areaCodes();
    const read = readNewAccount(body, areas);
    if (!read.ok) return this.listPage(person, { form: read.form });
    const added = await this.transactions.run((tx) => this.accounts.add(tx, read.input, actor(person)));
    const { name, email } = read.input;
    if (added) return this.listPage(person, { firstPassword: { name, password: added.firstPassword } });
    const form = refusedForm({ naam: name, email }, 'email', 'Er is al een account met dit e-mailadres');
    return this.listPage(person, { form });
  }

  @Get(':id')
  show(@CurrentStaff() person: StaffPerson, @Param('id', AN_ID) id: string): Promise<Page> {
    return this.onePage(person, id, {});
  }

  @Post(':id/rollen')
  async setRoles(
    @CurrentStaff() person: StaffPerson,
    @Param('id', AN_ID) id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const read = readGrants(body, await this.areaCodes());
    if (!read.ok) return this.onePage(person, id, { form: read.form });
    // Nobody takes the key of the house from themselves: there must stay somebody who can give access.
    if (id === person.accountId && !read.input.some(({ role }) => role === 'beheerder')) {
      const text = 'U kunt uzelf niet de rol van beheerder afnemen. Vraag een andere beheerder';
      return this.onePage(person, id, { form: refusedForm({}, 'rol', text) });
    }
    await this.transactions.run((tx) => this.accounts.setGrants(tx, id, read.input, actor(person)));
    return seeOther('/werk/medewerkers');
  }

  @Post(':id/nieuw-wachtwoord')
  async resetPassword(@CurrentStaff() person: StaffPerson, @Param('id', AN_ID) id: string): Promise<Page> {
    const password = await this.transactions.run((tx) => this.accounts.resetPassword(tx, id, actor(person)));
    const { account } = await this.transactions.read((tx) => this.listed(tx, id));
    return this.onePage(person, id, { firstPassword: { name: account.name, password } });
  }

  @Post(':id/toegang')
  async setAccess(
    @CurrentStaff() person: StaffPerson,
    @Param('id', AN_ID) id: string,
    @Body('dicht') closed: unknown,
  ): Promise<SeeOther> {
    if (id === person.accountId) return seeOther(`/werk/medewerkers/${id}`);
    await this.transactions.run((tx) => this.accounts.setDisabled(tx, id, closed === 'ja', actor(person)));
    return seeOther('/werk/medewerkers');
  }

  private async listPage(person: StaffPerson, extra: Extra): Promise<Page> {
    const facts = await this.transactions.read(async (tx) => {
      const accounts: ListedAccount[] = [];
      for (const account of await this.accounts.list(tx)) {
        accounts.push({ account, grants: await this.accounts.grants(tx, account.id) });
      }
      return { accounts, areas: await this.population.areas(tx) };
    });
    return page('staff/accounts/accounts', accountsPage({ person, ...facts, ...extra }), statusOf(extra));
  }

  private async onePage(person: StaffPerson, id: string, extra: Extra): Promise<Page> {
    const facts = await this.transactions.read(async (tx) => ({
      listed: await this.listed(tx, id),
      areas: await this.population.areas(tx),
    }));
    return page('staff/accounts/account', oneAccountPage({ person, ...facts, ...extra }), statusOf(extra));
  }

  private async listed(tx: Tx, id: string): Promise<ListedAccount> {
    const account = (await this.accounts.list(tx)).find((each) => each.id === id);
    if (!account) throw new NotFoundException();
    return { account, grants: await this.accounts.grants(tx, id) };
  }

  private async areaCodes(): Promise<readonly string[]> {
    const areas = await this.transactions.read((tx) => this.population.areas(tx));
    return areas.map(({ code }) => code);
  }
}

const actor = ({ accountId }: StaffPerson) => ({ kind: 'staff', accountId }) as const;
const statusOf = ({ form }: Extra) => ({ status: form ? 422 : 200 });
