// Walks with a browser without script from nothing to an open poll: template, questions, audience, check, test mail, opening.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DrawsModule } from '#features/draws/index.js';
import { Polls, PollsModule } from '#features/polls/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { concludeDrawFor } from '../support/drawn-poll.js';
import { featuresOn, type Features } from '../support/features.js';
import { putPeople } from '../support/people.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn, type Colleague } from '../support/staff.js';

const frameId = randomUUID();
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let database: TestDatabase;
let features: Features;
let web: Site;
let worker: Program | undefined;
let browser: Browser;
let clerk: Colleague;
let page: Page;
let eyes: Page;

beforeAll(async () => {
  database = await freshDatabase();
  await database.transactions.run(async (tx) => {
    await putPeople(tx, frameId, 400);
    await tx.change('update frame set extracted_on = $2, delete_by = $3 where id = $1', [
      frameId,
      dayFromNow(-2),
      dayFromNow(200),
    ]);
    await tx.change(
      `insert into area (code, name, position) values ('01', 'Centrum', 1), ('02', 'Ruwaard', 2), ('03', 'Berghem', 3), ('04', 'Lith', 4)`,
    );
  });
  features = await featuresOn(database, {
    modules: [PollsModule, DrawsModule],
    clock: new StillClock(new Date()),
  });
  web = await startWeb(database.url);
  browser = await openBrowser();
  clerk = await aColleague(database, 'Sanne Visser', 'medewerker');
  page = await visitor(browser, 1280, { javaScriptEnabled: false });
  await signIn(page, `${web.address}/werk`, clerk);
  eyes = await visitor(browser, 390, { storageState: await page.context().storageState() });
});
afterAll(async () => {
  await worker?.stop();
  await browser.close();
  await web.stop();
  await features.close();
  await database.close();
});

/** The page on which the clerk stands, as people see it: on a phone and at a desk in turn, in the full run on both. */
let turn = 0;
async function look(name: string): Promise<void> {
  turn += 1;
  for (const width of WIDTHS.filter((_, at) => process.env['TEST_SELECTION'] === 'full' || at === turn % 2)) {
    await eyes.setViewportSize({ width, height: 900 });
    await eyes.goto(page.url());
    await screenshot(eyes, `peiling-${name}-${width}`);
    await expectAccessible(eyes);
  }
}

const press = (name: string): Promise<void> => clickOn(page.getByRole('button', { name, exact: true }));
const follow = (name: string): Promise<void> =>
  clickOn(page.getByRole('link', { name, exact: true }).first());
const heading = (): Promise<string | null> => page.locator('h1').textContent();
const pollId = (): string => /peilingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
const poll = async (id = pollId()) => features.transactions.read((tx) => features.get(Polls).find(tx, id));
const count = async (sql: string): Promise<number> => {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ n: number }>(`select count(*)::integer as n ${sql}`),
  );
  return row?.n ?? -1;
};

describe('a clerk', () => {
  it('begins with an empty desk and a template', async () => {
    await look('leeg');
    await follow('Maak de eerste peiling');
    await press('Maak de peiling');
    expect(await page.title()).toMatch(/^Fout: /);
    await look('nieuw');
    await page.getByLabel('Titel van de peiling').fill('Wonen in uw buurt');
    await page.getByLabel('Wijkpeiling').check();
    await press('Maak de peiling');
    expect(await heading()).toBe('Gegevens');
  });

  it('tells the story and the period, and is told when the dates contradict each other', async () => {
    await page.getByLabel('Waarom vraagt de gemeente dit?').fill('Wij maken een plan voor de buurten.');
    await page.getByLabel('Wat gebeurt er met de antwoorden?').fill('De raad leest de uitkomst.');
    await page.getByLabel('Team dat deze peiling doet').fill('Wijkzaken');
    await page.getByLabel('Laatste dag waarop mensen kunnen antwoorden').fill(dayFromNow(20));
    await page.getByLabel('De uitkomst staat online op').fill(dayFromNow(10));
    await press('Bewaar');
    expect(await page.getByRole('alert').textContent()).toContain(
      'Kies een dag na de laatste dag van de peiling',
    );
    await page.getByLabel('De uitkomst staat online op').fill(dayFromNow(40));
    await page.getByLabel('Het college reageert uiterlijk op').fill(dayFromNow(80));
    await press('Bewaar');
    expect(await page.getByRole('status').textContent()).toContain('De gegevens zijn bewaard.');
    await look('begin');
    await follow('Bekijk of wijzig de gegevens');
    await look('gegevens');
    await follow('Terug naar de peiling');
  });

  it('writes, moves, copies and removes questions', async () => {
    await follow('Bekijk of wijzig de vragen');
    await look('vragen');
    await page.getByLabel('Meer antwoorden kiezen').check();
    await press('Schrijf de vraag');
    expect(await heading()).toBe('Vraag 8');
    await press('Bewaar de vraag');
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf de vraag op');
    await page.getByLabel('De vraag', { exact: true }).fill('Wat doet u graag buiten?');
    await page.getByLabel('Antwoorden', { exact: true }).fill('Wandelen\nFietsen\n\nIets anders');
    await press('Bewaar en bekijk');
    await look('vraag');
    await follow('Alle vragen');
    await press('Zet vraag 8 hoger');
    await press('Kopieer vraag 1');
    await press('Haal vraag 2 weg');
    const texts = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(texts.map((text) => text.trim()).slice(6, 8)).toEqual([
      '7. Wat doet u graag buiten?',
      '8. Wilt u nog iets kwijt?',
    ]);
    await follow('Bekijk als inwoner');
    await press('Volgende vraag');
    expect(await page.getByText('Kies een cijfer').count()).toBeGreaterThan(0);
    await page.getByLabel('8', { exact: true }).check();
    await press('Volgende vraag');
    expect(await page.getByText('Vraag 2 van 8').count()).toBe(1);
    await look('voorbeeld');
    await follow('Terug naar de peiling');
  });

  it('sees in numbers whom the poll is for, before anything is drawn', async () => {
    await follow('Begin met de doelgroep');
    await page.getByLabel('Proefbestand').check();
    await page.getByLabel('Hoeveel mensen wilt u loten?').fill('5000');
    await press('Bewaar en reken uit');
    expect(await page.getByText(/Er zijn 3\d\d adressen waar iemand geloot kan worden\./).count()).toBe(1);
    await page.getByLabel('Hoeveel mensen wilt u loten?').fill('120');
    await press('Bewaar en reken uit');
    expect(await page.getByRole('row', { name: /Lith/ }).textContent()).toMatch(/Lith\s*\d+\s*(29|30|31)/);
    await look('doelgroep');
    await follow('Terug naar de peiling');
  });

  it('cannot open before the draw is done', async () => {
    await follow('Naar de controle');
    expect(await page.getByText('Er is nog niet geloot').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Open de peiling nu' }).count()).toBe(0);
    await look('controle-te-vroeg');
    const refused = await page.request.post(`${web.address}/werk/peilingen/${pollId()}/openen`, {
      form: { zeker: 'ja' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(refused.status()).toBe(409);
  });

  it('checks the numbers after the draw and sends a test mail to herself', async () => {
    await concludeDrawFor(features, pollId());
    await page.reload();
    const sure = (await page.getByText('Ja, ik heb alles bekeken').textContent()) ?? '';
    const [emails = 0, letters = 0] = Array.from(sure.matchAll(/\d+/g), Number);
    expect(emails + letters).toBe(120);
    await press('Stuur een testmail');
    expect(await page.getByRole('status').textContent()).toContain('De testmail is onderweg');
    const [mail] = await database.transactions.read((tx) =>
      tx.query<{ recipient: string; subject: string }>('select recipient, subject from postbus_message'),
    );
    expect(mail).toMatchObject({
      recipient: clerk.email,
      subject: expect.stringMatching(/^Test: .*Wonen in uw buurt/),
    });
    await look('controle');
  });

  it('opens only after a deliberate yes, and then everything is set in motion', async () => {
    await press('Open de peiling nu');
    expect(await page.getByRole('alert').textContent()).toContain('Zet een vinkje als u alles hebt bekeken');
    await page.getByLabel(/Ja, ik heb alles bekeken/).check();
    await press('Open de peiling nu');
    expect(await page.getByRole('status').textContent()).toContain('De peiling is open.');
    expect(await count('from invitation')).toBe(120);
    expect(await count('from delivery')).toBe(await count(`from invitation where channel = 'email'`));
    expect((await poll())?.state).toBe('open');
    await look('open');
  });

  it('finds the questions fixed from then on', async () => {
    await page.goto(`${web.address}/werk/peilingen/${pollId()}/vragen`);
    expect(await page.getByText('De vragen liggen vast').count()).toBe(1);
    expect(await page.getByRole('button', { name: /vraag 1/ }).count()).toBe(0);
    await look('vragen-vast');
  });

  it('does not let a paused mailing go on while the extract is too old', async () => {
    const sending = `${web.address}/werk/peilingen/${pollId()}/versturen`;
    const setExtract = (daysOld: number): Promise<unknown> =>
      database.transactions.run((tx) =>
        tx.change('update frame set extracted_on = current_date - $1::int, mutated_until = null', [daysOld]),
      );
    await page.goto(sending);
    await press('Pauzeer versturen');
    await setExtract(15);
    await press('Ga verder met versturen');
    expect(await page.getByRole('link', { name: /Laad eerst een nieuwer uittreksel/ }).count()).toBe(1);
    expect(await count(`from mailing where state = 'paused'`)).toBe(1);
    await look('versturen-uittreksel-te-oud');
    await setExtract(0);
    await page.goto(sending);
    await press('Ga verder met versturen');
    expect(await count(`from mailing where state = 'queued'`)).toBe(1);
  });

  it('withdraws with a reason, and nothing waits any more', async () => {
    await page.goto(`${web.address}/werk/peilingen/${pollId()}/intrekken`);
    await look('intrekken');
    await page.getByLabel('Waarom trekt u de peiling in?').fill('De vraag over het groen klopt niet.');
    await press('Trek de peiling in');
    expect(await page.getByText('De vraag over het groen klopt niet.').count()).toBe(1);
    expect(await count(`from mailing where state <> 'cancelled'`)).toBe(0);
    await look('ingetrokken');
  });
});

describe('a copy that is planned', () => {
  it('opens by itself when its hour comes', async () => {
    await page.goto(`${web.address}/werk/peilingen/nieuw`);
    await press('Kopieer Wonen in uw buurt');
    const id = pollId();
    expect(await heading()).toBe('Wonen in uw buurt (kopie)');
    await page.goto(`${web.address}/werk/peilingen/${id}/gegevens`);
    await page.getByLabel('Datum').fill(dayFromNow(2));
    await page.getByLabel('Tijd').fill('09:00');
    await page.getByLabel('Laatste dag waarop mensen kunnen antwoorden').fill(dayFromNow(20));
    await press('Bewaar');
    await database.transactions.run((tx) =>
      tx.change('update poll set quiet_months = 0 where id = $1', [id]),
    );
    await concludeDrawFor(features, id);
    await page.goto(`${web.address}/werk/peilingen/${id}/controle`);
    await page.getByLabel(/Ja, ik heb alles bekeken/).check();
    await press('Open vanzelf op het gekozen moment');
    expect((await poll(id))?.state).toBe('scheduled');
    await look('gepland');
    await database.transactions.run((tx) =>
      tx.change('update poll set opens_at = $2 where id = $1', [id, new Date()]),
    );
    worker = startWorker(database.url);
    await until('the planned poll is open', async () => (await poll(id))?.state === 'open');
    expect(
      await count(`from audit_line where event = 'poll.opened' and subject = '${id}' and actor = 'system'`),
    ).toBe(1);
  });
});

describe('the desk', () => {
  it('shows every poll and what waits', async () => {
    await page.goto(`${web.address}/werk`);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Wat u nu kunt doen',
      'Nu bezig',
      'Ingetrokken',
    ]);
    await look('bureau');
  });
});
