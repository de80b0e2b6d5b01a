// A researcher draws with a browser without script; a griffier takes the files along and makes the draw again at the terminal.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { emptyDetails, firstAudience, Polls, PollsModule } from '#features/polls/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { clerk } from '../support/drawn-poll.js';
import { featuresOn } from '../support/features.js';
import { putPeople } from '../support/people.js';
import { startProgram, startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

const EYES = '1 6 3 3 2 5 4 4 1 2';
const SIZE = 40;
const PEOPLE = 300;

let database: TestDatabase;
let web: Site;
let worker: Program;
let browser: Browser;
let researcher: Page;
let griffier: Page;
let eyes: Page;
let folder: string;
let address: string;
let publicAddress: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'an-auditor-'));
  database = await freshDatabase();
  const pollId = await aPollWithAnAudience();
  const env = { DRAW_LEAD_MINUTES: '0' };
  web = await startWeb(database.url, env);
  worker = startWorker(database.url, env);
  browser = await openBrowser();
  address = `${web.address}/werk/peilingen/${pollId}/loting`;
  researcher = await visitor(browser, 1280, { javaScriptEnabled: false });
  await signIn(researcher, address, await aColleague(database, 'Mohamed Jansen', 'onderzoeker'));
  eyes = await visitor(browser, 390, { storageState: await researcher.context().storageState() });
  griffier = await visitor(browser, 1280, { javaScriptEnabled: false });
  await signIn(griffier, address, await aColleague(database, 'Griet Smits', 'griffier'));
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await database.close();
  await fs.rm(folder, { recursive: true });
});

async function aPollWithAnAudience(): Promise<string> {
  const features = await featuresOn(database, { modules: [PollsModule], clock: new StillClock(new Date()) });
  const frameId = randomUUID();
  const polls = features.get(Polls);
  const id = await features.transactions.run(async (tx) => {
    await putPeople(tx, frameId, PEOPLE);
    const details = { ...emptyDetails, title: 'Groen in de wijk', question: 'Hoe groen is uw wijk?' };
    const poll = await polls.create(tx, { details, questionnaire: { version: 1, questions: [] }, by: clerk });
    const audience = { ...firstAudience, frameId, sampleSize: SIZE, quietMonths: 0 };
    await polls.chooseAudience(tx, poll.id, audience, clerk);
    return poll.id;
  });
  await features.close();
  return id;
}

async function look(name: string, page = researcher): Promise<void> {
  for (const width of WIDTHS) {
    await eyes.setViewportSize({ width, height: 900 });
    await eyes.goto(page.url());
    await screenshot(eyes, `loting-${name}-${width}`);
    await expectAccessible(eyes);
  }
}

const press = (name: string): Promise<void> => clickOn(researcher.getByRole('button', { name, exact: true }));

/** The worker does the counting; the page is looked at again until it says so. */
const untilItSays = (text: string): Promise<void> =>
  until(`the page says “${text}”`, async () => {
    await researcher.goto(address);
    return (await researcher.getByText(text).count()) > 0;
  });

async function download(page: Page, url: string, name: string): Promise<string> {
  const response = await page.request.get(url);
  expect(response.status()).toBe(200);
  const file = path.join(folder, name);
  await fs.writeFile(file, await response.body());
  return file;
}

type Verdict = { readonly same: boolean; readonly notChecked: readonly string[] };

/** What `samenspel verify-draw` says, on a machine without the database. */
async function verify(...args: string[]): Promise<{ readonly code: number | null; readonly said: Verdict }> {
  const output = path.join(folder, `${randomUUID()}.json`);
  const { process } = startProgram('console', {}, ['verify-draw', ...args, '--output', output]);
  const code = await new Promise<number | null>((resolve) => process.once('exit', resolve));
  const said: Verdict = JSON.parse(await fs.readFile(output, 'utf8'));
  return { code, said };
}

describe('a researcher', () => {
  it('counts who can be drawn, and is asked what was forgotten', async () => {
    await look('voorbereiden');
    await press('Tel en bereid voor');
    expect(await researcher.getByRole('alert').count()).toBe(1);
    await researcher.getByLabel('Iedereen doet mee').check();
    await press('Tel en bereid voor');
    await untilItSays('De loting is voorbereid. Er is nog niemand geloot.');
    await look('getallen');
  });

  it('seals it, with dice that nobody has thrown yet', async () => {
    await researcher.getByLabel('Dobbelstenen').check();
    await press('Ga verder');
    await researcher.getByLabel('Hoeveel keer wordt er gegooid?').fill('10');
    await press('Ga verder');
    expect(await researcher.getByRole('alert').textContent()).toContain(
      'Vul in waar er wordt gegooid, en door wie',
    );
    const { day, time } = localTimeOf(new Date());
    await researcher.locator('[name="moment"]').fill(day);
    await researcher.locator('[name="moment-tijd"]').fill(time);
    await researcher
      .getByLabel('Waar wordt er gegooid, en door wie?')
      .fill('Raadzaal van Oss, door de griffier');
    await press('Ga verder');
    expect(await researcher.getByText('Dit kunt u niet terugdraaien').count()).toBe(1);
    await press('Zet de loting vast');
    await untilItSays('De loting ligt vast.');
    await look('vast');
  });

  it('leaves an announcement that everybody can read before the dice are thrown', async () => {
    const href = await researcher
      .getByRole('link', { name: 'Bekijk de openbare pagina' })
      .getAttribute('href');
    publicAddress = `${web.address}${href ?? ''}`;
    await eyes.goto(publicAddress);
    expect(await eyes.getByText('Raadzaal van Oss, door de griffier').count()).toBeGreaterThan(0);
    await screenshot(eyes, 'loting-openbaar-vast');
    await expectAccessible(eyes);
  });

  it('draws with the dice as they fell, before two witnesses', async () => {
    await researcher.getByLabel('De ogen, in de volgorde waarin ze vielen').fill(EYES.slice(0, -1));
    await press('Loot nu');
    expect(await researcher.getByRole('alert').count()).toBe(1);
    await researcher.getByLabel('De ogen, in de volgorde waarin ze vielen').fill(EYES);
    for (const [place, name] of ['G. Smits', 'A. Willems'].entries()) {
      await researcher.getByLabel('Naam').nth(place).fill(name);
      await researcher.getByLabel('Rol').nth(place).fill('inwoner');
    }
    await press('Loot nu');
    await untilItSays('De loting is gedaan');
    await look('gedaan');
  });
});

describe('a griffier', () => {
  it('makes the whole draw again at the terminal, and finds it the same', async () => {
    const proof = await download(griffier, `${address}/loting.json`, 'loting.json');
    const frame = await download(griffier, `${address}/kader.csv`, 'kader.csv');
    const exclude = await download(griffier, `${address}/niet-meegeloot.csv`, 'niet-meegeloot.csv');
    const { code, said } = await verify('--proof', proof, '--frame', frame, '--exclude', exclude);
    expect(said).toMatchObject({ same: true, notChecked: [] });
    expect(code).toBe(0);
  });

  it('sees it when one person in the list was replaced by another', async () => {
    const lines = await fs.readFile(path.join(folder, 'kader.csv'), 'utf8');
    const changed = path.join(folder, 'veranderd.csv');
    const [first = ''] = (lines.split('\n')[1] ?? '').split(/[,;]/);
    await fs.writeFile(changed, lines.replace(first, 'iemand-anders'));
    const rest = ['--frame', changed, '--exclude', path.join(folder, 'niet-meegeloot.csv')];
    const { code, said } = await verify('--proof', path.join(folder, 'loting.json'), ...rest);
    expect(said.same).toBe(false);
    expect(code).not.toBe(0);
  });

  it('leaves every download in the trail', async () => {
    const rows = await database.transactions.read((tx) =>
      tx.query<{ facts: { file: string } }>(`select facts from audit_line where event = 'draw.downloaded'`),
    );
    expect(rows.map(({ facts }) => facts.file).sort()).toEqual(['frame', 'left-out', 'record']);
  });
});

describe('everybody', () => {
  it('reads the outcome in numbers, and checks the public record without the people in it', async () => {
    const visitorPage = await visitor(browser, 390, { javaScriptEnabled: false });
    await visitorPage.goto(publicAddress);
    expect(await visitorPage.locator('h1').textContent()).toContain('Groen in de wijk');
    const record = await download(visitorPage, `${publicAddress}/loting.json`, 'openbaar.json');
    const { code, said } = await verify('--proof', record);
    expect(said).toMatchObject({ same: true, notChecked: [expect.stringContaining('who was drawn')] });
    expect(code).toBe(0);
    const [person] = await database.transactions.read((tx) =>
      tx.query<{ id: string }>('select pseudonym as id from draw_selection limit 1'),
    );
    expect(person?.id).toBeTruthy();
    expect(await fs.readFile(record, 'utf8')).not.toContain(`"${person?.id ?? ''}"`);
    await look('openbaar', visitorPage);
  });

  it('gets no file with people in it', async () => {
    const stranger = await visitor(browser, 390, { javaScriptEnabled: false });
    for (const name of ['loting.json', 'kader.csv', 'niet-meegeloot.csv']) {
      const response = await stranger.request.get(`${address}/${name}`, { maxRedirects: 0 });
      expect([302, 303, 403]).toContain(response.status());
    }
  });
});
