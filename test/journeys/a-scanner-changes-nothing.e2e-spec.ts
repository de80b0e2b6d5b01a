// Proves that programs that open every link of a message (mail scanners, previews, crawlers) change not one row.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, visitor } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { dumpOf } from '../support/dump.js';
import { anOpenPoll, answeringFeatures, FEATURES_SECRET, type OpenPoll } from '../support/open-poll.js';
import { startWeb, type Site } from '../support/program.js';
import { Invitations } from '#features/invitations/index.js';

const READERS = 3;
const REPEATS = 20;

let db: TestDatabase;
let poll: OpenPoll;
let web: Site;
let browser: Browser;
/** What stands in a mail or a letter, for a few people. */
let links: readonly string[];
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { people: 40 });
  const features = await answeringFeatures(db, 'samenspel_web');
  links = poll.invitations
    .slice(0, READERS)
    .flatMap(({ id }) => [
      `/p/${poll.links.get(id) ?? ''}`,
      `/afmelden/${features.get(Invitations).optOutTokenFor(id)}`,
      `/meedoen?code=${poll.codes.get(id) ?? ''}`,
    ]);
  await features.close();
  web = await startWeb(db.url, { SAMENSPEL_SECRET: FEATURES_SECRET });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await db.close();
});

/** Runs `scan` and says which tables are not to the byte what they were, transactions and places included. */
async function changedBy(scan: () => Promise<void>): Promise<readonly string[]> {
  const before = await dumpOf(db.transactions);
  await scan();
  const after = await dumpOf(db.transactions);
  return [...after.keys()].filter(
    (table) => JSON.stringify(before.get(table)) !== JSON.stringify(after.get(table)),
  );
}

describe('a scanner', () => {
  it('that asks for the headers of every link changes nothing', async () => {
    const scan = async (): Promise<void> => {
      for (const link of links) {
        const response = await fetch(`${web.address}${link}`, { method: 'HEAD' });
        expect(response.status).toBe(200);
        expect(response.headers.get('set-cookie')).toBeNull();
      }
    };
    expect(await changedBy(scan)).toEqual([]);
  });

  it('that fetches every link twenty times at once changes nothing', async () => {
    const scan = async (): Promise<void> => {
      for (const link of links) {
        const visits = Array.from({ length: REPEATS }, () => fetch(`${web.address}${link}`));
        for (const visit of await Promise.all(visits)) expect(visit.status).toBe(200);
      }
    };
    expect(await changedBy(scan)).toEqual([]);
  });

  it('that runs scripts in a real browser and follows every link on the page changes nothing', async () => {
    const scan = async (): Promise<void> => {
      const page = await visitor(browser, 1280);
      for (const link of links) {
        await page.goto(`${web.address}${link}`, { waitUntil: 'networkidle' });
        const further = await page
          .locator('a[href^="/"]')
          .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? '/'));
        for (const href of new Set(further)) await fetch(`${web.address}${href}`);
      }
      expect(await page.context().cookies()).toEqual([]);
      await page.context().close();
    };
    expect(await changedBy(scan)).toEqual([]);
  }, 120_000);

  it('would be caught if it changed something', async () => {
    const start = async (): Promise<void> => {
      await fetch(`${web.address}${links[0] ?? ''}/start`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        redirect: 'manual',
      });
      await db.transactions.run((tx) => tx.change(`update poll set team = team where id = $1`, [poll.id]));
    };
    expect(await changedBy(start)).toEqual(['public.poll']);
  });

  it('that presses Start from another site is refused', async () => {
    const response = await fetch(`${web.address}${links[0] ?? ''}/start`, {
      method: 'POST',
      headers: { origin: 'https://scanner.invalid' },
      redirect: 'manual',
    });
    expect(response.status).toBe(403);
  });
});
