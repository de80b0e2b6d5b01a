// Proves with a browser that a resident gets from the link to the thanks: on a phone, with and without JavaScript, by
// keyboard alone, stopping halfway, making mistakes; every page and state on the way is accessible.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { questionnaireTemplates } from '../../libs/features/questionnaires/templates.nl.js';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { anOpenPoll, FEATURES_SECRET, setState, type OpenPoll } from '../support/open-poll.js';
import { startWeb, type Site } from '../support/program.js';

/** Many pages per test: more time than a spec without a browser gets. */
const PATIENCE_MS = 120_000;

let db: TestDatabase;
let poll: OpenPoll;
let web: Site;
let browser: Browser;
let links: string[];
beforeAll(async () => {
  db = await freshDatabase();
  const [template] = questionnaireTemplates;
  if (!template) throw new Error('there are templates');
  poll = await anOpenPoll(db, { questionnaire: template.questionnaire });
  links = [...poll.links.values()];
  web = await startWeb(db.url, { SAMENSPEL_SECRET: FEATURES_SECRET });
  browser = await openBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await db.close();
});

const nextLink = (): string => `${web.address}/p/${links.pop() ?? ''}`;
const count = async (what: string): Promise<number> => {
  const [row] = await db.transactions.read((tx) =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${what}`),
  );
  return row?.count ?? 0;
};

const pressStart = (page: Page): Promise<void> => clickOn(page.getByRole('button', { name: 'Start' }));
const pressNext = (page: Page): Promise<void> =>
  clickOn(page.getByRole('button', { name: /Volgende vraag|Naar de controle/ }));

/** The seven questions of the neighbourhood poll. */
async function answerAll(page: Page): Promise<void> {
  await page.getByLabel('7', { exact: true }).check();
  await pressNext(page);
  await page.getByLabel('Veilig', { exact: true }).check();
  await pressNext(page);
  await page.getByLabel('Meer groen').check();
  await page.getByLabel('Meer licht op straat').check();
  await pressNext(page);
  await page.getByLabel('Weet ik niet').check();
  await pressNext(page);
  await page.getByLabel('Eens', { exact: true }).check();
  await pressNext(page);
  await page.getByLabel(/^4/).check();
  await pressNext(page);
  await page.getByRole('textbox').fill('Graag een bankje bij de vijver.');
  await pressNext(page);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('on a phone, %s', (_, javaScriptEnabled) => {
  it(
    'a resident goes from the link to the thanks',
    async () => {
      const before = { answers: await count('answers.inbox'), drafts: await count('answers.draft') };
      const page = await visitor(browser, 390, { javaScriptEnabled });
      const link = nextLink();
      await page.goto(link);
      await pressStart(page);
      expect(await page.title()).toContain('Vraag 1 van 7: Welk cijfer geeft u uw buurt?');
      await answerAll(page);
      expect(page.url()).toBe(`${web.address}/vragen/controle`);
      await clickOn(
        page.getByRole('link', { name: 'Wijzig Hoe veilig voelt u zich ’s avonds in uw buurt?' }),
      );
      await page.getByLabel('Heel veilig').check();
      await clickOn(page.getByRole('button', { name: 'Bewaar en terug naar de controle' }));
      expect(await page.locator('dl').innerText()).toMatch(/Heel veilig[^]*Graag een bankje/);
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      expect(page.url()).toBe(`${web.address}/bedankt`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Bedankt. Uw antwoord is binnen',
      );
      expect(await count('answers.inbox')).toBe(before.answers + 1);
      expect(await count('answers.draft')).toBe(before.drafts);
      await page.getByLabel('Uw e-mailadres').fill('niet-echt');
      await clickOn(page.getByRole('button', { name: 'Houd mij op de hoogte' }));
      expect(await page.title()).toMatch(/^Fout: /);
      await page.getByLabel('Uw e-mailadres').fill('inwoner@voorbeeld.invalid');
      await clickOn(page.getByRole('button', { name: 'Houd mij op de hoogte' }));
      expect(await page.getByText('Wij houden u op de hoogte').isVisible()).toBe(true);
      await page.goto(link);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('U hebt al geantwoord');
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'a mistake is told, gets the focus, and leads to the question',
    async () => {
      const page = await visitor(browser, 390, { javaScriptEnabled });
      await page.goto(nextLink());
      await pressStart(page);
      await pressNext(page);
      expect(await page.title()).toMatch(/^Fout: Vraag 1 van 7/);
      expect(await page.locator('[data-error-summary]:focus').count()).toBe(1);
      await clickOn(page.getByRole('link', { name: 'Kies een cijfer van 1 tot en met 10' }));
      expect(new URL(page.url()).hash).toBe('#cijfer-buurt');
      await page.getByLabel('7', { exact: true }).check();
      await pressNext(page);
      expect(await page.title()).toContain('Vraag 2 van 7');
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'somebody who stops goes on where they were, also on a computer that was closed for others',
    async () => {
      const link = nextLink();
      const page = await visitor(browser, 390, { javaScriptEnabled });
      await page.goto(link);
      await pressStart(page);
      await page.getByLabel('7', { exact: true }).check();
      await pressNext(page);
      await clickOn(page.getByRole('link', { name: 'Ga later verder' }));
      expect(await page.getByText('Eén vraag van de 7 hebt u gehad.').isVisible()).toBe(true);
      await clickOn(page.getByRole('button', { name: 'Sluit af op dit apparaat' }));
      expect(await page.context().cookies()).toEqual([]);
      await page.goto(`${web.address}/vragen/1`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Open uw link nog een keer');
      const elsewhere = await visitor(browser, 1280, { javaScriptEnabled });
      await elsewhere.goto(link);
      await clickOn(elsewhere.getByRole('button', { name: 'Ga verder' }));
      expect(await elsewhere.title()).toContain('Vraag 2 van 7');
      await clickOn(elsewhere.getByRole('link', { name: 'Vorige vraag' }));
      expect(await elsewhere.getByLabel('7', { exact: true }).isChecked()).toBe(true);
      await page.context().close();
      await elsewhere.context().close();
    },
    PATIENCE_MS,
  );
});

describe('with a keyboard alone', () => {
  it(
    'a resident can answer everything and see where they are',
    async () => {
      const page = await visitor(browser, 390);
      await page.goto(nextLink());
      const reach = async (selector: string): Promise<void> => {
        for (let step = 0; step < 40; step += 1) {
          await page.keyboard.press('Tab');
          if ((await page.locator(`${selector}:focus-visible`).count()) > 0) return;
        }
        throw new Error(`the Tab key never reaches ${selector}`);
      };
      await page.keyboard.press('Tab');
      expect(await page.locator('.nl-skip-link:focus').isVisible()).toBe(true);
      await reach('.sp-start button');
      await page.keyboard.press('Enter');
      const keys = [
        ['input[type=radio]', 'ArrowDown'],
        ['input[type=radio]', 'ArrowDown'],
        ['input[type=checkbox]', 'Space'],
        ['input[type=radio]', 'ArrowDown'],
        ['input[type=radio]', 'ArrowDown'],
        ['input[type=radio]', 'ArrowDown'],
        ['textarea', 'a'],
      ] as const;
      for (const [index, [choice, key]] of keys.entries()) {
        await page.waitForURL(`**/vragen/${index + 1}`);
        await reach(choice);
        await page.keyboard.press(key);
        await reach('.sp-actions button');
        await page.keyboard.press('Enter');
      }
      await page.waitForURL('**/vragen/controle');
      await reach('.sp-actions button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/bedankt');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

/** The pages on the way, each brought into a state by what comes before it. */
describe.each(WIDTHS)('every page on the way, on a screen of %d px,', (width) => {
  it(
    'is accessible in every state',
    async () => {
      const page = await visitor(browser, width);
      const link = nextLink();
      const look = async (name: string): Promise<void> => {
        await screenshot(page, `resident-${name}-${width}`);
        await expectAccessible(page);
      };
      await page.goto(link);
      await look('landing');
      await pressStart(page);
      await look('question-1');
      await pressNext(page);
      await look('question-1-fault');
      await page.getByLabel('7', { exact: true }).check();
      await pressNext(page);
      await page.getByLabel('Veilig', { exact: true }).check();
      await look('question-2-chosen');
      await pressNext(page);
      for (const label of ['Meer groen', 'Rustiger verkeer', 'Schonere straten', 'Meer licht op straat'])
        await page.getByLabel(label).check();
      await pressNext(page);
      await look('question-3-fault');
      await page.getByLabel('Meer groen').uncheck();
      await pressNext(page);
      await clickOn(page.getByRole('link', { name: 'Ga later verder' }));
      await look('later');
      await page.goto(link);
      await look('landing-again');
      await clickOn(page.getByRole('button', { name: 'Ga verder' }));
      await look('question-4');
      for (const answer of ['Weet ik niet', 'Eens', 'Weet ik niet']) {
        await page.getByLabel(answer, { exact: true }).check();
        await pressNext(page);
      }
      await look('question-7');
      await page.getByRole('textbox').fill('Graag een bankje bij de vijver.');
      await pressNext(page);
      await look('check');
      await clickOn(page.getByRole('button', { name: 'Verstuur' }));
      await look('thanks');
      await page.goto(link);
      await look('answered');
      await page.goto(`${web.address}/p/onbekend`);
      await look('unknown-link');
      await page.goto(`${web.address}/andere-taal`);
      await look('languages');
      await page.goto(`${web.address}/meedoen`);
      await look('code');
      await page.getByLabel('De code uit uw brief').fill('K7QF 2M9D X4R1T');
      await clickOn(page.getByRole('button', { name: 'Verder' }));
      await look('code-fault');
      await page.context().close();
    },
    2 * PATIENCE_MS,
  );
});

describe('the first page', () => {
  it(
    'fits on a phone up to and including Start, costs at most 60 kB, and asks nothing of anybody else',
    async () => {
      const page = await visitor(browser, 390);
      const hosts = new Set<string>();
      const bodies: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        hosts.add(new URL(request.url()).host);
        bodies.push(request.sizes().then((sizes) => sizes.responseBodySize));
      });
      await page.goto(nextLink(), { waitUntil: 'networkidle' });
      const start = await page.getByRole('button', { name: 'Start' }).boundingBox();
      expect((start?.y ?? Infinity) + (start?.height ?? 0)).toBeLessThanOrEqual(740);
      expect([...hosts]).toEqual([new URL(web.address).host]);
      const sizes = await Promise.all(bodies);
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
      expect(await page.context().cookies()).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('a poll that is over', () => {
  it.each([
    ['scheduled', 'U bent er vroeg bij'],
    ['closed', 'Deze peiling is gesloten'],
    ['withdrawn', 'Deze peiling gaat niet door'],
  ] as const)(
    '(%s) says so, on the landing page and halfway',
    async (state, title) => {
      const page = await visitor(browser, 390);
      const link = nextLink();
      await page.goto(link);
      await pressStart(page);
      await setState(db, poll.id, state);
      await page.getByLabel('7', { exact: true }).check();
      await pressNext(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      await page.goto(link);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      await screenshot(page, `resident-${state}-390`);
      await expectAccessible(page);
      await setState(db, poll.id, 'open');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
