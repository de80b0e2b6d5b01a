// What people wrote, from the closed poll to the page: two code apart from each other, one looks at quotes, a third approves.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clickOn, expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { aClosedPoll } from '../support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import type { OpenPoll } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

jest.setTimeout(240_000);

const GREEN = 'Meer bomen graag. Bel mij: 06-12345678 of mail jan@voorbeeld.nl.';
const CARS = 'De auto’s rijden te hard.';
const given = Array.from({ length: 30 }, (_, person) => ({
  veilig: { kind: 'choice', code: 'veilig' } as const,
  cijfer: { kind: 'number', value: 8 } as const,
  'nog-iets': {
    kind: 'text',
    text: person % 2 === 0 ? `${GREEN} (${person})` : `${CARS} (${person})`,
  } as const,
}));

let database: TestDatabase;
let web: Site;
let worker: Program;
let browser: Browser;
let poll: OpenPoll;
let first: Page;
let second: Page;
let third: Page;

beforeAll(async () => {
  database = await freshDatabase();
  poll = await aClosedPoll(database, given);
  web = await startWeb(database.url);
  worker = startWorker(database.url);
  browser = await openBrowser();
  [first, second, third] = await Promise.all([someone('Sanne'), someone('Murat'), someone('Fatma')]);
  await until('the answers are laid out', async () => (await count('open_answer')) === given.length);
  await database.transactions.run((tx) =>
    tx.change(
      `update result set state = 'approved', headline = 'De meeste mensen voelen zich veilig', approved_at = now(),
         council_from = now(), public_from = now()`,
    ),
  );
  await until('the result is public', async () => (await count(`poll where state = 'published'`)) === 1);
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await web.stop();
  await database.close();
});

async function someone(name: string): Promise<Page> {
  const page = await visitor(browser, 1280);
  await signIn(page, `${web.address}/werk`, await aColleague(database, name, 'medewerker'));
  return page;
}

async function count(from: string): Promise<number> {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${from}`),
  );
  return row?.count ?? 0;
}

const at = (): string => `${web.address}/werk/peilingen/${poll.id}/open/nog-iets`;
const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

async function look(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `open-${name}-${width}`);
    await expectAccessible(page);
  }
}

/** Page after page, each answer by what it says; `wrong` of them as if it spoke of the other. */
async function codeEverything(page: Page, wrong: number): Promise<void> {
  let left = wrong;
  for (let number = 1; ; number += 1) {
    await page.goto(`${at()}?bladzijde=${number}`);
    const answers = page.locator('fieldset.sp-theme');
    for (let place = 0; place < (await answers.count()); place += 1) {
      const answer = answers.nth(place);
      const isGreen = (await answer.locator('legend').innerText()).includes('bomen');
      const code = isGreen === left > 0 ? 'Verkeer' : 'Groen';
      left -= left > 0 ? 1 : 0;
      await answer.getByLabel(code).check();
    }
    const isLast = (await page.getByRole('link', { name: 'Volgende' }).count()) === 0;
    await clickOn(page.getByRole('button', { name: 'Bewaar en ga verder' }));
    if (isLast) return;
  }
}

describe('the answers to an open question', () => {
  it('are found from the poll, and get codes', async () => {
    await first.goto(`${web.address}/werk/peilingen/${poll.id}/open`);
    await clickOn(first.getByRole('link', { name: 'Wilt u nog iets kwijt?' }));
    await look(first, 'leeg');
    await clickOn(first.getByRole('button', { name: 'Voeg toe' }));
    expect(await first.title()).toMatch(/^Fout: /);
    for (const code of ['Groen', 'Verkeer']) {
      await first.getByLabel('Nieuwe code').fill(code);
      await clickOn(first.getByRole('button', { name: 'Voeg toe' }));
      expect(await textOf(first)).toContain('De code staat erbij.');
    }
    await look(first, 'coderen');
  });

  it('cannot be offered before everything is coded', async () => {
    await clickOn(first.getByRole('button', { name: 'Leg voor aan een collega' }));
    expect(await textOf(first)).not.toContain('wachten nu op een collega');
  });

  it('are coded by two people apart from each other, and the page tells how far these agree', async () => {
    await codeEverything(first, 0);
    await second.goto(at());
    expect(await second.locator('fieldset.sp-theme input[type=checkbox]:checked').count()).toBe(0);
    expect(await textOf(second)).toContain('staat hier hoe eens zij het zijn');
    await codeEverything(second, 3);
    await first.goto(at());
    // Two codes, three of thirty answers the other way round: worked out by hand from the formula.
    expect(await textOf(first)).toMatch(/alfa van Krippendorff\): 0,8\d?\./);
    await look(first, 'overeenstemming');
  });

  it('are quoted without what leads to somebody, and only after a person read them', async () => {
    await clickOn(first.getByRole('link', { name: /^Kijk \d+ citaten na$/ }));
    expect(await textOf(first)).toMatch(/De computer (wijst dit aan|vond geen)/);
    await look(first, 'citaat');
    await clickOn(first.getByRole('button', { name: 'Bewaar en kijk het volgende na' }));
    expect(await first.title()).toMatch(/^Fout: /);
    while (first.url().endsWith('/citaat')) {
      const original = await first.locator('blockquote').innerText();
      const suggested = await first.getByLabel('Zo komt het online').inputValue();
      if (original.includes('bomen')) {
        expect(suggested).not.toContain('06-12345678');
        expect(suggested).not.toContain('jan@voorbeeld.nl');
      }
      await first.getByLabel('Ja, zo mag het online').check();
      await clickOn(first.getByRole('button', { name: 'Bewaar en kijk het volgende na' }));
    }
    expect(await textOf(first)).toContain('Alle citaten zijn nagekeken.');
  });

  it('go online when somebody else approves, with counts in tens and the agreement of the coders', async () => {
    await clickOn(first.getByRole('button', { name: 'Leg voor aan een collega' }));
    expect(await first.getByRole('button', { name: 'Zet bij de uitkomst' }).count()).toBe(0);
    const own = await first.request.post(`${at()}/online`, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(own.status()).toBe(409);
    await third.goto(at());
    await clickOn(third.getByRole('button', { name: 'Zet bij de uitkomst' }));
    expect(await textOf(third)).toContain('De open antwoorden staan bij de uitkomst.');
    const everybody = await visitor(browser, 1280);
    await everybody.goto(`${web.address}/uitkomsten/${poll.slug}`);
    const page = await textOf(everybody);
    expect(page).toContain('Groen');
    expect(page).toContain('0,8');
    expect(page).not.toContain('06-12345678');
    expect(page).not.toContain('jan@voorbeeld.nl');
    await look(everybody, 'uitkomst');
  });
});
