// Proves with a browser that every component and every page without a feature is accessible, at a desk and on a phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ExplanationController } from '../../apps/web/src/public/explanation/explanation.controller.js';
import { StyleController } from '../../apps/web/src/style/style.controller.js';
import {
  expectAccessible,
  openBrowser,
  reflowFaults,
  screenshot,
  visitor,
  WIDTHS,
} from '../support/browser.js';
import { startPageServer, type PageServer } from '../support/page-server.js';

let browser: Browser;
let server: PageServer;
beforeAll(async () => {
  server = await startPageServer([StyleController, ExplanationController]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.app.close();
});

const PAGES = ['stijl', 'uitleg', 'privacy', 'toegankelijkheid', 'bestaat-niet'];

/** `npm run test:full` also looks at the narrowest screen. */
const widths = process.env['TEST_SELECTION'] === 'full' ? ([320, ...WIDTHS] as const) : WIDTHS;

describe.each(widths)('on a screen of %d px', (width) => {
  it.each(PAGES)('the page /%s is accessible', async (name) => {
    const page = await visitor(browser, width);
    await page.goto(`${server.address}/${name}`);
    await screenshot(page, `${name}-${width}`);
    await expectAccessible(page);
    await page.context().close();
  });
});

describe('somebody who needs larger letters', () => {
  it.each(PAGES)('reads /%s at twice the size without scrolling sideways', async (name) => {
    const page = await visitor(browser, 1280);
    await page.goto(`${server.address}/${name}`);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await screenshot(page, `${name}-large`);
    expect(await reflowFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe('somebody who chose their own colours', () => {
  it('still sees what is chosen and where the focus is', async () => {
    const page = await visitor(browser, 390, { forcedColors: 'active' });
    await page.goto(`${server.address}/stijl`);
    await screenshot(page, 'stijl-forced-colours');
    const styleOf = (selector: string, property: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await styleOf('.utrecht-radio-button:checked', 'appearance')).toBe('auto');
    await page.locator('#titel').focus();
    expect(await styleOf('#titel', 'outlineStyle')).toBe('solid');
    await page.context().close();
  });
});

describe('what is on a page', () => {
  it('is loaded without one refusal by the security policy', async () => {
    const page = await visitor(browser, 1280);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.address}/stijl`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('gives the list of errors the focus, also without script', async () => {
    const page = await visitor(browser, 390, { javaScriptEnabled: false });
    await page.goto(`${server.address}/stijl`);
    expect(await page.locator('[data-error-summary]:focus').count()).toBe(1);
    await page.context().close();
  });
});
