// One's own account: password, second factor, and where one is signed in.
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { May, SignInNeeded, staffOf } from '#platform/staff-login/may.guard.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import type { SignedIn } from '#platform/staff-login/staff-login.service.js';
import { readNewPassword } from '../sign-in/sign-in.form.js';
import { PASSWORD_REFUSED, refusedForm } from '../sign-in/sign-in.page.js';
import { accountPage } from './account.page.js';

type Shown = { readonly done?: string; readonly form?: FormView };

@May()
@Controller('mijn-account')
export class AccountController {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Query('gedaan') done: unknown): Promise<Page> {
    return this.page(request, { done: typeof done === 'string' ? done : '' });
  }

  @Post('wachtwoord')
  async changePassword(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    const { person, tokenHash } = signedIn(request);
    const read = readNewPassword(body);
    if (!read.ok) return this.page(request, { form: read.form });
    const change = { ...read.input, tokenHash };
    const outcome = await this.transactions.run((tx) => this.accounts.changePassword(tx, person, change));
    if (outcome.ok) return seeOther('/mijn-account?gedaan=wachtwoord');
    const { field, text } = PASSWORD_REFUSED[outcome.refused];
    return this.page(request, { form: refusedForm({}, field, text) });
  }

  @Post('elders-uitloggen')
  async endOtherSessions(@Req() request: FastifyRequest): Promise<SeeOther> {
    const { person, tokenHash } = signedIn(request);
    await this.transactions.run((tx) => this.accounts.endOtherSessions(tx, person.accountId, tokenHash));
    return seeOther('/mijn-account?gedaan=elders');
  }

  private async page(request: FastifyRequest, { done = '', form }: Shown): Promise<Page> {
    const { person, tokenHash } = signedIn(request);
    const facts = await this.transactions.read(async (tx) => ({
      sessions: await this.accounts.sessions(tx, person.accountId),
      hasSecondFactor: await this.accounts.hasSecondFactor(tx, person.accountId),
    }));
    const shown = { ...facts, person, current: tokenHash.toString('hex'), done };
    const model = accountPage(form ? { ...shown, form } : shown);
    return page('staff/account/account', model, { status: form ? 422 : 200 });
  }
}

function signedIn(request: FastifyRequest): SignedIn {
  const found = staffOf(request);
  if (!found) throw new SignInNeeded('sign-in');
  return found;
}
