// Looks with a real browser at every page on which somebody answers, in every state, in six languages and on three widths:
// accessible, valid, and no wider than the screen. `npm test` takes a selection, `npm run test:full` everything.
import { Controller, Get, Param } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { page, type Page } from '#platform/pages/page.js';
import { languages } from '#domain/questionnaire/language.js';
import { accessibilityFaults, openBrowser, reflowFaults, visitor, WIDTHS } from '../support/browser.js';
import { htmlFaults } from '../support/html.js';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { render } from '../support/render.js';
import { residentPages } from '../support/resident-pages.js';

const READERS = ['nl', ...languages] as const;
const ALL_WIDTHS = [320, ...WIDTHS] as const;
const PATIENCE_MS = 600_000;
const isFull = process.env['TEST_SELECTION'] === 'full';

@Controller('proef/:language')
class ShownPages {
  @Get(':name')
  show(@Param('language') asked: string, @Param('name') name: string): Page {
    const language = READERS.find((each) => each === asked) ?? 'nl';
    const shown = residentPages(language).find((each) => each.name === name);
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

/**
 * In the selection a page meets one language and one width, by turns that run through every pair of language and width;
 * together the states of one kind of page meet all of them.
 */
const isChosen = (place: number, language: number, width: number): boolean =>
  isFull || place % (READERS.length * ALL_WIDTHS.length) === language * ALL_WIDTHS.length + width;

const FIRST_PAGE_BYTES = 60_000;

describe.each(READERS)('in %s', (language) => {
  const pages = residentPages(language);

  it('the first page costs at most 60 kB, with its letters and the names of all languages on it', async () => {
    const screen = await visitor(browser, 390);
    const costs: Promise<readonly [string, number]>[] = [];
    screen.on('requestfinished', (request) => {
      const name = request.url().replace(/^.*\//, '');
      costs.push(request.sizes().then((sizes) => [name, sizes.responseBodySize] as const));
    });
    await screen.goto(`${server.address}/proef/${language}/landing`, { waitUntil: 'networkidle' });
    const found = await Promise.all(costs);
    const total = found.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(found.some(([name]) => name.endsWith('.css'))).toBe(true);
    expect([total <= FIRST_PAGE_BYTES, total, ...found]).toEqual([true, total, ...found]);
    await screen.context().close();
  });

  it('every page in every state is right HTML', async () => {
    for (const { name, view, model } of pages)
      expect([name, ...(await htmlFaults(render(view, model)))]).toEqual([name]);
  });

  it.each(ALL_WIDTHS)(
    'pages are accessible on a screen of %d px',
    async (width) => {
      const screen = await visitor(browser, width);
      const own = [READERS.indexOf(language), ALL_WIDTHS.indexOf(width)] as const;
      const chosen = pages.filter((_, place) => isChosen(place, ...own));
      expect(chosen.length).toBeGreaterThan(0);
      for (const { name } of chosen) {
        await screen.goto(`${server.address}/proef/${language}/${name}`);
        const faults = [...(await accessibilityFaults(screen)), ...(await reflowFaults(screen))];
        expect([name, ...faults]).toEqual([name]);
      }
      await screen.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'pages fit on a phone with letters twice as large',
    async () => {
      const screen = await visitor(browser, 390);
      const faults: string[] = [];
      for (const { name } of pages.filter((_, place) => isFull || place % 18 === READERS.indexOf(language))) {
        await screen.goto(`${server.address}/proef/${language}/${name}`);
        await screen.evaluate("document.documentElement.style.fontSize = '200%'");
        faults.push(...(await reflowFaults(screen)).map((fault) => `${name}: ${fault}`));
      }
      expect(faults).toEqual([]);
      await screen.context().close();
    },
    PATIENCE_MS,
  );
});
