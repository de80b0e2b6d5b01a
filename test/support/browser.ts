// A real browser for journeys: opens pages at the widths people have, takes pictures, and asks axe what is not accessible.
import axe from 'axe-core';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { findChromium } from './chromium.js';
import { htmlFaults } from './html.js';

/** Phone, and desk. */
export const WIDTHS = [390, 1280] as const;
export type Width = (typeof WIDTHS)[number] | 320;

/** Never the arguments of the package: they turn web security off. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** Start in `beforeAll`, close in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium();
  return chromium.launch({
    executablePath,
    env: { ...inherited(), ...env },
    args: ARGUMENTS,
    headless: true,
  });
}

const inherited = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '' });

/** A fresh visitor (no cookies) on a screen of this width, in the Netherlands. */
export async function visitor(
  browser: Browser,
  width: Width,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...options,
  });
  // A busy machine is slow, and slow is not wrong.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** Ends when the page that the click leads to stands: a click itself ends at the first byte of it. */
export async function clickOn(target: Locator): Promise<void> {
  await target.click();
  await target.page().waitForLoadState('domcontentloaded');
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, as "rule: selectors"; empty when it is accessible. Frames are pages of their own. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`(${violations})(${JSON.stringify(RULES)})`);
}

/** Runs in the browser. Only what is wrong is worked out: what is right would take most of the time. */
const violations = `async (rules) => {
  const asked = { runOnly: rules, resultTypes: ['violations'], iframes: false };
  const { violations } = await axe.run(document, asked);
  return violations.map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ target, failureSummary }) => target.join(' ') + ' (' + failureSummary + ')').join(', '));
}`;

/** Throws when the page, as it stands, is not accessible, not valid, or wider than its screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const faults = [
    ...(await accessibilityFaults(page)),
    ...(await htmlFaults(await sourceOf(page))),
    ...(await reflowFaults(page)),
  ];
  if (faults.length > 0) throw new Error(`${page.url()}\n${faults.join('\n')}`);
}

/** The page as the server sent it: what a script or axe added does not count. */
async function sourceOf(page: Page): Promise<string> {
  const response = await page.request.get(page.url(), { headers: { accept: 'text/html' } });
  return response.text();
}

/** Says so when a reader would have to scroll sideways (WCAG 1.4.10). */
export async function reflowFaults(page: Page): Promise<readonly string[]> {
  const [wide, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return wide > screen ? [`reflow: the page is ${wide} px wide on a screen of ${screen} px`] : [];
}

/** With PICTURES=yes: saves the whole page as a picture in .cache/pictures, to be looked at by people. Proves nothing by itself. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== 'yes') return;
  const file = path.resolve('.cache/pictures', `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file, fullPage: true });
}
