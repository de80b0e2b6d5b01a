// Walks with a browser from an open registration to filled seats: registering, checking, sealing, drawing, and checking oneself.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { AssembliesModule, type Assembly } from '#features/assemblies/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { commands } from '../../apps/console/src/commands.js';
import { runTerminal } from '../../apps/console/src/run-terminal.js';
import { upToDay } from '../../apps/web/src/texts/formats.nl.js';
import { anOpenAssembly, linksTo, register } from '../support/an-assembly.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../support/features.js';
import { putPeople } from '../support/people.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

const frameId = randomUUID();
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let database: TestDatabase;
let features: Features;
let web: Site;
let worker: Program;
let browser: Browser;
let assembly: Assembly;
let links: readonly string[];
let staff: Page;
let resident: Page;

beforeAll(async () => {
  database = await freshDatabase();
  await database.transactions.run(async (tx) => {
    await putPeople(tx, frameId, 400);
    await tx.change('update frame set extracted_on = $2, delete_by = $3 where id = $1', [
      frameId,
      day(-2),
      day(200),
    ]);
    await tx.change(
      `insert into area (code, name, position) values ('01', 'Centrum', 1), ('02', 'Ruwaard', 2), ('03', 'Berghem', 3), ('04', 'Lith', 4)`,
    );
  });
  features = await featuresOn(database, {
    modules: [AssembliesModule, DrawsModule],
    clock: new StillClock(new Date()),
  });
  assembly = await anOpenAssembly(features, {
    frameId,
    registerUntil: new Date(Date.now() + 86_400_000),
    today: day(0),
  });
  links = await linksTo(features, assembly);
  await register(features, links.slice(1, 40));
  const env = { SAMENSPEL_SECRET: TEST_FEATURES_SECRET, DRAW_LEAD_MINUTES: '0' };
  web = await startWeb(database.url, env);
  worker = startWorker(database.url, env);
  browser = await openBrowser();
  staff = await visitor(browser, 1280);
  resident = await visitor(browser, 390);
  await signIn(
    staff,
    `${web.address}/werk/burgerberaden`,
    await aColleague(database, 'Olga Willems', 'organisator'),
  );
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await features.close();
  await database.close();
});

const at = (page = ''): string => `${web.address}/werk/burgerberaden/${assembly.id}${page}`;
const open = (page = ''): string => `${web.address}/burgerberaden/${assembly.slug}${page}`;
const press = (page: Page, name: string): Promise<void> =>
  clickOn(page.getByRole('button', { name, exact: true }).first());

async function look(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const wide of WIDTHS) {
    await page.setViewportSize({ width: wide, height });
    await screenshot(page, `burgerberaad-${name}-${wide}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(wide);
  }
  await page.setViewportSize({ width, height });
  await expectAccessible(page);
}

/** What `samenspel verify-draw` prints. */
async function atTerminal(args: readonly string[]): Promise<string> {
  let printed = '';
  await runTerminal(['verify-draw', ...args], commands, {
    print: (text) => void (printed += text),
    remark: () => undefined,
    save: async () => undefined,
  });
  return printed;
}

describe('an assembly, from registering to filled seats', () => {
  it('lets a resident register on a phone, after a second look', async () => {
    await look(resident, `${web.address}/aanmelden/${links[0] ?? ''}`, 'aanmelden');
    await press(resident, 'Controleer uw aanmelding');
    expect(await resident.locator('h2').first().textContent()).toContain('Er ging iets niet goed');
    await resident.getByLabel('Uw naam').fill('Jan de Vries');
    await resident.getByLabel('Uw telefoonnummer').fill('06 99 88 77 66');
    await resident.getByLabel('Zeg ik liever niet').check();
    await resident.getByLabel('Ja, u mag mijn antwoorden gebruiken om te loten.').check();
    await resident.getByLabel('Ja, u mag mij bellen of mailen over dit burgerberaad.').check();
    await resident.waitForTimeout(4200);
    await press(resident, 'Controleer uw aanmelding');
    await expectAccessible(resident);
    expect(await resident.locator('main').textContent()).toContain('Jan de Vries');
    await press(resident, 'Meld mij aan');
    expect(await resident.locator('h1').textContent()).toContain('Uw aanmelding is binnen');
    await expectAccessible(resident);
  });

  it('lets staff register who calls, with the code of the letter', async () => {
    await look(staff, at('/telefoon'), 'telefoon-code');
    await staff.getByLabel('De code uit de brief').fill(`https://x/aanmelden/${links[1] ?? ''}`);
    await press(staff, 'Verder');
    await expectAccessible(staff);
    await staff.getByLabel('Naam').fill('Bel Jansen');
    await staff.getByLabel('Telefoonnummer').fill('0412 34 56 78');
    await staff.getByLabel('huurwoning').check();
    await staff.getByLabel('Ja, u mag mijn antwoorden gebruiken om te loten.').check();
    await staff.getByLabel('Ja, u mag mij bellen of mailen over dit burgerberaad.').check();
    await screenshot(staff, 'burgerberaad-telefoon');
    await press(staff, 'Meld deze persoon aan');
    expect(await staff.locator('main').textContent()).toContain('De aanmelding is binnen');
  });

  it('gives people longer to register, never shorter', async () => {
    await look(staff, at('/verlengen'), 'verlengen');
    await staff.getByLabel('Nieuwe laatste dag om aan te melden').fill(day(0));
    await press(staff, 'Verleng het aanmelden');
    expect(await staff.title()).toMatch(/^Fout: /);
    await expectAccessible(staff);
    await staff.getByLabel('Nieuwe laatste dag om aan te melden').fill(day(9));
    await press(staff, 'Verleng het aanmelden');
    expect(await staff.locator('main').textContent()).toContain(`verlengde het aanmelden ${upToDay(day(9))}`);
    await resident.goto(open());
    expect(await resident.locator('main').textContent()).toContain(upToDay(day(9)));
  });

  it('shows the organiser what to do, and closes the registration', async () => {
    await look(staff, at(), 'pagina');
    for (const page of ['/gegevens', '/streefgetallen', '/doelgroep', '/uitnodigen', '/proef'])
      await look(staff, at(page), page.slice(1));
    await look(staff, at('/aanmeldingen'), 'aanmeldingen');
    expect(await staff.locator('main').textContent()).toContain('aanmeldingen doen mee40');
    await press(staff, 'Sluit nu');
    expect(await staff.locator('main').textContent()).toContain('Aanmelden gesloten');
  });

  it('checks the targets and does a trial that binds nobody', async () => {
    await look(staff, at('/controle'), 'controle-vooraf');
    await press(staff, 'Doe een proefloting');
    await until('the trial is done', async () => {
      await staff.goto(at('/controle'));
      return (await staff.getByText('Een proefgroep').count()) > 0;
    });
    await look(staff, at('/controle'), 'controle');
    expect(await resident.request.get(open('/loting')).then((answer) => answer.status())).toBe(404);
  });

  it('seals a thousand panels, for everybody to see', async () => {
    await staff.goto(at('/loten?getal=dobbelstenen'));
    await expectAccessible(staff);
    await staff.getByLabel('Hoeveel keer wordt er gegooid?').fill('10');
    const { day, time } = localTimeOf(new Date());
    await staff.locator('[name="moment"]').fill(day);
    await staff.locator('[name="moment-tijd"]').fill(time);
    await staff.getByLabel('Waar wordt er gegooid, en door wie?').fill('Raadzaal, door de griffier');
    await press(staff, 'Zet de loting vast');
    await until('the panels are sealed', async () => {
      await staff.goto(at('/loten'));
      return (await staff.getByText('Voer het getal in').count()) > 0;
    });
    await look(staff, at('/loten'), 'vastgezet');
    for (const page of ['', '/loting', '/controleer'])
      await look(resident, open(page), `openbaar${page.replace('/', '-')}`);
  });

  it('shows the draw to who watches, without anybody reloading', async () => {
    await resident.emulateMedia({ reducedMotion: 'reduce' });
    await resident.goto(open('/loting'));
    await staff.getByLabel('De ogen, in de volgorde waarin ze vielen').fill('1 6 3 3 2 5 4 4 1 2');
    for (const [which, name] of [
      ['1', 'R. Visser'],
      ['2', 'T. Bakker'],
    ] as const) {
      await staff.locator(`[name="getuige-${which}"]`).fill(name);
      await staff.locator(`[name="getuige-${which}-rol"]`).fill('getuige');
    }
    await press(staff, 'Loot nu');
    await resident.getByText('Geloot is groep').waitFor();
    await expectAccessible(resident);
    expect(await resident.locator('.sp-seatlist li').count()).toBe(9);
    expect(await resident.locator('main').textContent()).not.toMatch(/Inwoner \d|de Vries/);
  });

  it('lets everybody check the draw, and a registrant the own place', async () => {
    await resident.goto(open('/controleer'));
    await press(resident, 'Reken de loting na');
    await resident.getByText('Alles klopt').waitFor();
    await resident
      .getByLabel('De code uit uw brief, of de link uit uw e-mail')
      .fill(`https://x/aanmelden/${links[0] ?? ''}`);
    await press(resident, 'Zoek mijn plek');
    expect(await resident.locator('#uw-plek ~ p').first().textContent()).toContain('U was erbij');
    await press(resident, 'Reken de loting na');
    await resident.getByText('Nagerekend op uw eigen computer').waitFor();
    await clickOn(resident.getByText('De precieze uitkomst'));
    await expectAccessible(resident);
  });

  it('gives one verdict, letter for letter, on the page, in the file for offline and at the terminal', async () => {
    const onPage = await resident.locator('[data-verdict]').textContent();
    const folder = await mkdtemp(path.join(tmpdir(), 'draw-'));
    const files = {
      proof: path.join(folder, 'loting.json'),
      own: path.join(folder, 'mijn-plek.json'),
      page: path.join(folder, 'nareken.html'),
    };
    for (const [file, name] of [
      [files.proof, '/loting.json'],
      [files.page, '/controleer/offline.html'],
    ] as const)
      await writeFile(file, await resident.request.get(open(name)).then((answer) => answer.body()));
    const [download] = await Promise.all([
      resident.waitForEvent('download'),
      press(resident, 'Download uw eigen bestand'),
    ]);
    await download.saveAs(files.own);
    await resident.goto(`file://${files.page}`);
    await resident.locator('#eigen').setInputFiles(files.own);
    await resident.getByText('U bent nummer').waitFor();
    const offline = await resident.locator('#uitkomst').getAttribute('data-verdict');
    const { checked } = JSON.parse(await atTerminal(['--proof', files.proof, '--own', files.own]));
    expect(offline).toBe(onPage);
    expect(canonicalJson({ ok: true, same: true, checked })).toBe(onPage);
    const forged = (await readFile(files.proof, 'utf8')).replace('"panelNumber":', '"panelNumber":1');
    await writeFile(files.proof, forged);
    await resident.locator('#bestand').setInputFiles(files.proof);
    await resident.getByText('Dit klopt niet').waitFor();
    const { check, same, ...difference } = JSON.parse(await atTerminal(['--proof', files.proof]));
    const forgedOffline = await resident.locator('#uitkomst').getAttribute('data-verdict');
    expect(canonicalJson({ ok: true, same, check, difference })).toBe(forgedOffline);
    await rm(folder, { recursive: true });
  });

  it('keeps alternates ready, chosen by the worker, and the page survives a reload', async () => {
    await staff.goto(at('/plaatsen'));
    await staff.getByLabel('Hoeveel reserves wilt u?').fill('3');
    await press(staff, 'Laat de computer kiezen');
    await until('the alternates are chosen', async () => {
      await staff.goto(at('/plaatsen'));
      return (await staff.getByText('Zonder reserves mist de groep').count()) > 0;
    });
    await look(staff, at('/plaatsen'), 'reserves');
  });

  it('asks the drawn, notes who cannot come, and asks somebody else', async () => {
    await look(staff, at('/plaatsen'), 'plaatsen');
    await press(staff, 'Vraag 9 mensen of zij komen');
    await clickOn(staff.locator('summary', { hasText: 'Noteer een antwoord' }).first());
    await press(staff, 'Komt niet');
    await press(staff, 'Vraag de volgende');
    expect(await staff.locator('main').textContent()).toContain('is gevraagd');
    await staff.goto(at('/tafels'));
    await press(staff, 'Verdeel de deelnemers');
    await look(staff, at('/tafels'), 'tafels');
    expect(await staff.locator('main').textContent()).toContain('Ronde 3');
    await look(staff, at('/bellen'), 'bellen');
    await look(staff, open('/controleer'), 'controleer-na-vervanging');
    await press(staff, 'Reken de loting na');
    await staff.getByText('Alles klopt').waitFor();
    expect(await staff.locator('[data-verdict]').textContent()).toContain('seats: who left and who came');
    await look(staff, open(), 'openbaar-na-vervanging');
    expect(await staff.locator('main').textContent()).toContain('Er staan 3 reserves klaar.');
    expect(await staff.locator('main').textContent()).toMatch(/kon niet\. Reserve \d+ kwam in de plaats/);
  });

  it('hands the notary a file with which every choice is made again, from the pool to the newest seat', async () => {
    await look(staff, at('/loten'), 'loten-na-loting');
    const folder = await mkdtemp(path.join(tmpdir(), 'notary-'));
    const fetched = async (name: string, address: string): Promise<string> => {
      const file = path.join(folder, name);
      await writeFile(file, await staff.request.get(address).then((answer) => answer.body()));
      return file;
    };
    const proof = await fetched('loting.json', open('/loting.json'));
    const seats = await fetched('plaatsen.json', open('/plaatsen.json'));
    const keeping = await fetched('notaris.json', at('/loten/notaris.json'));
    const printed = await atTerminal(['--proof', proof, '--keeping', keeping, '--seats', seats]);
    const { checked, notChecked } = JSON.parse(printed);
    expect(checked).toEqual(
      expect.arrayContaining([
        'all panels made again',
        'seats: the alternates, chosen again',
        'seats: replacement 1, chosen again',
      ]),
    );
    expect(notChecked).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
