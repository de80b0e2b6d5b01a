// Signing in step by step, and out again.
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import {
  clearSessionCookie,
  sessionTokenOf,
  setSessionCookie,
} from '#platform/staff-login/session-cookie.js';
import type { Step } from '#platform/staff-login/sign-in.js';
import { StaffLogin, type SignInOutcome } from '#platform/staff-login/staff-login.service.js';
import { ARRIVAL, destination, readCode, readSignIn } from './sign-in.form.js';
import { CODE_REFUSED, refusedForm, secondFactorPage, SIGN_IN_REFUSED, signInPage } from './sign-in.page.js';

const STEP_PATHS: Readonly<Record<Step, string>> = {
  'second-factor': '/inloggen/code',
  'change-password': '/inloggen/wachtwoord',
  'enrol-second-factor': '/inloggen/tweede-stap',
  done: '',
};

@Controller()
export class SignInController {
  constructor(
    private readonly login: StaffLogin,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  @Get('inloggen')
  show(@Query('verder') next: unknown): Page {
    return page('staff/sign-in/sign-in', signInPage({ next: destination(next), demo: this.config.demo }));
  }

  @Post('inloggen')
  async signIn(
    @Body() body: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const next = destination(body['verder']);
    const read = readSignIn(body);
    const again = { next, demo: this.config.demo };
    if (!read.ok)
      return page('staff/sign-in/sign-in', signInPage({ ...again, form: read.form }), { status: 422 });
    const outcome = await this.login.signIn(read.input.email, read.input.password);
    if (outcome.ok) return onwards(outcome, next, { request, reply });
    const form = refusedForm({ email: read.input.email }, 'email', SIGN_IN_REFUSED[outcome.refused]);
    return page('staff/sign-in/sign-in', signInPage({ ...again, form }), { status: 422 });
  }

  @Get('inloggen/code')
  askCode(@Query('verder') next: unknown): Page {
    return page('staff/sign-in/second-factor', secondFactorPage(destination(next)));
  }

  @Post('inloggen/code')
  async passCode(
    @Body() body: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const next = destination(body['verder']);
    const read = readCode(body);
    const token = sessionTokenOf(request);
    if (token === undefined) return seeOther('/inloggen');
    if (!read.ok)
      return page('staff/sign-in/second-factor', secondFactorPage(next, read.form), { status: 422 });
    const outcome = await this.login.passSecondFactor(token, read.input.code);
    if (outcome.ok) return onwards(outcome, next, { request, reply });
    const form = refusedForm({}, 'code', CODE_REFUSED[outcome.refused]);
    return page('staff/sign-in/second-factor', secondFactorPage(next, form), { status: 422 });
  }

  @Post('uitloggen')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const token = sessionTokenOf(request);
    if (token !== undefined) await this.login.signOut(token);
    clearSessionCookie(request, reply);
    return seeOther('/');
  }
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** To the next step of signing in, or to where the person was going. */
function onwards(
  { token, step }: Extract<SignInOutcome, { ok: true }>,
  next: string,
  { request, reply }: Exchange,
): SeeOther {
  setSessionCookie(request, reply, token);
  const path = STEP_PATHS[step];
  if (path === '') return seeOther(next === '' ? ARRIVAL : next);
  return seeOther(next === '' ? path : `${path}?verder=${encodeURIComponent(next)}`);
}
