// Figures of the population from file to result: a researcher uploads, sees every fault, chooses, and the worker counts anew.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { aClosedPoll } from '../support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import type { OpenPoll } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

jest.setTimeout(240_000);

const given = Array.from({ length: 60 }, (_, person) => ({
  veilig: { kind: 'choice', code: person % 3 === 0 ? 'onveilig' : 'veilig' } as const,
  cijfer: { kind: 'number', value: 6 + (person % 3) } as const,
}));

let database: TestDatabase;
let web: Site;
let worker: Program;
let browser: Browser;
let poll: OpenPoll;
let researcher: Page;

beforeAll(async () => {
  database = await freshDatabase();
  poll = await aClosedPoll(database, given, { people: 64 });
  web = await startWeb(database.url);
  worker = startWorker(database.url);
  browser = await openBrowser();
  researcher = await visitor(browser, 1280);
  await signIn(researcher, `${web.address}/werk`, await aColleague(database, 'Murat', 'onderzoeker'));
  await until('the answers are counted', async () => (await weighted()) !== undefined);
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await database.close();
});

const at = (): string => `${web.address}/werk/peilingen/${poll.id}/uitkomst/marges`;
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

type Margins = { readonly source: string } | null;

/** What the newest result is weighted to; undefined: there is none. */
async function weighted(): Promise<Margins | undefined> {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ margins: Margins }>(
      `select document -> 'weighting' -> 'margins' as margins from result
       where state <> 'withdrawn' order by version desc limit 1`,
    ),
  );
  return row?.margins;
}

async function look(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await researcher.setViewportSize({ width, height: 900 });
    await screenshot(researcher, `marges-${name}-${width}`);
    await expectAccessible(researcher);
  }
}

async function upload(name: string, text: string): Promise<void> {
  await researcher.goto(at());
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await researcher.getByLabel('Bestand met aantallen').setInputFiles(file);
  await clickOn(researcher.getByRole('button', { name: 'Lees in' }));
}

/** The classes that were frozen, as the page names them: by trait, in its order. */
async function classesOnPage(): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await researcher.locator('section[aria-labelledby="inlezen"] dl > *').allInnerTexts();
  const texts = rows
    .flatMap((row) => row.split('\n'))
    .map((text) => text.trim())
    .filter(Boolean);
  const found = new Map<string, readonly string[]>();
  for (let place = 0; place + 1 < texts.length; place += 2)
    found.set(texts[place] ?? '', (texts[place + 1] ?? '').split('; '));
  return found;
}

describe('figures of the population', () => {
  it('are asked for by the groups that were frozen when the poll opened', async () => {
    await researcher.goto(at());
    expect(await textOf(researcher)).toContain('Naar de mensen die konden meedoen');
    expect([...(await classesOnPage()).keys()].length).toBeGreaterThan(0);
    await look('leeg');
  });

  it('are refused with every fault at once, and nothing is kept', async () => {
    await upload(
      'cijfers.csv',
      'variable,category,total\nleeftijd,18-34,veel\nleeftijd,99-120,10\nschoenmaat,42,7\n',
    );
    const text = await textOf(researcher);
    expect(text).toContain('Er is niets bewaard');
    expect(await researcher.locator('#bestand-fouten li').count()).toBeGreaterThan(1);
    expect(text).toContain('schoenmaat');
    await look('fout');
    await upload('leeg.csv', '');
    expect(await textOf(researcher)).toContain('Er is niets bewaard');
  });

  it('are read from a list, shown beside frame and sample, and weigh nothing before somebody chooses them', async () => {
    await researcher.goto(at());
    const [[trait, labels] = ['', []]] = await classesOnPage();
    const lines = labels.map((label, place) => `${1000 + 100 * place};${label};${trait.toLowerCase()}`);
    await upload('margins.csv', `\uFEFFtotal;category;variable\r\n${lines.join('\r\n')}\r\n`);
    expect(await textOf(researcher)).toContain('Elke groep van de peiling heeft een aantal.');
    expect(await weighted()).toBeNull();
    await look('voorstel');
    await clickOn(researcher.getByRole('button', { name: 'Weeg naar deze cijfers' }));
    expect(await researcher.title()).toMatch(/^Fout: /);
    await researcher.getByLabel('Waar komen de cijfers vandaan?').fill('Gemeente, 1 januari');
    await clickOn(researcher.getByRole('button', { name: 'Weeg naar deze cijfers' }));
    await until(
      'the answers are counted anew',
      async () => (await weighted())?.source === 'Gemeente, 1 januari',
    );
    await researcher.goto(at());
    expect(await textOf(researcher)).toContain('Gemeente, 1 januari');
    await look('gekozen');
  });

  it('are read as CBS StatLine writes them, with totals and a line about the source', async () => {
    const [[trait, labels] = ['', []]] = await classesOnPage();
    const rows = labels.map((label, place) => `"${label}";"Oss";"2027";"${2000 - 100 * place}"`);
    const total = labels.reduce((sum, _, place) => sum + 2000 - 100 * place, 0);
    await upload(
      'statline.csv',
      [
        `"${trait}";"Regio";"Perioden";"Bevolking op 1 januari (aantal)"`,
        `"Totaal ${trait.toLowerCase()}";"Oss";"2027";"${total}"`,
        ...rows,
        '"Bron: CBS"',
      ].join('\r\n'),
    );
    await researcher.getByLabel('Waar komen de cijfers vandaan?').fill('CBS StatLine, tabel 03759ned');
    await clickOn(researcher.getByRole('button', { name: 'Weeg naar deze cijfers' }));
    await until(
      'the answers are counted anew',
      async () => (await weighted())?.source.startsWith('CBS') === true,
    );
  });

  it('can be left again, and then the frame counts', async () => {
    await researcher.goto(at());
    await clickOn(researcher.getByRole('button', { name: 'Ga terug naar het steekproefkader' }));
    await until('the answers are counted anew', async () => (await weighted()) === null);
  });
});
