// Writes questions in a browser with script: buttons work in place, the phone follows, and every page around it is accessible.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Polls, PollsModule, emptyDetails } from '#features/polls/index.js';
import { Questionnaires, questionnaireTemplates } from '#features/questionnaires/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn, type Features } from '../support/features.js';
import { startWeb, type Site } from '../support/program.js';
import { aColleague, signIn, type Colleague } from '../support/staff.js';

let database: TestDatabase;
let features: Features;
let web: Site;
let browser: Browser;
let clerk: Colleague;
let reader: Colleague;
let page: Page;
let at: string;
let questionnaireId: string;

beforeAll(async () => {
  database = await freshDatabase();
  features = await featuresOn(database, { modules: [PollsModule], clock: new StillClock(new Date()) });
  web = await startWeb(database.url);
  browser = await openBrowser();
  clerk = await aColleague(database, 'Sanne Visser', 'medewerker');
  reader = await aColleague(database, 'Mo Bakker', 'onderzoeker');
  const [template] = questionnaireTemplates;
  if (!template) throw new Error('there is a template');
  const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
  const details = { ...emptyDetails, title: 'Wonen in uw buurt' };
  const { questionnaire } = template;
  const poll = await features.transactions.run((tx) =>
    features.get(Polls).create(tx, { details, questionnaire, by }),
  );
  ({ questionnaireId } = poll);
  at = `${web.address}/werk/peilingen/${poll.id}`;
  page = await visitor(browser, 1280);
  await signIn(page, `${web.address}/werk`, clerk);
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await features.close();
  await database.close();
});

const order = (): Promise<readonly string[]> =>
  page.$$eval('.sp-questions > li[id]', (items) => items.map(({ id }) => id));
const pressed = async (label: string): Promise<void> => {
  await clickOn(page.getByRole('button', { name: label, exact: true }));
  await page
    .getByRole('status')
    .filter({ hasText: `Gedaan: ${label}` })
    .waitFor({ state: 'attached' });
};

describe('the list of questions, with script', () => {
  it('moves and copies in place, and keeps the reader where they were', async () => {
    await page.goto(`${at}/vragen`);
    await page.evaluate('window.notLoadedAgain = true');
    const before = await order();
    await pressed('Zet vraag 1 lager');
    expect((await order()).slice(0, 2)).toEqual([before[1], before[0]]);
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(
      'Zet vraag 2 lager',
    );
    await pressed('Zet vraag 2 hoger');
    expect(await order()).toEqual(before);
    await pressed('Kopieer vraag 1');
    expect(await order()).toHaveLength(before.length + 1);
    await pressed('Haal vraag 2 weg');
    expect(await order()).toEqual(before);
    expect(await page.evaluate<boolean>('window.notLoadedAgain')).toBe(true);
  });

  it('shows the question one looks at on the phone', async () => {
    const phone = page.locator('[data-phone]');
    const words = await page.locator('.sp-questions > li[id] h2').nth(1).textContent();
    await clickOn(page.getByRole('link', { name: 'Bekijk vraag 2 op de telefoon' }));
    await phone
      .getByText((words ?? '').replace(/^\s*2\.\s*/, '').trim())
      .first()
      .waitFor();
    expect(await page.evaluate<boolean>('window.notLoadedAgain')).toBe(true);
  });
});

describe('the editor, with script', () => {
  it('shows on the phone what is typed, and keeps nothing until it is saved', async () => {
    await clickOn(page.getByRole('link', { name: 'Wijzig vraag 3' }));
    const before = await page.getByLabel('De vraag', { exact: true }).inputValue();
    await page.getByLabel('De vraag', { exact: true }).fill('Hoe woont u hier?');
    await page.locator('[data-phone]').getByText('Hoe woont u hier?').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('De vraag', { exact: true }).inputValue()).toBe(before);
  });
});

describe('a colleague', () => {
  it('reads along, remarks and looks it over', async () => {
    const other = await visitor(browser, 390);
    await signIn(other, `${web.address}/werk`, reader);
    await other.goto(`${at}/meelezen`);
    await other.getByLabel('Uw opmerking').fill('Kan de tweede vraag korter?');
    await clickOn(other.getByRole('button', { name: 'Plaats de opmerking' }));
    await other.getByText('1 open opmerking').waitFor();
    await clickOn(other.getByRole('button', { name: 'Ik heb alles gelezen, de vragen zijn goed' }));
    await other.getByText('Een collega heeft deze vragen nagekeken.').waitFor();
    await other.context().close();
  });
});

describe('the pages around a questionnaire', () => {
  it.each(['vragen', 'meelezen', 'grenzen', 'versies', 'bestanden', 'voorbeeld', 'vertalen'])(
    '%s is accessible on a phone and at a desk',
    async (name) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${at}/${name}`);
        await expectAccessible(page);
      }
    },
  );
});

const choose = async (name: string, buffer: Buffer): Promise<void> => {
  await page.goto(`${at}/bestanden`);
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Kies een bestand').setInputFiles(file);
  await clickOn(page.getByRole('button', { name: 'Neem de vragen over' }));
};

describe('a file of questions from somewhere else', () => {
  it.each([
    ['of thirty megabytes', 'groot.lss', Buffer.alloc(30_000_000, '<row>'), 'Het bestand is groter dan 5 MB'],
    [
      'that broke off',
      'kort.json',
      Buffer.from('{"version":1,\n"questions":['),
      'Regel 2: het bestand houdt te vroeg op',
    ],
    [
      'that calls up another file',
      'naar.lss',
      Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      'Regel 1: hier staat “<!DOCTYPE',
    ],
  ])('%s is refused in words, and changes nothing', async (_, name, content, words) => {
    await page.goto(`${at}/vragen`);
    const before = await order();
    await choose(name, content);
    await page.getByRole('alert').getByText(words).first().waitFor();
    await expectAccessible(page);
    await page.goto(`${at}/vragen`);
    expect(await order()).toEqual(before);
  });

  it('comes in with a list of what stayed behind', async () => {
    const elements = [
      { type: 'radiogroup', name: 'q1', title: 'Woont u hier graag?', choices: ['Ja', 'Nee'] },
      { type: 'file', name: 'q2', title: 'Stuur een foto' },
    ];
    await page.goto(`${at}/vragen`);
    const before = await order();
    const own = await (await page.request.get(`${at}/bestanden/vragenlijst.json`)).body();
    await choose('anders.json', Buffer.from(JSON.stringify({ elements })));
    await page
      .getByText('De vraag “Stuur een foto”: een vraag van de soort “file” kennen wij hier niet.')
      .waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await screenshot(page, `bestanden-${width}`);
    }
    await page.goto(`${at}/vragen`);
    expect(await order()).toEqual(['vraag-q1']);
    await choose('terug.json', own);
    await page.waitForURL(`${at}/vragen*`);
    expect(await order()).toEqual(before);
  });
});

describe('a live questionnaire', () => {
  it('takes a typing error with its reason, and nothing else', async () => {
    await features.transactions.run((tx) => features.get(Questionnaires).seal(tx, questionnaireId));
    await database.transactions.run((tx) => tx.change(`update poll set state = 'open'`));
    await page.goto(`${at}/vragen`);
    await clickOn(page.getByRole('link', { name: 'Verbeter een typefout' }).nth(2));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
    }
    const field = page.getByLabel('De vraag', { exact: true });
    const before = await field.inputValue();
    await field.fill('Wat vindt u eigenlijk van de hele gemeente?');
    await page.getByLabel('Wat stond er fout?').fill('Een andere vraag');
    await clickOn(page.getByRole('button', { name: 'Verbeter de typefout' }));
    await page.getByRole('alert').getByText('Dit is meer dan een typefout').waitFor();
    await expectAccessible(page);
    await field.fill(before.replace('?', ' ?'));
    await clickOn(page.getByRole('button', { name: 'Verbeter de typefout' }));
    await page.waitForURL(`${at}/versies`);
    expect(await page.locator('ins').first().textContent()).toBe(before.replace('?', ' ?'));
    expect(await page.getByText('Een andere vraag').count()).toBe(1);
    await expectAccessible(page);
    await database.transactions.run((tx) => tx.change(`update poll set state = 'draft'`));
  });
});

describe('an administrator', () => {
  it('chooses colours that can be read, and sees them on every page at once', async () => {
    const desk = await visitor(browser, 1280);
    await signIn(desk, `${web.address}/werk`, await aColleague(database, 'Bea Smit', 'beheerder'));
    await desk.goto(`${web.address}/werk/thema`);
    for (const width of WIDTHS) {
      await desk.setViewportSize({ width, height: 900 });
      await expectAccessible(desk);
    }
    const sheet = (): Promise<string | null> =>
      desk.locator('link[rel=stylesheet]').first().getAttribute('href');
    const before = await sheet();
    await desk.getByLabel('Hoofdkleur', { exact: true }).fill('#f0a0c0');
    await clickOn(desk.getByRole('button', { name: 'Controleer en bewaar' }));
    await desk.getByRole('alert').getByText('Te weinig contrast').first().waitFor();
    await expectAccessible(desk);
    await desk.getByLabel('Hoofdkleur', { exact: true }).fill('#00529b');
    await desk.getByLabel('Naam van de website').fill('Lith praat mee');
    await clickOn(desk.getByRole('button', { name: 'Controleer en bewaar' }));
    await desk.waitForURL(/gedaan=bewaard/);
    await desk.goto(`${web.address}/`);
    expect([await desk.title(), await sheet()]).toEqual([
      expect.stringContaining('Lith praat mee'),
      expect.not.stringContaining(before ?? ''),
    ]);
    await expectAccessible(desk);
    await desk.context().close();
  });
});
