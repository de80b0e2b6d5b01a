// Signs in as everybody at the town hall of the demo town and opens what each can come to by following links: every link
// leads somewhere, and every kind of page (one address form, with the same fields and components) is right HTML,
// accessible and no wider than the screen, also when a form on it is sent empty. `npm run test:full` looks at one page of
// every kind on three widths for everybody, `npm test` at a quarter of them on one width each for those who open most.
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
const NOBODY = 'somebody without an account';
/** Everybody between them may open every door; the selection leaves out who opens no door of their own. */
const PEOPLE = isFull
  ? [NOBODY, 'sanne', 'mohamed', 'olga', 'bram', 'ria', 'griet', 'pieter', 'bea']
  : [NOBODY, 'mohamed', 'olga', 'bea', 'ria'];

let database: TestDatabase;
let web: Site;
let browser: Browser;
/** What others before met: their kinds of page need no second look, and in the selection their links no second visit. */
const kinds = new Set<string>();
const links = new Set<string>();
let [place, refused] = [0, 0];

beforeAll(async () => {
  database = await freshDatabase();
  const town = startProgram('console', { DATABASE_URL: database.url }, ['demo-town', '--share', '6']);
  const code = await new Promise<number | null>((resolve) => town.process.once('exit', resolve));
  if (code !== 0) throw new Error(`the town was not loaded: ${town.output()}`);
  web = await startWeb(database.url);
  browser = await openBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await database.close();
});

describe.each(PEOPLE)('%s', (person) => {
  let context: BrowserContext;
  let dead: readonly string[];
  const fresh: FoundPage[] = [];

  beforeAll(async () => {
    const screen = await visitor(browser, 1280);
    context = screen.context();
    if (person !== NOBODY) await signIn(screen, `${web.address}/mijn-account`, theColleague(person));
    const starts = person === NOBODY ? ['/', '/inloggen', '/meedoen', '/andere-taal'] : ['/mijn-account'];
    const found = await crawl(context.request, web.address, starts, isFull ? undefined : links);
    dead = found.dead;
    for (const link of found.asked) links.add(link);
    fresh.push(...found.pages.filter((page) => starts.includes(page.path) || !kinds.has(page.kind)));
    for (const page of fresh) kinds.add(page.kind);
    tell(`${person}: ${found.asked.size} links, ${found.pages.length} kinds of page, ${fresh.length} new`);
  }, PATIENCE_MS);
  afterAll(() => context.close());

  it('finds no link that leads nowhere or is not for them', () => {
    expect(fresh.length).toBeGreaterThan(0);
    expect(dead).toEqual([]);
  });

  it(
    'gets pages that are right HTML, accessible and no wider than the screen',
    async () => {
      const faults: string[] = [];
      const screen = await context.newPage();
      for (const page of fresh) {
        faults.push(...(await htmlFaults(page.html)).map((fault) => `${page.path}: ${fault}`));
        faults.push(...(await pageFaults(screen, web.address, page, widthsFor(place))));
        place += 1;
      }
      tell(`${person}: looked at ${fresh.length} pages`);
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'gets the same when a form comes back because nothing was filled in',
    async () => {
      const faults: string[] = [];
      const screen = await context.newPage();
      for (const page of fresh.filter(
        ({ html }, at) => html.includes('method="post"') && (isFull || at % 9 === 0),
      )) {
        await screen.setViewportSize({ width: refused % 2 === 0 ? 390 : 1280, height: 900 });
        const found = await emptyFormFaults(screen, web.address, page);
        refused += found.refused;
        faults.push(...found.faults);
      }
      tell(`${person}: ${refused} forms came back`);
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('all of them together', () => {
  it('have seen the town', () => {
    expect(kinds.size).toBeGreaterThan(isFull ? 100 : 60);
    expect(refused).toBeGreaterThan(isFull ? 15 : 1);
  });
});

/** By turns, so that pages that stand together meet different widths; in the full run all of them. */
function widthsFor(turn: number): readonly number[] {
  if (isFull) return ALL_WIDTHS;
  return turn % 4 === 0 ? ALL_WIDTHS.filter((_, width) => width === (turn / 4) % ALL_WIDTHS.length) : [];
}

function theColleague(first: string): Parameters<typeof signIn>[2] {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${first}@`));
  if (!account) throw new Error(`${first} does not work here`);
  return { ...account, accountId: '', password: DEMO_PASSWORD };
}

/** The full run takes long, and says how far it is. */
function tell(sentence: string): void {
  if (isFull) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${sentence}\n`);
}
