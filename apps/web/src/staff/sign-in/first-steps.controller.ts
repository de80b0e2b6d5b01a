// What may have to be done before the first page: an own password, and a second factor.
import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { SignInNeeded } from '#platform/staff-login/may.guard.js';
import { enrolmentAddress, secretAsText } from '#platform/staff-login/second-factor.js';
import { sessionTokenOf } from '#platform/staff-login/session-cookie.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { StaffLogin, type SignedIn } from '#platform/staff-login/staff-login.service.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import { qrPicture } from './qr-picture.js';
import { ARRIVAL, destination, readCode, readNewPassword } from './sign-in.form.js';
import {
  changePasswordPage,
  CODE_REFUSED,
  enrolPage,
  PASSWORD_REFUSED,
  refusedForm,
} from './sign-in.page.js';

type FormBody = Readonly<Record<string, unknown>>;

@Controller('inloggen')
export class FirstStepsController {
  constructor(
    private readonly login: StaffLogin,
    private readonly accounts: StaffAccounts,
    private readonly transactions: Transactions,
    private readonly keyring: Keyring,
    @Inject(SITE) private readonly site: Pick<Site, 'municipality'>,
  ) {}

  @Get('wachtwoord')
  async askPassword(@Req() request: FastifyRequest, @Query('verder') next: unknown): Promise<Page> {
    await this.signedIn(request);
    return page('staff/sign-in/change-password', changePasswordPage(destination(next)));
  }

  @Post('wachtwoord')
  async changePassword(@Req() request: FastifyRequest, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { person, tokenHash } = await this.signedIn(request);
    const next = destination(body['verder']);
    const read = readNewPassword(body);
    const view = 'staff/sign-in/change-password';
    if (!read.ok) return page(view, changePasswordPage(next, read.form), { status: 422 });
    const change = { ...read.input, tokenHash };
    const outcome = await this.transactions.run((tx) => this.accounts.changePassword(tx, person, change));
    if (outcome.ok) return seeOther(next || ARRIVAL);
    const { field, text } = PASSWORD_REFUSED[outcome.refused];
    return page(view, changePasswordPage(next, refusedForm({}, field, text)), { status: 422 });
  }

  @Get('tweede-stap')
  async askEnrolment(@Req() request: FastifyRequest, @Query('verder') next: unknown): Promise<Page> {
    const { person } = await this.signedIn(request);
    const enrolment = this.enrolment(person, this.accounts.newSecondFactor());
    return page('staff/sign-in/enrol', enrolPage(enrolment, destination(next)));
  }

  @Post('tweede-stap')
  async enrol(@Req() request: FastifyRequest, @Body() body: FormBody): Promise<Page | SeeOther> {
    const { person } = await this.signedIn(request);
    const next = destination(body['verder']);
    const secret = this.unsealed(person, body['geheim']);
    if (!secret) return seeOther('/inloggen/tweede-stap');
    const again = this.enrolment(person, secret);
    const read = readCode(body);
    if (!read.ok) return page('staff/sign-in/enrol', enrolPage(again, next, read.form), { status: 422 });
    const { code } = read.input;
    const done = await this.transactions.run((tx) =>
      this.accounts.enrolSecondFactor(tx, person.accountId, secret, code),
    );
    if (done) return seeOther('/inloggen/code');
    const form = refusedForm({}, 'code', CODE_REFUSED.wrong);
    return page('staff/sign-in/enrol', enrolPage(again, next, form), { status: 422 });
  }

  private async signedIn(request: FastifyRequest): Promise<SignedIn> {
    const token = sessionTokenOf(request);
    const signedIn = token === undefined ? undefined : await this.login.resolve(token);
    if (!signedIn) throw new SignInNeeded('sign-in');
    // Who has a second factor must pass it before anything may be changed.
    if (signedIn.step === 'second-factor') throw new SignInNeeded('second-factor');
    return signedIn;
  }

  /** The new secret travels through the form, sealed for this account, until a code proves that the telephone has it. */
  private enrolment(person: SignedIn['person'], secret: Buffer) {
    const address = enrolmentAddress(secret, person.email, this.site.municipality);
    const sealed = this.keyring
      .seal('second-factor', secret, `new ${person.accountId}`)
      .toString('base64url');
    return { secretText: secretAsText(secret), qr: qrPicture(address), sealed };
  }

  private unsealed(person: SignedIn['person'], sealed: unknown): Buffer | undefined {
    if (typeof sealed !== 'string') return undefined;
    return this.keyring.open('second-factor', Buffer.from(sealed, 'base64url'), `new ${person.accountId}`);
  }
}
