// Takes over a proposed change over HTTP, outlives reloads and stopped work, and lets two thousand people watch one draw.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { AssembliesModule, OpenAssembly, Registrations, type Assembly } from '#features/assemblies/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.js';
import { anOpenAssembly, linksTo } from '../support/an-assembly.js';
import { clickOn, openBrowser, visitor } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { clerk } from '../support/drawn-poll.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../support/features.js';
import { putPeople } from '../support/people.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

const VIEWERS = 2000;
const RENTERS = 3;
const frameId = randomUUID();

let database: TestDatabase;
let features: Features;
let web: Site;
let worker: Program | undefined;
let browser: Browser;
let assembly: Assembly;
let staff: Page;
const env = { SAMENSPEL_SECRET: TEST_FEATURES_SECRET, DRAW_LEAD_MINUTES: '0' };

beforeAll(async () => {
  database = await freshDatabase();
  await database.transactions.run(async (tx) => {
    await putPeople(tx, frameId, 400);
    await tx.change(
      `insert into area (code, name, position) values ('01', 'Centrum', 1), ('02', 'Ruwaard', 2), ('03', 'Berghem', 3), ('04', 'Lith', 4)`,
    );
  });
  const modules = [AssembliesModule, DrawsModule];
  features = await featuresOn(database, { modules, clock: new StillClock(new Date()) });
  const registerUntil = new Date(Date.now() + 86_400_000);
  assembly = await anOpenAssembly(features, { frameId, registerUntil, today: '' });
  for (const [place, link] of (await linksTo(features, assembly)).slice(0, 40).entries())
    await features.transactions.run((tx) =>
      features.get(Registrations).register(tx, link, {
        contact: { name: `Inwoner ${place}`, email: `i${place}@resident.invalid`, phone: '', words: '' },
        given: { Woning: place < RENTERS ? 'huurwoning' : 'koopwoning' },
        reserve: true,
      }),
    );
  await features.transactions.run((tx) => features.get(OpenAssembly).close(tx, assembly.id, clerk));
  web = await startWeb(database.url, env);
  browser = await openBrowser();
  staff = await visitor(browser, 1280);
  const organiser = await aColleague(database, 'Olga Willems', 'organisator');
  await signIn(staff, `${web.address}/werk/burgerberaden`, organiser);
});
afterAll(async () => {
  await browser.close();
  await worker?.stop();
  await web.stop();
  await features.close();
  await database.close();
});

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = (page: string): string => `${web.address}/werk/burgerberaden/${assembly.id}${page}`;
const press = (name: string): Promise<void> =>
  clickOn(staff.getByRole('button', { name, exact: true }).first());
const sees = async (page: string, text: string): Promise<boolean> => {
  await staff.goto(at(page));
  return (await staff.locator('main').textContent())?.includes(text) ?? false;
};

/** In megabytes, the most that a program ever held. */
function peakMemory(pid: number | undefined): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

describe('targets in a workbook', () => {
  let own = '';
  it('are read, and told with line and column where something is wrong', async () => {
    const draft = `${web.address}/werk/burgerberaden/nieuw`;
    await staff.goto(draft);
    await staff.getByLabel('Titel').fill('Groen in de wijk');
    await staff.getByLabel('De vraag aan het burgerberaad').fill('Waar komt groen?');
    await press('Maak het burgerberaad');
    await staff.waitForURL(/burgerberaden\/[0-9a-f-]{36}/);
    own = staff.url().replace(/\/gegevens.*$/, '');
    const upload = async (rows: readonly (readonly (string | number)[])[], name: string) => {
      await staff.goto(`${own}/streefgetallen`);
      const buffer = writeXlsx([{ name: 'Blad', rows }]);
      await staff.locator('[name="bestand"]').setInputFiles({ name, mimeType: '', buffer });
      await press('Lees in');
    };
    const heading = ['category', 'name', 'min', 'max'];
    await upload([heading, ['Leeftijd', '16-49', 'vier', 60], ['Leeftijd', '50+', 40, 60]], 'fout.xlsx');
    expect(await staff.locator('main').textContent()).toContain(
      'Regel 2, kolom “min”: “vier” is geen heel getal',
    );
    await upload([heading, ['Leeftijd', '16-49', 40, 60], ['Leeftijd', '50+', 40, 60]], 'goed.xlsx');
    expect(await staff.getByLabel('Leeftijd, 50+: hooguit').inputValue()).toBe('60');
    await upload([heading, ['Leeftijd', 'x'.repeat(2_000_000), 1, 2]], 'groot.xlsx');
    expect(await staff.locator('main').textContent()).toContain('groter dan 1 MB');
  });

  it('are told whole, every fault at once, and a file of 30 MB is refused without filling the memory', async () => {
    const upload = async (content: string | Buffer): Promise<string> => {
      await staff.goto(`${own}/streefgetallen`);
      const file = { name: 'doelen.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
      await staff.locator('[name="bestand"]').setInputFiles(file);
      await press('Lees in');
      return (await staff.locator('main').textContent()) ?? '';
    };
    const faults = await upload(
      '\uFEFFcategory;name;min;max\r\n;18-34;1;2\r\n Leeftijd ;35-49;9;3\r\nleeftijd;35-49 ;een;2\r\n',
    );
    for (const fault of [
      'Regel 2, kolom “category”: hier staat niets',
      'Regel 3, kolom “min”: minstens is meer dan hooguit',
      'Regel 4, kolom “min”: “een” is geen heel getal',
      'Regel 4, kolom “name”: “35-49” staat er al',
    ])
      expect(faults).toContain(fault);
    expect(await upload('category;name;min;max\nLeeftijd,18-34,1,2\n')).toContain(
      'Gebruik in het hele bestand hetzelfde scheidingsteken',
    );
    expect(await upload('')).toContain('Het bestand is leeg');
    expect(await upload(Buffer.from('category;name\n\xe9;x', 'latin1'))).toContain('de letters niet lezen');
    const before = peakMemory(web.process.pid);
    const line = 'Leeftijd;18-34;1;2\n';
    expect(await upload(`category;name;min;max\n${line.repeat(30_000_000 / line.length)}`)).toContain(
      'groter dan 1 MB',
    );
    expect(peakMemory(web.process.pid) - before).toBeLessThan(200);
    await staff.goto(`${own}/streefgetallen`);
    expect(await staff.getByLabel('Leeftijd, 50+: hooguit').inputValue()).toBe('60');
  });

  it('lead to letters by what is expected of every area, up to the draw of whom to write to', async () => {
    await staff.goto(`${own}/gegevens`);
    await staff
      .getByLabel('Het mandaat: wat doet de raad met het advies?')
      .fill('De raad legt uit wat zij doet.');
    await staff.locator('[name="aanmelden"]').fill(dayIn(20));
    await staff.locator('[name="antwoord"]').fill(dayIn(40));
    await staff.locator('[name="wissen"]').fill(dayIn(90));
    await press('Bewaar');
    await staff.goto(`${own}/doelgroep`);
    await staff.getByLabel('Proefbestand').check();
    await staff.getByLabel('Hoeveel aanmeldingen wilt u ongeveer?').fill('40');
    await staff.locator('[name="respons"]').fill('50');
    await clickOn(staff.getByText('Gebieden waar minder mensen antwoorden'));
    await staff.locator('[name="respons-02"]').fill('25');
    await staff.getByLabel('Laat hen weg').check();
    await press('Bewaar en reken uit');
    expect(await staff.locator('main').textContent()).toContain('met een geheim adres weg');
    await staff.goto(own);
    await press('Begin met uitnodigen');
    const drawer = startWorker(database.url, env);
    await staff.goto(`${own}/loting`);
    await staff.getByLabel('Iedereen doet mee').check();
    await press('Tel en bereid voor');
    await until('the draw is prepared', async () => {
      await staff.goto(`${own}/loting`);
      return (await staff.getByText('Zij hebben een geheim adres').count()) > 0;
    });
    await drawer.stop();
    const table = staff.locator('table', { hasText: 'Te loten mensen per gebied' }).first();
    const letters = async (area: string): Promise<number> =>
      Number(await table.locator('tr', { hasText: area }).locator('td').last().textContent());
    expect(await letters('Ruwaard')).toBeGreaterThan(await letters('Centrum'));
  });
});

describe('a long computation', () => {
  it('waits for a worker through reloads, and can be stopped', async () => {
    await staff.goto(at('/controle'));
    await press('Controleer');
    expect(await sees('/controle', 'De computer rekent')).toBe(true);
    expect(await sees('/controle', 'De computer rekent')).toBe(true);
    await press('Stop de berekening');
    expect(await sees('/controle', 'De berekening stopt')).toBe(true);
    worker = startWorker(database.url, env);
    await until('the computation has stopped', () => sees('/controle', 'U hebt de berekening gestopt'));
  });

  it('is taken up by the next worker when there was none', async () => {
    await worker?.stop();
    await staff.goto(at('/controle'));
    await press('Controleer');
    expect(await sees('/controle', 'De computer rekent')).toBe(true);
    worker = startWorker(database.url, env);
    await until('the computation is done', () => sees('/controle', 'Het kan'));
  });

  it('proposes a change of targets nobody can meet, and takes it over in one press', async () => {
    await staff.goto(at('/streefgetallen'));
    await staff.getByLabel('Woning, huurwoning: minstens').fill('5');
    await press('Bewaar de getallen');
    await staff.goto(at('/controle'));
    await press('Controleer');
    await until('the conflict is told', () => sees('/controle', 'Deze getallen botsen'));
    await press('Neem deze wijziging over');
    await until('the changed targets are checked again', () => sees('/controle', 'Het kan'));
    await staff.goto(at('/streefgetallen'));
    const least = Number(await staff.getByLabel('Woning, huurwoning: minstens').inputValue());
    expect(least).toBeLessThanOrEqual(RENTERS);
    expect(await sees('/controle', 'Neem deze wijziging over')).toBe(false);
  });
});

describe(`${VIEWERS} people who watch a draw`, () => {
  it('all hear of it, while they cost the database a look a second together', async () => {
    await staff.goto(at('/loten?getal=dobbelstenen'));
    await staff.getByLabel('Hoeveel keer wordt er gegooid?').fill('10');
    const { day, time } = localTimeOf(new Date());
    await staff.locator('[name="moment"]').fill(day);
    await staff.locator('[name="moment-tijd"]').fill(time);
    await staff.getByLabel('Waar wordt er gegooid, en door wie?').fill('Raadzaal, door de griffier');
    await press('Zet de loting vast');
    await until('the panels are sealed', () => sees('/loten', 'Voer het getal in'));
    await worker?.stop();

    const seen = await fetch(`${web.address}/burgerberaden/${assembly.slug}/loting`);
    const [, stream = ''] = /data-stream="([^"]+)"/.exec(await seen.text()) ?? [];
    const viewers = Array.from({ length: VIEWERS }, (_, place) => watch(stream, place));
    await until('everybody watches', () => Promise.resolve(viewers.every(({ open }) => open())), 60);
    const [before, began] = [await commits(), performance.now()];
    await until('five seconds went by', () => Promise.resolve(performance.now() - began > 5000));
    const seconds = (performance.now() - began) / 1000;
    expect((await commits()) - before).toBeLessThan(10 + 3 * seconds);

    await staff.goto(at('/loten'));
    await staff.getByLabel('De ogen, in de volgorde waarin ze vielen').fill('1 6 3 3 2 5 4 4 1 2');
    for (const [which, name] of ['R. Visser', 'T. Bakker'].entries()) {
      await staff.locator(`[name="getuige-${which + 1}"]`).fill(name);
      await staff.locator(`[name="getuige-${which + 1}-rol"]`).fill('getuige');
    }
    await press('Loot nu');
    await until('everybody heard', () => Promise.resolve(viewers.every(({ heard }) => heard())), 60);
    for (const { leave } of viewers) leave();
    const page = await fetch(`${web.address}/burgerberaden/${assembly.slug}/loting`);
    expect(await page.text()).toContain('Alle 9 plaatsen zijn gevuld');
  });
});

/** A viewer from one of eight addresses, as one address may not ask more than so often a minute. */
function watch(stream: string, place: number) {
  const state = { open: false, heard: false };
  const request = http.get(`${web.address}${stream}`, {
    localAddress: `127.0.0.${2 + (place % 8)}`,
    agent: false,
  });
  request.on('response', (response) => {
    state.open = response.statusCode === 200;
    response.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('event: changed')) state.heard = true;
    });
  });
  request.on('error', () => undefined);
  return { open: () => state.open, heard: () => state.heard, leave: () => void request.destroy() };
}

async function commits(): Promise<number> {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ n: string }>(
      'select xact_commit as n from pg_stat_database where datname = current_database()',
    ),
  );
  return Number(row?.n ?? 0);
}
