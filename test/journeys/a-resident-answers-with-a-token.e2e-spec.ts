// Proves with a browser that somebody answers with a token: the signing sees the link and no answer, the sending sees the
// answer and no link; stopping, coming back, losing the line, and a browser without script or of somebody else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import {
  accessibilityFaults,
  clickOn,
  openBrowser,
  reflowFaults,
  screenshot,
  visitor,
} from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { anOpenPoll, FEATURES_SECRET, setState, type OpenPoll } from '../support/open-poll.js';
import { startWeb, type Site } from '../support/program.js';

const PATIENCE_MS = 120_000;
let db: TestDatabase;
let poll: OpenPoll;
let web: Site;
let browser: Browser;
let links: string[];
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { level: 'B' });
  links = [...poll.links.values()];
  web = await startWeb(db.url, { SAMENSPEL_SECRET: FEATURES_SECRET, LOG_LEVEL: 'debug' });
  browser = await openBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await db.close();
});

const takeLink = (): string => `${web.address}/p/${links.pop() ?? ''}`;
const base = (): string => `${web.address}/anoniem/${poll.slug}`;
const heading = (page: Page): Promise<string> => page.locator('h1:visible').first().innerText();
const count = async (what: string): Promise<number> => {
  const [row] = await db.transactions.read((tx) =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${what}`),
  );
  return row?.count ?? 0;
};
const start = (page: Page): Promise<void> => clickOn(page.getByRole('button', { name: 'Start' }));
const next = (page: Page): Promise<void> =>
  clickOn(page.getByRole('button', { name: /Volgende vraag|Naar de controle/ }));
const atQuestion = (page: Page, number: number): Promise<void> => page.waitForURL(`${base()}/${number}`);

async function fillIn(page: Page): Promise<void> {
  await atQuestion(page, 1);
  await page.getByLabel('Veilig', { exact: true }).check();
  await next(page);
  await atQuestion(page, 2);
  await page.getByLabel('8', { exact: true }).check();
  await next(page);
  await atQuestion(page, 3);
  await page.getByRole('textbox').fill('Meer bankjes.');
  expect(await page.locator('[data-counter-for]').innerText()).toBe('Tekens over: 487.');
  await next(page);
  await page.waitForURL(`${base()}/controle`);
}

async function expectGood(page: Page, name: string): Promise<void> {
  expect([...(await accessibilityFaults(page)), ...(await reflowFaults(page))]).toEqual([]);
  await screenshot(page, `token-${name}`);
}

describe.each([390, 1280] as const)('on a screen of %d px', (width) => {
  it(
    'somebody goes from the link to the thanks, and what is sent tells nothing of the link',
    async () => {
      const before = await count('answers.inbox');
      const page = await visitor(browser, width);
      const link = takeLink();
      const token = link.split('/').at(-1) ?? '';
      const after: Request[] = [];
      await page.goto(link);
      expect(await page.getByText('alleen in deze browser').isVisible()).toBe(true);
      await expectGood(page, `landing-${width}`);
      page.on('request', (request) => {
        if (request.url().startsWith(base())) after.push(request);
      });
      await start(page);
      await atQuestion(page, 1);
      await expectGood(page, `question-${width}`);
      await fillIn(page);
      expect(await page.locator('dl').innerText()).toMatch(/Veilig[^]*Meer bankjes/);
      await expectGood(page, `check-${width}`);
      await clickOn(page.getByRole('link', { name: /^Wijzig Welk cijfer/ }));
      await page.getByLabel('9', { exact: true }).check();
      await clickOn(page.getByRole('button', { name: 'Bewaar en terug naar de controle' }));
      await page.waitForURL(`${base()}/controle`);
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      await page.waitForURL(`${base()}/bedankt`);
      expect(await heading(page)).toBe('Bedankt. Uw antwoord is binnen');
      expect(await page.getByText('niet wat u antwoordde').isVisible()).toBe(true);
      await expectGood(page, `thanks-${width}`);
      expect(await count('answers.inbox')).toBe(before + 1);
      expect(await count('answers.draft')).toBe(0);
      expect(after.length).toBeGreaterThan(6);
      for (const request of after) {
        const headers = await request.allHeaders();
        expect(JSON.stringify([headers, request.url(), request.postData()])).not.toContain(token);
        expect(headers['cookie']).toBeUndefined();
      }
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/Meer bankjes|signature/);
      await page.reload();
      expect(await heading(page)).toBe('U hebt al geantwoord. Dank u wel');
      await page.goto(link);
      await page.getByText('Uw antwoord is binnen').waitFor();
      await expectGood(page, `begun-and-sent-${width}`);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('somebody who answers with a token', () => {
  it(
    'goes on in the same browser, with the link or the back button, and nowhere else',
    async () => {
      const page = await visitor(browser, 390);
      const link = takeLink();
      await page.goto(link);
      await start(page);
      await atQuestion(page, 1);
      await page.getByLabel('Veilig', { exact: true }).check();
      await next(page);
      await atQuestion(page, 2);
      await page.goBack();
      await page.getByText('Hoe veilig voelt u zich').first().waitFor();
      expect(await page.getByLabel('Veilig', { exact: true }).isChecked()).toBe(true);
      await page.goto(link);
      expect(await heading(page)).toBe('U bent al begonnen');
      await clickOn(page.getByRole('link', { name: 'Ga verder' }));
      await atQuestion(page, 2);
      const elsewhere = await visitor(browser, 1280);
      await elsewhere.goto(link);
      expect(await elsewhere.getByText('Ga verder in de browser waarin u begon').isVisible()).toBe(true);
      await expectGood(elsewhere, 'begun-elsewhere');
      await elsewhere.goto(base());
      await elsewhere.getByText('In deze browser staan geen antwoorden').waitFor();
      await expectGood(elsewhere, 'none-here');
      await clickOn(page.getByRole('link', { name: 'Ga later verder' }));
      await page.waitForURL(`${base()}/later`);
      await expectGood(page, 'later');
      await clickOn(page.getByRole('button', { name: 'Wis mijn antwoorden in deze browser' }));
      await page.getByText('Uw antwoorden zijn gewist').waitFor();
      expect(await page.evaluate('localStorage.length')).toBe(0);
      await page.context().close();
      await elsewhere.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'makes a mistake, is told so, and uses the keyboard alone',
    async () => {
      const page = await visitor(browser, 390);
      await page.goto(takeLink());
      await page.getByRole('button', { name: 'Start' }).focus();
      await page.keyboard.press('Enter');
      await atQuestion(page, 1);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.getByRole('button', { name: 'Volgende vraag' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-error-summary]:focus').waitFor();
      expect(await page.title()).toMatch(/^Fout: /);
      await expectGood(page, 'fault');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#veilig');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Volgende vraag' }).focus();
      await page.keyboard.press('Enter');
      await atQuestion(page, 2);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'loses nothing when the line is cut after signing, at a question, and at sending',
    async () => {
      const before = await count('answers.inbox');
      const page = await visitor(browser, 390);
      const link = takeLink();
      await page.goto(link);
      // The program signs, and what it says to it is lost.
      await page.route('**/zegel', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await start(page);
      await page.getByText('Het lukte niet').waitFor();
      await page.unroute('**/zegel');
      await page.goto(link);
      await clickOn(page.getByRole('link', { name: 'Ga verder' }));
      await atQuestion(page, 1);
      await page.route(`${base()}/1`, (route) => route.abort());
      await page.getByLabel('Veilig', { exact: true }).check();
      await next(page);
      await page.getByText('Het lukte niet').waitFor();
      expect(await page.getByLabel('Veilig', { exact: true }).isChecked()).toBe(true);
      await page.unroute(`${base()}/1`);
      await fillIn(page);
      await page.route(`${base()}/verstuur`, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      await page.getByText('Het lukte niet').waitFor();
      expect(await count('answers.inbox')).toBe(before + 1);
      await page.unroute(`${base()}/verstuur`);
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      await page.waitForURL(`${base()}/bedankt`);
      expect(await count('answers.inbox')).toBe(before + 1);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'shares a browser with somebody else without getting in their way',
    async () => {
      const before = await count('answers.inbox');
      const page = await visitor(browser, 390);
      const [mine, yours] = [takeLink(), takeLink()];
      for (const link of [mine, yours]) {
        await page.goto(link);
        await start(page);
        await atQuestion(page, 1);
      }
      for (const link of [mine, yours]) {
        await page.goto(link);
        await clickOn(page.getByRole('link', { name: 'Ga verder' }));
        await fillIn(page);
        await clickOn(page.getByRole('button', { name: 'Verstuur' }));
        await page.waitForURL(`${base()}/bedankt`);
      }
      expect(await count('answers.inbox')).toBe(before + 2);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'reads without script what is missing and what else can be done',
    async () => {
      const page = await visitor(browser, 390, { javaScriptEnabled: false });
      await page.goto(takeLink());
      await start(page);
      expect(await heading(page)).toBe('Zet JavaScript aan');
      expect(await page.getByText('op papier of via de telefoon').isVisible()).toBe(true);
      await screenshot(page, 'token-no-script');
      await page.goto(base());
      expect(await heading(page)).toBe('Zet JavaScript aan');
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it('leaves no line in the log of the program', () => {
    const [, since] = web.output().split(/^(?=.*the web program listens)/m);
    expect(since?.trim().split('\n')).toEqual([expect.stringContaining('the web program listens')]);
  });

  it(
    'reads that the poll closed meanwhile, and nothing is kept in the browser',
    async () => {
      const page = await visitor(browser, 390);
      await page.goto(takeLink());
      await start(page);
      await fillIn(page);
      await setState(db, poll.id, 'closed');
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      await page.getByText('Deze peiling is gesloten').waitFor();
      expect(await page.evaluate('localStorage.length')).toBe(0);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
