// Renders the page about mail with a domain in order and with one that has nothing.
import { expect, it } from '@jest/globals';
import { goLiveTasks } from '#features/deliveries/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { mailCheckPage, type MailCheckFacts } from './mail-check.page.js';

const person: StaffPerson = {
  accountId: '1',
  name: 'Bo',
  email: 'b@gemeente.invalid',
  grants: [{ role: 'beheerder', area: '' }],
};
const facts: MailCheckFacts = {
  person,
  domain: 'oss.invalid',
  findings: { spf: 'missing', dkim: 'other-key', dmarc: 'only-watching' },
  done: new Set(['privacy']),
  trial: true,
};
const html = (changes: Partial<MailCheckFacts> = {}): string =>
  render('staff/mail-check/mail-check', mailCheckPage({ ...facts, ...changes }));

it('says what is missing, and that only colleagues get mail', async () => {
  expect(await htmlFaults(html())).toEqual([]);
  expect(html()).toContain('Proefstand');
  expect(html()).toContain('Voeg een SPF-record toe');
});

it('is quiet when all is settled', async () => {
  const settled = html({
    findings: { spf: 'good', dkim: 'good', dmarc: 'good' },
    done: new Set(goLiveTasks),
    trial: false,
  });
  expect(await htmlFaults(settled)).toEqual([]);
  expect(settled).not.toContain('Proefstand');
});
