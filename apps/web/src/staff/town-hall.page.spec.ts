// Renders the pages of signing in, accounts and audit with every state they know, and checks that the HTML is right.
import { describe, expect, it } from '@jest/globals';
import { chainLine } from '#domain/evidence/chain.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import type { Account } from '#platform/staff-login/staff-account.js';
import { htmlFaults } from '../../../../test/support/html.js';
import { render } from '../../../../test/support/render.js';
import { accountPage } from './account/account.page.js';
import { accountsPage, oneAccountPage } from './accounts/accounts.page.js';
import { auditPage } from './audit/audit.page.js';
import { readCode, readNewPassword, readSignIn } from './sign-in/sign-in.form.js';
import { qrPicture } from './sign-in/qr-picture.js';
import {
  changePasswordPage,
  enrolPage,
  refusedForm,
  secondFactorPage,
  signInPage,
} from './sign-in/sign-in.page.js';

const noon = new Date('2026-11-23T11:00:00Z');
const bea: StaffPerson = {
  accountId: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11',
  name: 'Bea Öztürk',
  email: 'bea@gemeente.invalid',
  grants: [
    { role: 'beheerder', area: '' },
    { role: 'medewerker', area: '07' },
  ],
};
const account: Account = {
  id: bea.accountId,
  email: bea.email,
  name: bea.name,
  passwordHash: 'not on any page',
  mustChangePassword: true,
  secondFactor: null,
  lastStep: 0,
  failedAttempts: 0,
  lockedUntil: null,
  disabledAt: null,
};
const session = {
  id: 'ab',
  accountId: bea.accountId,
  createdAt: noon,
  seenAt: noon,
  expiresAt: noon,
  secondFactorPassed: true,
};
const areas = [{ code: '07', name: 'Berghem' }];
const enrolment = { secretText: 'ABCD EFGH', qr: qrPicture('otpauth://totp/x'), sealed: 'c2VhbGVk' };
const fault = refusedForm({}, 'code', 'Deze code klopt niet');
const listed = { account, grants: bea.grants };
const closed = {
  account: { ...account, disabledAt: noon, id: 'd3b2e0f4-0000-4000-8000-000000000000' },
  grants: [],
};
const line = (event: string, actor: string) =>
  chainLine('', {
    chain: 'staff',
    number: 1,
    at: noon.toISOString(),
    event,
    actor,
    subject: bea.accountId,
    facts: { misses: 5 },
  });

const faultOf = (
  outcome: ReturnType<typeof readSignIn> | ReturnType<typeof readCode> | ReturnType<typeof readNewPassword>,
) => {
  if (outcome.ok) throw new Error('expected a fault');
  return outcome.form;
};

const pages: readonly (readonly [name: string, view: string, model: object])[] = [
  ['signing in', 'staff/sign-in/sign-in', signInPage({ next: '/werk', demo: true })],
  [
    'signing in, wrong',
    'staff/sign-in/sign-in',
    signInPage({ next: '', demo: false, form: faultOf(readSignIn({ email: 'x' })) }),
  ],
  ['the second step', 'staff/sign-in/second-factor', secondFactorPage('')],
  [
    'the second step, wrong',
    'staff/sign-in/second-factor',
    secondFactorPage('', faultOf(readCode({ code: '12' }))),
  ],
  ['coupling a telephone', 'staff/sign-in/enrol', enrolPage(enrolment, '')],
  ['coupling a telephone, wrong', 'staff/sign-in/enrol', enrolPage(enrolment, '', fault)],
  ['a first password', 'staff/sign-in/change-password', changePasswordPage('/werk')],
  [
    'a first password, wrong',
    'staff/sign-in/change-password',
    changePasswordPage('', faultOf(readNewPassword({ nieuw: 'a' }))),
  ],
  [
    'an own account',
    'staff/account/account',
    accountPage({
      person: bea,
      sessions: [session, { ...session, id: 'cd' }],
      current: 'ab',
      hasSecondFactor: false,
      done: 'wachtwoord',
    }),
  ],
  [
    'an own account, wrong',
    'staff/account/account',
    accountPage({
      person: bea,
      sessions: [session],
      current: 'ab',
      hasSecondFactor: true,
      done: '',
      form: faultOf(readNewPassword({})),
    }),
  ],
  [
    'accounts',
    'staff/accounts/accounts',
    accountsPage({
      person: bea,
      accounts: [listed, closed],
      areas,
      firstPassword: { name: 'Kees', password: 'x1' },
    }),
  ],
  [
    'accounts, wrong',
    'staff/accounts/accounts',
    accountsPage({
      person: bea,
      accounts: [listed],
      areas,
      form: refusedForm({ naam: 'K', email: 'k' }, 'email', 'Vul een e-mailadres in'),
    }),
  ],
  ['one account', 'staff/accounts/account', oneAccountPage({ person: bea, listed, areas })],
  [
    'a closed account',
    'staff/accounts/account',
    oneAccountPage({ person: bea, listed: closed, areas, form: refusedForm({}, 'rol', 'Kies een rol') }),
  ],
  [
    'the trail',
    'staff/audit/audit',
    auditPage({
      person: bea,
      lines: [line('staff.locked', 'system'), line('staff.signed-in', 'aa')],
      names: new Map([['aa', 'Bea']]),
      polls: [],
      chain: '',
      head: 'ab'.repeat(32),
      more: true,
    }),
  ],
  [
    'an empty trail',
    'staff/audit/audit',
    auditPage({
      person: bea,
      lines: [],
      names: new Map(),
      polls: [{ chain: 'poll:1', title: 'Groen' }],
      chain: 'poll:1',
      head: '',
      more: false,
    }),
  ],
];

describe('the pages of the town hall', () => {
  it.each(pages)('show %s as right HTML', async (_, view, model) => {
    const html = render(view, model);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toContain('not on any page');
  });

  it('tell in the title that something must be repaired', () => {
    const html = render(
      'staff/sign-in/sign-in',
      signInPage({ next: '', demo: false, form: faultOf(readSignIn({})) }),
    );
    expect(html).toContain('<title>Fout: Inloggen');
    expect(html).toContain('Vul uw wachtwoord in');
  });

  it('never show again what was typed as a password', () => {
    const form = faultOf(readSignIn({ email: 'x', wachtwoord: 'geheim woord' }));
    expect(render('staff/sign-in/sign-in', signInPage({ next: '', demo: false, form }))).not.toContain(
      'geheim woord',
    );
  });

  it('name the system and the people behind the lines of the trail', () => {
    const facts = { person: bea, polls: [], chain: '', head: '', more: false };
    const html = render(
      'staff/audit/audit',
      auditPage({
        ...facts,
        lines: [line('staff.locked', 'system'), line('staff.signed-in', 'aa')],
        names: new Map([['aa', 'Bea']]),
      }),
    );
    expect(html).toMatch(/<b>Systeem<\/b> sloot een account tijdelijk af na 5 foute pogingen/);
    expect(html).toMatch(/<b>Bea<\/b> logde in/);
  });

  it('let the trail be narrowed to an assembly, with its invitations under the same title', () => {
    const polls = [{ chain: 'assembly:1', title: 'Burgerberaad: Wonen' }];
    const lines = [{ ...line('letters.made', 'aa'), chain: 'poll:1' }];
    const facts = { person: bea, polls, lines, names: new Map(), chain: '', head: '', more: false };
    const html = render('staff/audit/audit', auditPage(facts));
    expect(html.match(/<option value="(assembly|poll):1"/g)).toEqual(['<option value="assembly:1"']);
    expect(html).toContain(' · Burgerberaad: Wonen');
  });
});
