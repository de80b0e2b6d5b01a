// Looks at every public page in every state with a real browser, and at the pages around a result that take figures by group,
// earlier editions or written answers: accessible, valid, and no wider than the screen.
import { Controller, Get, Param } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { page, type Page } from '#platform/pages/page.js';
import { expectAccessible, openBrowser, screenshot, visitor, WIDTHS } from '../support/browser.js';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { publicPages } from '../support/public-pages.js';
import { resultPages } from '../support/result-pages.js';

const shownPages = [...publicPages, ...resultPages];

const addressOf = (name: string): string => name.replaceAll(' ', '-');

@Controller('proef')
class ShownPages {
  @Get(':name')
  show(@Param('name') name: string): Page {
    const shown = shownPages.find((each) => addressOf(each.name) === name);
    if (!shown) throw new Error(`there is no page ${name}`);
    return page(shown.view, shown.model);
  }
}

let browser: Browser;
let server: PageServer;
beforeAll(async () => {
  server = await startPageServer([ShownPages]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.app.close();
});

const ALL_WIDTHS = [320, ...WIDTHS] as const;
const isFull = process.env['TEST_SELECTION'] === 'full';

/** In the selection each page once, on phone and desk by turns, what most people open on both; in full on every width. */
const BOTH = ['the front page', 'a result with a reaction', 'comparing two traits at once'];
const visits = shownPages.flatMap(({ name }, index) =>
  ALL_WIDTHS.filter((width) => isFull || width > 320)
    .filter((_, which) => isFull || BOTH.includes(name) || index % WIDTHS.length === which)
    .map((width) => ({ name, width })),
);

describe('every public page', () => {
  it.each(visits)('$name is accessible on a screen of $width px', async ({ name, width }) => {
    const screen = await visitor(browser, width);
    await screen.goto(`${server.address}/proef/${addressOf(name)}`);
    await screenshot(screen, `public-${addressOf(name)}-${width}`);
    await expectAccessible(screen);
    await screen.context().close();
  });
});

describe('a result on paper', () => {
  it('shows every table, also when it was closed on the screen', async () => {
    const screen = await visitor(browser, 1280);
    await screen.goto(`${server.address}/proef/a-result`);
    await screen.emulateMedia({ media: 'print' });
    const tables = screen.locator('.sp-data table');
    expect(await tables.count()).toBeGreaterThan(3);
    for (const table of await tables.all()) expect(await table.isVisible()).toBe(true);
    await screenshot(screen, 'public-a-result-paper');
    await screen.context().close();
  });
});
