// The page for offline in a real browser: a draw of five thousand people, the file of one of them, and changed bits, always with
// the verdict of the terminal. How long it took is printed, not judged.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { checkOwnFile } from '#domain/sortition/check-own-file.js';
import { checkPanelFile } from '#domain/sortition/check-panel-record.js';
import { ownFileOf, writeOwnFile } from '#domain/sortition/own-file.js';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import type { PanelsToSeal } from '#domain/sortition/seal-panels.js';
import { verdictText } from '#domain/sortition/verdict-text.js';
import { panelCheckScript } from '#platform/browser/panel-check-script.js';
import { offlinePage } from '../../apps/web/src/public/assemblies/offline-page.js';
import { clickOn, openBrowser, visitor } from '../support/browser.js';
import { drawnPanels, neverGenuine, panelsToSeal, sealedPanels } from '../support/panel-draw.js';

const PEOPLE = 5000;
const SEATS = 110;
const CHANGED_BITS = 60;

let browser: Browser;
let page: Page;
let folder = '';
beforeAll(async () => {
  browser = await openBrowser();
  page = await visitor(browser, 1280);
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** A thousand panels of 110 out of five thousand, half and half. */
function largeDraw(): PanelsToSeal {
  const half = PEOPLE / 2;
  const small = panelsToSeal(PEOPLE, 1000);
  const panels = small.panels.map((_, panel) =>
    Array.from({ length: SEATS }, (_seat, seat) => {
      const place = (panel * 53 + seat * 7) % half;
      return seat % 2 === 0 ? place : half + place;
    }),
  );
  const targets = ['vrouw', 'man'].map((value) => ({ value, min: SEATS / 2, max: SEATS / 2 }));
  return { ...small, size: SEATS, panels, categories: [{ name: 'geslacht', targets }] };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const verdictOnPage = () => page.locator('#uitkomst').getAttribute('data-verdict');

async function open(record: string): Promise<void> {
  const file = path.join(folder, 'nareken.html');
  await writeFile(file, offlinePage({ title: 'Groen', record, script: panelCheckScript() }));
  await page.goto(`file://${file}`);
}

let chosen = 0;
async function choose(field: '#bestand' | '#eigen', content: Uint8Array): Promise<string | null> {
  // A browser does not say that the same file was chosen again.
  const name = path.join(folder, `gekozen-${(chosen += 1)}.json`);
  await writeFile(name, content);
  await page.evaluate(`delete document.getElementById('uitkomst').dataset.verdict`);
  await page.locator(field).setInputFiles(name);
  await page.waitForFunction(`document.getElementById('uitkomst').dataset.verdict !== undefined`);
  return verdictOnPage();
}

describe('a browser without internet', () => {
  it(`checks a draw of ${PEOPLE} people, and the file of one of them`, async () => {
    const input = largeDraw();
    const record = drawnPanels(input);
    const text = writePanelRecord(record);
    await open(text);
    await clickOn(page.locator('#begin'));
    await page.getByText('Alles klopt').waitFor();
    expect(await verdictOnPage()).toBe(verdictText(checkPanelFile(bytesOf(text), neverGenuine)));
    process.stdout.write(
      `${PEOPLE} people in a browser (${(text.length / 1e6).toFixed(1)} MB): ${await page.locator('#uitkomst p').first().textContent()}\n`,
    );
    const { opening } = sealedPanels(input);
    const [person] = input.people;
    const own = person && ownFileOf(record, opening, person);
    if (!own) throw new Error('nobody');
    const ownBytes = bytesOf(writeOwnFile(own));
    const verdict = checkOwnFile({ bytes: bytesOf(text), isGenuine: neverGenuine }, ownBytes);
    expect(verdict).toMatchObject({ same: true });
    expect(await choose('#eigen', ownBytes)).toBe(verdictText(verdict));
    process.stdout.write(
      `and the file of one of them, in ${own.seats.length} panels: ${await page.locator('#uitkomst p').first().textContent()}\n`,
    );
  });

  it(`says of ${CHANGED_BITS} changed bits, letter for letter, what the terminal says`, async () => {
    const text = writePanelRecord(drawnPanels(panelsToSeal(16, 24)));
    await open(text);
    const bytes = bytesOf(text);
    for (let turn = 0; turn < CHANGED_BITS; turn += 1) {
      const changed = new Uint8Array(bytes);
      const place = Math.floor(((turn + 0.5) * bytes.length) / CHANGED_BITS);
      changed[place] = (bytes[place] ?? 0) ^ (1 << (turn % 8));
      const verdict = checkPanelFile(changed, neverGenuine);
      expect(verdict).not.toMatchObject({ same: true });
      expect(await choose('#bestand', changed)).toBe(verdictText(verdict));
    }
  });
});
