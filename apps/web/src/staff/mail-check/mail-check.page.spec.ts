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
  returns: { address: '', hook: false, mailbox: undefined },
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

it('says whether mail that comes back is read, since when not, and what to do', async () => {
  expect(html()).toContain('geen adres voor e-mail die terugkomt');
  const mailbox = {
    name: 'terug@oss.nl imap.oss.nl INBOX',
    lookedAt: new Date('2027-03-02T09:00:00Z'),
    fault: '',
    faultSince: null,
  } as const;
  const address = 'terug@bounce.oss.nl';
  const read = html({ returns: { address, hook: false, mailbox } });
  expect(await htmlFaults(read)).toEqual([]);
  expect(read).toContain('Voor het laatst gelezen op dinsdag 2 maart 2027 om 10.00 uur');
  const broken = {
    ...mailbox,
    fault: 'login-refused',
    faultSince: new Date('2027-03-01T08:00:00Z'),
  } as const;
  const wrong = html({ returns: { address, hook: false, mailbox: broken } });
  expect(wrong).toContain('weigert de naam of het wachtwoord');
  expect(wrong).toContain('sinds maandag 1 maart 2027 om 9.00 uur');
  expect(html({ returns: { address, hook: true, mailbox: undefined } })).toContain('Uw mailserver geeft die');
  expect(html({ returns: { address, hook: false, mailbox: undefined } })).toContain('geen postbus ingesteld');
  const never = { ...mailbox, lookedAt: undefined };
  expect(html({ returns: { address, hook: false, mailbox: never } })).toContain(
    'Draait het programma worker',
  );
});
