// Walks the way of a file with a browser: areas, a refused file, a frame, addresses, mutations, names of the drawn, the end.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Draws, DrawsModule } from '#features/draws/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn } from '../support/features.js';
import { startWeb, type Site } from '../support/program.js';
import { aColleague, signIn, type Colleague } from '../support/staff.js';

jest.setTimeout(90_000);

const PEOPLE = 400;
const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const HEADER = 'Pseudoniem;Postcode;Huisnr;Huisletter;Gebied;Geboortedatum;Geslacht;Ind geheim;Opmerking';
const residents = Array.from(
  { length: PEOPLE },
  (_, n) =>
    `P${1000 + n};5341 ab;${1 + Math.floor(n / 3)};;${1 + (Math.floor(n / 3) % 11)};${1930 + (n % 80)}0315;${n % 2 ? 'M' : 'V'};${n % 40 === 0 ? 7 : 0};`,
);
const frameFile = [
  HEADER,
  ...residents,
  'P1000;5341AB;1;;1;19800315;V;0;',
  'P9;5341AB;x;;Atlantis;1980;V;0;kapot',
].join('\r\n');

let database: TestDatabase;
let web: Site;
let browser: Browser;
let clerk: Colleague;
beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(database.url);
  browser = await openBrowser();
  clerk = await aColleague(database, 'Sanne Jacobs', 'medewerker');
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await database.close();
});

/** A page as people see it, on a phone and at a desk in turn; `npm run test:full` looks at both each time. */
let turn = 0;
async function look(page: Page, name: string): Promise<void> {
  turn += 1;
  const widths = WIDTHS.filter((_, index) => process.env['TEST_SELECTION'] === 'full' || index === turn % 2);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `bevolking-${name}-${width}`);
    await expectAccessible(page);
  }
}

const choose = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
  await page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await clickOn(page.getByRole('button', { name: 'Ga verder' }));
};
const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

describe('a clerk', () => {
  let page: Page;
  let frameAddress: string;
  beforeAll(async () => {
    page = await visitor(browser, 1280);
    await signIn(page, `${web.address}/werk/bevolking`, clerk);
  });

  it('begins with the areas', async () => {
    await look(page, 'leeg');
    await clickOn(page.getByRole('button', { name: 'Neem de elf gebieden van Oss over' }));
    expect(await page.getByRole('rowheader', { name: 'Centrum-Krinkelhoek-Mettegeupel' }).count()).toBe(1);
    await look(page, 'gebieden');
  });

  it('is told clearly what is wrong with a file, and nothing of it stays', async () => {
    await clickOn(page.getByRole('link', { name: 'Lees een uittreksel in' }));
    await look(page, 'kiezen');
    await choose(page, 'werkmap.xlsx', Buffer.from('PK\x03\x04\x14\0', 'latin1'));
    expect(await page.getByRole('alert').textContent()).toContain('Wij kunnen dit Excel-bestand niet openen');
    await choose(page, 'leeg.csv', '');
    expect(await page.getByRole('alert').textContent()).toContain('Dit bestand is leeg');
    await choose(page, 'met-bsn.csv', 'id;kenmerk\n1;111222333\n');
    expect(await page.getByRole('alert').textContent()).toContain('In die kolom staan burgerservicenummers');
    expect(await page.title()).toMatch(/^Fout: /);
    await look(page, 'geweigerd');
    const [row] = await database.transactions.read((tx) =>
      tx.query<{ count: string }>('select count(*) from upload_part'),
    );
    expect(row?.count).toBe('0');
  });

  it('points out the columns and sees what the file would do', async () => {
    await choose(page, 'uittreksel.csv', frameFile);
    expect(await heading(page)).toBe('Welke kolom is wat?');
    expect(await page.getByLabel('Geboortejaar').inputValue()).toBe('5');
    await look(page, 'kolommen');
    await page.getByLabel('Postcode').selectOption('');
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    await clickOn(page.getByRole('link', { name: 'Kies de kolom voor postcode' }));
    await page.getByLabel('Postcode').selectOption('Postcode');
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    expect(await heading(page)).toBe('400 mensen zijn bruikbaar');
    const table = await page
      .getByRole('region', { name: 'Regels die niet worden overgenomen' })
      .textContent();
    expect(table).toContain('Regel 402PseudoniemDubbel');
    expect(table).toContain('Onbekend gebied');
    expect(await page.content()).not.toContain('Atlantis');
    await look(page, 'controle');
  });

  it('takes the frame over once purpose and dates are right', async () => {
    await page.getByLabel('Waarvoor gebruikt u het?').fill('Peiling over groen in de wijk');
    await page.getByLabel('Wissen op').fill(daysFromNow(800));
    await clickOn(page.getByRole('button', { name: 'Neem het kader over' }));
    const faults = await page.getByRole('alert').textContent();
    expect(faults).toContain('Geef het kader een naam');
    await page.getByLabel('Naam van het kader').fill('Inwoners najaar');
    await clickOn(page.getByRole('button', { name: 'Neem het kader over' }));
    expect(await page.getByRole('alert').textContent()).toContain('Kies een dag binnen een jaar');
    await page.getByLabel('Wissen op').fill(daysFromNow(90));
    await clickOn(page.getByRole('button', { name: 'Neem het kader over' }));
    expect(await heading(page)).toBe('Inwoners najaar');
    frameAddress = page.url().split('?')[0] ?? '';
    expect(await page.getByRole('row', { name: /Hele gemeente/ }).textContent()).toMatch(/400$/);
    await look(page, 'kader');
  });

  it('downloads the report of refused lines, which says nothing about people', async () => {
    const report = await page.request.get(`${frameAddress}/geweigerd.csv`);
    expect(report.headers()['content-disposition']).toContain('geweigerde-regels.csv');
    const text = await report.text();
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).not.toContain('Atlantis');
  });

  it('adds mail addresses with their source', async () => {
    await page.goto(`${frameAddress}/e-mailadressen`);
    const lines = residents.slice(0, 50).map((_, n) => `P${1000 + n};p${n}@resident.invalid;panel;ja`);
    await choose(
      page,
      'adressen.csv',
      ['pseudoniem,e-mail,bron,toestemming', ...lines.map((line) => line.replaceAll(';', ','))].join('\n'),
    );
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    await look(page, 'e-mail-controle');
    await clickOn(page.getByRole('button', { name: 'Neem de e-mailadressen over' }));
    expect(await page.getByRole('status').textContent()).toContain('alles is overgenomen');
  });

  it('applies mutations after seeing how many there are', async () => {
    await page.goto(`${frameAddress}/mutaties`);
    await choose(
      page,
      'mutaties.csv',
      'pseudoniem;mutatie\nP1001;overleden\nP1002;verhuisd\nP1003;geheim\nX1;verhuisd\n',
    );
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    await look(page, 'mutatie-controle');
    await clickOn(page.getByRole('button', { name: 'Verwerk de mutaties' }));
    expect(await page.getByRole('row', { name: /Hele gemeente/ }).textContent()).toMatch(/398$/);
    await look(page, 'kader-met-mutaties');
  });

  it('gets names of the drawn, and of nobody else', async () => {
    await page.goto(`${frameAddress}/namen`);
    expect(await page.getByText('Er is nog niemand geloot uit dit kader').count()).toBe(1);
    await look(page, 'namen-voor-de-loting');
    await drawFrom(frameAddress.split('/').at(-1) ?? '');
    await page.reload();
    await look(page, 'namen');
    const list = (await (await page.request.get(`${frameAddress}/geloot.csv`)).text())
      .trim()
      .split('\r\n')
      .slice(1);
    expect(list).toHaveLength(20);
    const outsider = residents.map((line) => line.split(';')[0] ?? '').find((id) => !list.includes(id)) ?? '';
    const names = [...list, outsider].map((id) => `${id};J;de;Vries;N;Jansen;Hoogstraat;Oss`);
    const header =
      'pseudoniem;voorletters;voorvoegsel;geslachtsnaam;naamgebruik;geslachtsnaam partner;straat;woonplaats';
    await choose(page, 'namen.csv', [header, ...names].join('\n'));
    await look(page, 'namen-kolommen');
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    expect(await heading(page)).toBe('20 namen zijn bruikbaar');
    expect(await page.content()).toContain('Deze persoon is niet geloot');
    await clickOn(page.getByRole('button', { name: 'Neem de namen over' }));
    expect(await page.content()).toContain('Van iedereen die geloot is, is de naam bekend');
  });

  it('erases the frame after reading what that means', async () => {
    await page.goto(frameAddress);
    await clickOn(page.getByRole('link', { name: 'Wis dit kader nu' }));
    await look(page, 'wissen');
    await clickOn(page.getByRole('button', { name: 'Wis dit kader' }));
    await look(page, 'kader-gewist');
    expect(await page.content()).toContain('De mensen in dit kader zijn gewist');
    const [row] = await database.transactions.read((tx) =>
      tx.query<{ left: string }>(
        `select (select count(*) from frame_person) + (select count(*) from person_name) + (select count(*) from person_email)
                + (select count(*) from draw_person) + (select count(*) from upload) as left`,
      ),
    );
    expect(row?.left).toBe('0');
    await clickOn(page.getByRole('link', { name: 'Bevolking' }).first());
    await look(page, 'lijst');
  });

  it('has left a line in the audit trail for every step', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(
        `select distinct event from audit_line where chain = 'population' order by event`,
      ),
    );
    expect(lines.map(({ event }) => event.replace('population.', ''))).toEqual([
      ...['areas-added', 'drawn-fetched', 'emails-imported', 'file-refused', 'file-uploaded', 'frame-erased'],
      ...['frame-imported', 'mutations-applied', 'names-imported', 'refusals-fetched'],
    ]);
  });
});

describe('without JavaScript', () => {
  it('a file comes in just the same, and somebody else cannot see it', async () => {
    const page = await visitor(browser, 390, { javaScriptEnabled: false });
    await signIn(page, `${web.address}/werk/bevolking/nieuw`, clerk);
    await choose(page, 'uittreksel.csv', Buffer.from(frameFile.replace('Opmerking', 'Opmérking'), 'latin1'));
    expect(await page.locator('main').textContent()).toContain('Windows-1252');
    const colleague = await aColleague(database, 'Piet Bos', 'onderzoeker');
    const other = await visitor(browser, 390, { javaScriptEnabled: false });
    await signIn(other, `${web.address}/werk/bevolking`, colleague);
    expect((await other.goto(page.url()))?.status()).toBe(410);
    await clickOn(page.getByRole('button', { name: 'Controleer het bestand' }));
    await page.getByLabel('Naam van het kader').fill('Zonder script');
    await page.getByLabel('Waarvoor gebruikt u het?').fill('Proef');
    await clickOn(page.getByRole('button', { name: 'Neem het kader over' }));
    expect(await heading(page)).toBe('Zonder script');
    await page.context().close();
    await other.context().close();
  });
});

/** Twenty people, by dice; the pages of the draw have a journey of their own. */
async function drawFrom(frameId: string): Promise<void> {
  const features = await featuresOn(database, { modules: [DrawsModule], clock: new StillClock(new Date()) });
  const draws = features.get(Draws);
  const by = { kind: 'staff', accountId: clerk.accountId } as const;
  await features.transactions.run(async (tx) => {
    const prepared = await draws.prepare(tx, {
      ...{ subjectId: randomUUID(), frameId, audience: { areas: [], ageFrom: 18, ageTo: 120 }, size: 20 },
      ...{ quietMonths: 0, largestHousehold: 0, purpose: 'Proef', by, replaces: null },
    });
    if (!prepared.ok) throw new Error(prepared.refused);
    const occasion = 'Gemeentehuis';
    await draws.seal(tx, prepared.drawId, { kind: 'dice', dice: 12, occasion }, by);
    const witnesses = [
      { name: 'R. Visser', role: 'griffier' },
      { name: 'T. Bakker', role: 'inwoner' },
    ];
    const values = [1, 6, 3, 3, 2, 5, 4, 4, 1, 2, 6, 5];
    const drawn = await draws.draw(tx, prepared.drawId, { kind: 'dice', values, witnesses }, by);
    if (!drawn.ok) throw new Error(drawn.refused);
  });
  await features.close();
}
