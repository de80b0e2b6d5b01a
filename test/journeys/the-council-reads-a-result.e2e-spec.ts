// A result from the count to the reaction, with browsers: the maker, a colleague, a council member and everybody else.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Answers } from '#domain/questionnaire/question.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { aClosedPoll } from '../support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import type { OpenPoll } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

jest.setTimeout(180_000);

const person = (code: string, value: number): Answers => ({
  veilig: { kind: 'choice', code },
  cijfer: { kind: 'number', value },
  'nog-iets': { kind: 'text', text: 'Mijn naam is Anna' },
});
const answers = [
  ...Array.from({ length: 17 }, () => person('veilig', 8)),
  ...Array.from({ length: 12 }, () => person('onveilig', 5)),
  ...Array.from({ length: 10 }, () => person('heel-veilig', 8)),
];
const HEADLINE = 'Zeven van de tien voelen zich ’s avonds veilig in hun buurt';
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

let database: TestDatabase;
let web: Site;
let worker: Program;
let browser: Browser;
let poll: OpenPoll;
let maker: Page;
let colleague: Page;
let councillor: Page;
let everybody: Page;

beforeAll(async () => {
  database = await freshDatabase();
  poll = await aClosedPoll(database, answers);
  web = await startWeb(database.url);
  worker = startWorker(database.url);
  browser = await openBrowser();
  const sanne = await aColleague(database, 'Sanne de Vries', 'medewerker');
  const murat = await aColleague(database, 'Murat Jansen', 'onderzoeker');
  const ria = await aColleague(database, 'Ria Bos', 'raadslid');
  await database.transactions.run((tx) =>
    tx.change(
      `insert into area (code, name, position) values ('01', 'Schadewijk', 1), ('02', 'Ruwaard', 2), ('03', 'Lith', 3)`,
    ),
  );
  await database.transactions.run((tx) =>
    tx.change('update poll set created_by = $2, reaction_by = $3 where id = $1', [
      poll.id,
      sanne.accountId,
      dayFromNow(42),
    ]),
  );
  maker = await visitor(browser, 1280);
  colleague = await visitor(browser, 1280);
  councillor = await visitor(browser, 1280);
  everybody = await visitor(browser, 1280);
  await signIn(maker, `${web.address}/werk`, sanne);
  await signIn(colleague, `${web.address}/werk`, murat);
  await signIn(councillor, `${web.address}/raad`, ria);
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await database.close();
});

const desk = (): string => `${web.address}/werk/peilingen/${poll.id}`;
const resultPage = (): string => `${web.address}/uitkomsten/${poll.slug}`;
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
const statusOf = async (page: Page, address: string): Promise<number | undefined> =>
  (await page.goto(address))?.status();
const stateOf = async (): Promise<string | undefined> => {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ state: string }>('select state from result order by version desc limit 1'),
  );
  return row?.state;
};

/** A page as people see it, on a phone and at a desk in turn; `npm run test:full` looks at both each time. */
let turn = 0;
async function look(page: Page, name: string): Promise<void> {
  turn += 1;
  const widths = WIDTHS.filter((_, index) => process.env['TEST_SELECTION'] === 'full' || index === turn % 2);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `uitkomst-${name}-${width}`);
    await expectAccessible(page);
  }
}

async function approve(councilDay: string, publicDay: string): Promise<void> {
  await colleague.goto(`${desk()}/uitkomst`);
  await colleague.locator('#raad').fill(councilDay);
  await colleague.locator('#raad-tijd').fill('00:00');
  await colleague.locator('#openbaar').fill(publicDay);
  await colleague.locator('#openbaar-tijd').fill('09:00');
  await clickOn(colleague.getByRole('button', { name: 'Keur de uitkomst goed' }));
}

describe('the result of a closed poll', () => {
  it('is counted by the worker, and first shown to who made the poll', async () => {
    await until('the result is computed', async () => (await stateOf()) === 'computed');
    await maker.goto(`${desk()}/uitkomst`);
    expect(await textOf(maker)).toContain('inwoners gaven antwoord 39 van de 59 mensen');
    expect(await maker.content()).not.toContain('Anna');
    await look(maker, 'berekend');
  });

  it('gets a headline from its maker, who may not approve it', async () => {
    await maker.getByLabel('De kop boven de uitkomst').fill(HEADLINE);
    await clickOn(maker.getByRole('button', { name: 'Bewaar de kop' }));
    expect(await textOf(maker)).toContain('De kop is bewaard.');
    expect(await maker.getByRole('button', { name: 'Keur de uitkomst goed' }).count()).toBe(0);
    const moments = {
      raad: dayFromNow(0),
      'raad-tijd': '0:00',
      openbaar: dayFromNow(1),
      'openbaar-tijd': '9:00',
    };
    const refused = await maker.request.post(`${desk()}/uitkomst/goedkeuren`, {
      form: moments,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(refused.status()).toBe(409);
    expect(await refused.text()).toContain('Daarom keurt iemand anders de uitkomst goed.');
  });

  it('is refused with moments in the wrong order', async () => {
    await approve(dayFromNow(5), dayFromNow(3));
    expect(await colleague.title()).toMatch(/^Fout: /);
    await look(colleague, 'verkeerde-momenten');
  });

  it('is approved by a colleague', async () => {
    await approve(dayFromNow(2), dayFromNow(3));
    expect(await textOf(colleague)).toContain('De uitkomst is goedgekeurd.');
    expect(await textOf(colleague)).toContain('Goedgekeurd door Murat Jansen.');
    await look(colleague, 'goedgekeurd');
  });
});

describe('under embargo', () => {
  it('a council member reads nothing before the moment of the council', async () => {
    await councillor.goto(`${web.address}/raad`);
    expect(await textOf(councillor)).toContain('te lezen vanaf');
    expect(await textOf(councillor)).not.toContain(HEADLINE);
    await look(councillor, 'raad-te-vroeg');
    expect(await statusOf(councillor, resultPage())).toBe(404);
    expect(await statusOf(councillor, `${desk()}/uitkomst`)).toBe(403);
  });

  it('a council member reads everything from that moment on, and everybody else nothing', async () => {
    await clickOn(colleague.getByRole('button', { name: 'Haal de goedkeuring weg' }));
    await approve(dayFromNow(0), dayFromNow(2));
    await councillor.goto(`${web.address}/raad`);
    await look(councillor, 'raad-embargo');
    await clickOn(councillor.getByRole('link', { name: 'Hoe veilig voelt u zich in uw buurt?' }));
    expect(await councillor.locator('h1').innerText()).toBe(HEADLINE);
    expect(await textOf(councillor)).toContain('Deel de cijfers tot dan met niemand.');
    await look(councillor, 'embargo');
    const figures = await councillor.request.get(`${resultPage()}/cijfers.csv`);
    // Beside the weighted share the count of so few answers would give a group away.
    expect(await figures.text()).toMatch(/,Veilig,,\d+,\d+,\d+,.*aantal niet getoond/);
    expect(await statusOf(everybody, resultPage())).toBe(404);
    expect((await everybody.request.get(`${resultPage()}/cijfers.csv`)).status()).toBe(404);
    await everybody.goto(web.address);
    expect(await everybody.content()).not.toContain(HEADLINE);
  });
});

describe('from the public moment on', () => {
  it('everybody reads it, without waiting for the college', async () => {
    await database.transactions.run((tx) => tx.change('update result set public_from = now()'));
    await until('the result is published', async () => (await stateOf()) === 'published');
    await everybody.goto(`${web.address}/uitkomsten`);
    await look(everybody, 'lijst');
    await clickOn(everybody.getByRole('link', { name: HEADLINE }));
    expect(await textOf(everybody)).toContain('De reactie van het college volgt vóór');
    expect(await textOf(everybody)).not.toContain('embargo');
    await look(everybody, 'openbaar');
  });

  it('the reaction of the college comes beside it', async () => {
    await maker.goto(`${desk()}/reactie`);
    await clickOn(maker.getByRole('button', { name: 'Plaats de reactie' }));
    expect(await maker.title()).toMatch(/^Fout: /);
    await look(maker, 'reactie-fout');
    await maker.getByLabel('Doen we deels').check();
    await maker.getByLabel('Wat hoorde het college?').fill('Het is te donker.');
    await maker.getByLabel('Wat besloot het college?').fill('Er komen lampen. Er komen geen camera’s.');
    await maker.getByLabel('Waarom?').fill('Licht helpt de meeste mensen.');
    await clickOn(maker.getByRole('button', { name: 'Plaats de reactie' }));
    await everybody.reload();
    expect(await textOf(everybody)).toContain('Er komen lampen. Er komen geen camera’s.');
    await look(everybody, 'met-reactie');
  });

  it('the response is told in steps of ten', async () => {
    await maker.goto(`${desk()}/respons`);
    await look(maker, 'respons');
    expect(await textOf(maker)).toContain('Per gebied en leeftijd tellen wij in stappen van 10.');
    expect(await maker.locator('.sp-areas .sp-bar').count()).toBe(4);
  });

  it('the page works and downloads without script', async () => {
    const plain = await visitor(browser, 390, { javaScriptEnabled: false });
    await plain.goto(resultPage());
    const [download] = await Promise.all([
      plain.waitForEvent('download'),
      plain.getByRole('link', { name: 'Alle cijfers, voor Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${poll.slug}.csv`);
    await plain.context().close();
  });
});

describe('a mistake', () => {
  it('is withdrawn with an explanation that everybody can read, and counted anew', async () => {
    await colleague.goto(`${desk()}/uitkomst`);
    await clickOn(colleague.getByRole('link', { name: 'Trek de uitkomst in' }));
    await look(colleague, 'intrekken');
    await colleague.getByLabel('Wat klopte er niet?').fill('De kop klopte niet met de cijfers.');
    await clickOn(colleague.getByRole('button', { name: 'Trek de uitkomst in' }));
    expect(await statusOf(everybody, resultPage())).toBe(410);
    expect(await textOf(everybody)).toContain('De kop klopte niet met de cijfers.');
    expect(await everybody.content()).not.toContain(HEADLINE);
    await look(everybody, 'ingetrokken');
    await until('a new result is computed', async () => (await stateOf()) === 'computed');
  });

  it('stands in the trail, with every other deed', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(
        `select event from audit_line where chain = $1 and event ~ '^(result|reaction)' order by number`,
        [`poll:${poll.id}`],
      ),
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'result.computed',
      'result.headline-written',
      'result.own-work-refused',
      'result.approved',
      'result.reopened',
      'result.approved',
      'result.published',
      'reaction.published',
      'result.withdrawn',
      'result.computed',
    ]);
  });
});
