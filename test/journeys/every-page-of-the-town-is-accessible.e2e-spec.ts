// Signs in as everybody at the town hall of the demo town and opens what each can come to by following links: every link
// leads somewhere, and every kind of page is right HTML, accessible and no wider than the screen, also when a form on it is
// sent empty. `npm test` takes a pairwise selection, `npm run test:full` every page on three widths.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { DEMO_PASSWORD, demoAccounts } from '#platform/staff-login/demo-accounts.js';
import { openBrowser, visitor, WIDTHS } from '../support/browser.js';
import { crawl, emptyFormFaults, pageFaults, type FoundPage } from '../support/crawl.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { htmlFaults } from '../support/html.js';
import { startProgram, startWeb, type Site } from '../support/program.js';
import { signIn } from '../support/staff.js';

const PATIENCE_MS = 1_800_000;
const ALL_WIDTHS = [320, ...WIDTHS] as const;
const isFull = process.env['TEST_SELECTION'] === 'full';
/** Everybody between them may open every door; the selection leaves out who opens no door of their own. */
const FIRST_NAMES = isFull
  ? ['sanne', 'mohamed', 'olga', 'bram', 'ria', 'griet', 'pieter', 'bea']
  : ['mohamed', 'olga', 'bea', 'ria'];

type Seen = FoundPage & { readonly context: BrowserContext };

let database: TestDatabase;
let web: Site;
let browser: Browser;
const seen = new Map<string, Seen>();
const dead: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const town = startProgram('console', { DATABASE_URL: database.url }, ['demo-town', '--share', '6']);
  const code = await new Promise<number | null>((resolve) => town.process.once('exit', resolve));
  if (code !== 0) throw new Error(`the town was not loaded: ${town.output()}`);
  web = await startWeb(database.url);
  browser = await openBrowser();
  await look((await visitor(browser, 1280)).context(), ['/', '/inloggen', '/meedoen', '/andere-taal']);
  for (const first of FIRST_NAMES) {
    const account = demoAccounts.find(({ email }) => email.startsWith(`${first}@`));
    if (!account) throw new Error(`${first} does not work here`);
    const screen = await visitor(browser, 1280);
    const colleague = { ...account, accountId: '', password: DEMO_PASSWORD };
    await signIn(screen, `${web.address}/mijn-account`, colleague);
    await look(screen.context(), ['/mijn-account']);
  }
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await database.close();
});

async function look(context: BrowserContext, starts: readonly string[]): Promise<void> {
  const found = await crawl(context.request, web.address, starts);
  dead.push(...found.dead);
  for (const page of found.pages) if (!seen.has(page.kind)) seen.set(page.kind, { ...page, context });
}

/** By turns, so that pages that stand together meet different widths; in the full run all of them. */
const isChosen = (place: number, width: number): boolean =>
  isFull || (place % 4 === 0 && (place / 4) % ALL_WIDTHS.length === width);

describe('everybody who follows links', () => {
  it('finds no link that leads nowhere or is not for them', () => {
    expect(seen.size).toBeGreaterThan(60);
    expect(dead).toEqual([]);
  });

  it('gets right HTML', async () => {
    for (const { path, html } of seen.values()) expect([path, ...(await htmlFaults(html))]).toEqual([path]);
  });
});

describe('every kind of page', () => {
  it.each(ALL_WIDTHS)(
    'is accessible on a screen of %d px',
    async (width) => {
      const faults: string[] = [];
      for (const [place, page] of [...seen.values()].entries()) {
        if (!isChosen(place, ALL_WIDTHS.indexOf(width))) continue;
        const screen = await page.context.newPage();
        await screen.setViewportSize({ width, height: 900 });
        faults.push(...(await pageFaults(screen, web.address, page)));
        await screen.close();
      }
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'is accessible when a form comes back because nothing was filled in',
    async () => {
      const faults: string[] = [];
      let refused = 0;
      for (const [place, page] of [...seen.values()].entries()) {
        if (!page.html.includes('method="post"') || (!isFull && place % 9 !== 0)) continue;
        const screen = await page.context.newPage();
        await screen.setViewportSize({ width: place % 2 === 0 ? 390 : 1280, height: 900 });
        const found = await emptyFormFaults(screen, web.address, page);
        refused += found.refused;
        faults.push(...found.faults);
        await screen.close();
      }
      expect(faults).toEqual([]);
      expect(refused).toBeGreaterThan(isFull ? 15 : 1);
    },
    PATIENCE_MS,
  );
});
