// Proves that a mailing can be watched while it goes: by two people at once, through a pause and a restart, and without script.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn } from '../support/features.js';
import { anOpenPoll, FEATURES_SECRET } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { aColleague, signIn, type Colleague } from '../support/staff.js';

jest.setTimeout(120_000);

const PEOPLE = 3000;
const PER_MINUTE = 3000;

let database: TestDatabase;
let sink: SmtpSink;
let web: Site;
let worker: Program;
let browser: Browser;
let sanne: Colleague;
let address: string;
let desk: Page;
let phone: Page;
let plain: Page;

beforeAll(async () => {
  database = await freshDatabase();
  sink = await startSmtpSink();
  const poll = await anOpenPoll(database, { people: PEOPLE, emailEvery: 1 });
  await plan(poll.id);
  sanne = await aColleague(database, 'Sanne de Vries', 'medewerker');
  await database.transactions.run((tx) =>
    tx.change('update poll set created_by = $2 where id = $1', [poll.id, sanne.accountId]),
  );
  await database.transactions.run((tx) => tx.change('update frame set extracted_on = current_date'));
  web = await startWeb(database.url);
  worker = startWorker(database.url, {
    SAMENSPEL_SECRET: FEATURES_SECRET,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    MAIL_PER_MINUTE: String(PER_MINUTE),
  });
  browser = await openBrowser();
  address = `${web.address}/werk/peilingen/${poll.id}/versturen`;
  desk = await viewer(1280);
  phone = await viewer(390);
  plain = await viewer(1280, false);
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await sink.close();
  await database.close();
});

async function plan(subjectId: string): Promise<void> {
  const modules = [DeliveriesModule, InvitationsModule];
  const settings = { MAIL_PER_MINUTE: String(PER_MINUTE) };
  const features = await featuresOn(database, { modules, clock: new StillClock(new Date()), settings });
  await features.transactions.run(async (tx) => {
    const recipientIds = await features.get(Invitations).emailRecipients(tx, subjectId);
    const mailing = { subjectId, kind: 'invitation', startAt: new Date(), by: SYSTEM } as const;
    await features.get(Mailings).plan(tx, { ...mailing, recipientIds });
  });
  await features.close();
}

async function viewer(width: 390 | 1280, javaScriptEnabled = true): Promise<Page> {
  const page = await visitor(browser, width, { javaScriptEnabled });
  await signIn(page, address, sanne);
  return page;
}

const sent = async (page: Page): Promise<number> =>
  Number((await page.locator('#stand .sp-big').innerText()).replaceAll('.', ''));
const stand = (page: Page): Promise<string> => page.locator('#stand').innerText();
const grows = (page: Page, from: number): Promise<void> =>
  until(`more than ${from} are told`, async () => (await sent(page)) > from);

it('is watched by two people at once, who see the same without a reload', async () => {
  const [before, other] = [await sent(desk), await sent(phone)];
  await Promise.all([grows(desk, before), grows(phone, other)]);
  expect(await stand(desk)).toContain('Wordt nu verstuurd');
  await expectAccessible(desk);
  await screenshot(desk, 'versturen-live');
});

it('can be watched without script, by a link', async () => {
  const before = await sent(plain);
  await grows(desk, before);
  expect(await sent(plain)).toBe(before);
  await clickOn(plain.getByRole('link', { name: 'Vernieuw de stand' }));
  expect(await sent(plain)).toBeGreaterThan(before);
});

it('is paused by one, which the other sees; the panel that somebody opened stays open', async () => {
  await clickOn(desk.getByText('Stop het versturen voorgoed'));
  await clickOn(phone.getByRole('button', { name: 'Pauzeer versturen' }));
  await until('the other sees the pause', async () => (await stand(desk)).includes('Gepauzeerd'));
  expect(await desk.getByRole('button', { name: 'Stop voorgoed' }).isVisible()).toBe(true);
  await clickOn(phone.getByRole('button', { name: 'Ga verder met versturen' }));
  await until('the other sees it go on', async () => (await stand(desk)).includes('Wordt nu verstuurd'));
});

it('lets the web program stop while people watch, and goes on when it is back', async () => {
  const port = new URL(web.address).port;
  await web.stop();
  const before = await sent(desk);
  await until('some leave meanwhile', () => Promise.resolve(sink.received.length > before + 50));
  web = await startWeb(database.url, { PORT: port, BASE_URL: web.address });
  await grows(desk, before + 50);
});

it('tells the end, and then leaves the server in peace', async () => {
  const isDone = async (page: Page): Promise<boolean> =>
    (await page.locator('#stand .nl-data-badge').innerText()).trim() === 'Klaar';
  const bothSee = async (): Promise<boolean> => (await isDone(desk)) && (await isDone(phone));
  await until('both see the end', bothSee, 90);
  expect(await sent(desk)).toBe(PEOPLE - 1);
  expect(await desk.locator('[data-says]').innerText()).toContain('Klaar');
  expect(await desk.locator('[data-live]').count()).toBe(0);
});
