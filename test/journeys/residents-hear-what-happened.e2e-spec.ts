// From a public result to a poll in the archive, with browsers: one writes, another approves, residents read and get a mail.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { aClosedPoll } from '../support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import type { OpenPoll } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

jest.setTimeout(180_000);

const given = Array.from({ length: 30 }, () => ({
  veilig: { kind: 'choice', code: 'veilig' } as const,
  cijfer: { kind: 'number', value: 8 } as const,
}));
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

let database: TestDatabase;
let web: Site;
let worker: Program;
let browser: Browser;
let poll: OpenPoll;
let maker: Page;
let colleague: Page;
let everybody: Page;

beforeAll(async () => {
  database = await freshDatabase();
  poll = await aClosedPoll(database, given);
  web = await startWeb(database.url);
  worker = startWorker(database.url);
  browser = await openBrowser();
  const sanne = await aColleague(database, 'Sanne de Vries', 'medewerker');
  const murat = await aColleague(database, 'Murat Jansen', 'onderzoeker');
  await database.transactions.run(async (tx) => {
    await tx.change('update poll set created_by = $2 where id = $1', [poll.id, sanne.accountId]);
    await tx.change(
      `insert into follow_request (id, poll_id, email, until, language)
       values ('11111111-2222-4333-8444-555555555555', $1, 'els@post.invalid', 'feedback', 'nl')`,
      [poll.id],
    );
  });
  maker = await visitor(browser, 1280);
  colleague = await visitor(browser, 1280);
  everybody = await visitor(browser, 1280);
  await signIn(maker, `${web.address}/werk`, sanne);
  await signIn(colleague, `${web.address}/werk`, murat);
  await until('the result is computed', async () => (await rows('result')) === 1);
  await database.transactions.run((tx) =>
    tx.change(
      `update result set state = 'approved', headline = 'De meeste mensen voelen zich veilig', approved_at = now(),
         council_from = now(), public_from = now()`,
    ),
  );
  await until('the result is public', async () => (await pollState()) === 'published');
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await database.close();
});

const desk = (): string => `${web.address}/werk/peilingen/${poll.id}`;
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
async function rows(table: 'result' | 'follow_request'): Promise<number> {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${table}`),
  );
  return row?.count ?? 0;
}
async function pollState(): Promise<string> {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ state: string }>('select state from poll where id = $1', [poll.id]),
  );
  return row?.state ?? '';
}
async function look(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `terugkoppeling-${name}-${width}`);
    await expectAccessible(page);
  }
}

describe('what became of the answers', () => {
  it('is written per theme, with promises that have a day', async () => {
    await maker.goto(desk());
    await clickOn(maker.getByRole('link', { name: 'Naar de terugkoppeling' }));
    await look(maker, 'leeg');
    await clickOn(maker.getByRole('link', { name: 'Voeg een onderwerp toe' }));
    await clickOn(maker.getByRole('button', { name: 'Bewaar het onderwerp' }));
    expect(await maker.title()).toMatch(/^Fout: /);
    await look(maker, 'fout');
    await maker.getByLabel('Onderwerp', { exact: true }).fill('Licht op straat');
    await maker.getByLabel('Wat hoorden wij?').fill('Eén op de drie vindt het te donker.');
    await maker.getByLabel('Doen we deels').check();
    await maker.getByLabel('Wat is er besloten?').fill('Er komen lampen langs het park.');
    await maker.getByLabel('Waarom?').fill('Daar is het het donkerst.');
    await maker.locator('#belofte-1').fill('De lampen branden.');
    await maker.locator('#datum-1').fill(dayFromNow(-1));
    await clickOn(maker.getByRole('button', { name: 'Bewaar het onderwerp' }));
    expect(await textOf(maker)).toContain('Het onderwerp is bewaard.');
    await look(maker, 'geschreven');
  });

  it('is not online before a colleague approved it, and the writer cannot', async () => {
    expect((await everybody.goto(`${web.address}/uitkomsten/${poll.slug}/terugkoppeling`))?.status()).toBe(
      404,
    );
    await clickOn(maker.getByRole('button', { name: 'Leg voor aan een collega' }));
    expect(await maker.getByRole('button', { name: 'Zet online' }).count()).toBe(0);
    const refused = await maker.request.post(`${desk()}/terugkoppeling/online`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(refused.status()).toBe(409);
    const early = await maker.request.post(`${desk()}/archief`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(early.status()).toBe(409);
    expect(await early.text()).toContain('Zet eerst de terugkoppeling online.');
    await colleague.goto(`${desk()}/terugkoppeling`);
    expect(await textOf(colleague)).toContain('1 inwoner liet een e-mailadres achter.');
    await look(colleague, 'voorgelegd');
    await clickOn(colleague.getByRole('button', { name: 'Zet online' }));
  });

  it('is read by everybody, and shows a promise whose day is over as missed', async () => {
    await everybody.goto(`${web.address}/uitkomsten/${poll.slug}`);
    expect(await textOf(everybody)).toContain('Er komen lampen langs het park.');
    await look(everybody, 'bij-de-uitkomst');
    await clickOn(everybody.getByRole('link', { name: /^Lees per onderwerp/ }));
    expect(await textOf(everybody)).toContain('De datum is voorbij en het is nog niet gedaan.');
    await look(everybody, 'openbaar');
  });

  it('shows it as kept late once staff say so', async () => {
    await maker.goto(`${desk()}/terugkoppeling`);
    await clickOn(maker.getByRole('link', { name: 'Werk bij De lampen branden.' }));
    await look(maker, 'belofte');
    await maker.getByLabel('Ja', { exact: true }).check();
    await maker.getByLabel('Op welke dag?').fill(dayFromNow(0));
    await clickOn(maker.getByRole('button', { name: 'Bewaar' }));
    await everybody.reload();
    expect(await textOf(everybody)).toContain('Later gedaan');
  });

  it('is mailed to who left an address, which is then erased', async () => {
    await until('the address is gone', async () => (await rows('follow_request')) === 0);
    const sent = await database.transactions.read((tx) =>
      tx.query<{ subject: string }>(`select distinct kind as subject from mailing where subject_id = $1`, [
        poll.id,
      ]),
    );
    expect(sent.map(({ subject }) => subject)).toContain('feedback');
  });

  it('lets the poll go to the archive, where its pages stay', async () => {
    await maker.goto(desk());
    await clickOn(maker.getByRole('button', { name: 'Archiveer de peiling' }));
    expect(await textOf(maker)).toContain('De peiling is gearchiveerd.');
    await look(maker, 'gearchiveerd');
    expect((await everybody.reload())?.status()).toBe(200);
    await everybody.goto(`${web.address}/uitkomsten`);
    expect(await textOf(everybody)).toContain('De meeste mensen voelen zich veilig');
  });
});
