// Proves that programs that open every link of every kind of message (mail scanners, previews, crawlers) change not one row.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { Browser } from 'playwright-core';
import { mailingKinds } from '../../libs/features/deliveries/mailing.js';
import { openBrowser, visitor } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { dumpOf } from '../support/dump.js';
import { planEveryMessage } from '../support/every-message.js';
import { anOpenPoll, FEATURES_SECRET, type OpenPoll } from '../support/open-poll.js';
import { startWeb, startWorker, until, type Site } from '../support/program.js';
import { startSmtpSink } from '../support/smtp-sink.js';

const READERS = 2;
const REPEATS = 20;
/** Most of the time a window waits whether a script still does something. */
const WINDOWS = 6;

let db: TestDatabase;
let poll: OpenPoll;
let web: Site;
let browser: Browser;
/** Everything that can be opened in what a real worker sent, and on paper. */
let links: readonly string[];
let subjects: readonly string[];
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { people: 120 });
  await planEveryMessage(db, poll);
  web = await startWeb(db.url, { SAMENSPEL_SECRET: FEATURES_SECRET, BEHIND_PROXY: 'yes' });
  const mails = await sentByWorker();
  subjects = mails.map(({ subject }) => subject);
  links = [...new Set([...mails.flatMap(({ found }) => found), ...onPaper()])];
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await web.stop();
  await db.close();
});

type Sent = { readonly subject: string; readonly found: readonly string[] };

/** Lets a worker send what waits, and stops it, so that nothing else changes rows. */
async function sentByWorker(): Promise<readonly Sent[]> {
  const sink = await startSmtpSink();
  const worker = startWorker(db.url, {
    SAMENSPEL_SECRET: FEATURES_SECRET,
    BASE_URL: web.address,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
  });
  const waiting = (): Promise<readonly unknown[]> =>
    db.transactions.read((tx) =>
      tx.query(
        'select id from delivery where handed_over_at is null and failed_at is null and suppressed_at is null',
      ),
    );
  await until('every message is out', async () => (await waiting()).length === 0, 90);
  await worker.stop();
  await sink.close();
  return Promise.all(sink.received.map(({ source }) => linksIn(source)));
}

/** Addresses of this site in the text, in the HTML, and in the headers for mail programs. */
async function linksIn(source: string): Promise<Sent> {
  const mail = await simpleParser(Buffer.from(source, 'latin1'), { skipTextToHtml: true });
  const unsubscribe = mail.headerLines
    .filter(({ key }) => key === 'list-unsubscribe')
    .map(({ line }) => line);
  const everything = [mail.text ?? '', mail.html || '', ...unsubscribe].join('\n');
  const host = new URL(web.address).host.replaceAll('.', '\\.');
  const found = [...everything.matchAll(new RegExp(`(?:https?://)?${host}(/[^\\s<>"]*)?`, 'g'))];
  return { subject: mail.subject ?? '', found: found.map(([, path = '/']) => path.replace(/[.)]+$/, '')) };
}

/** What stands in a letter: the address to type, the code, and the link in the square. */
const onPaper = (): readonly string[] =>
  poll.invitations
    .filter(({ channel }) => channel === 'letter')
    .slice(0, READERS)
    .flatMap(({ id }) => [
      '/meedoen',
      '/andere-taal',
      `/p/${poll.links.get(id) ?? ''}`,
      `/meedoen?code=${poll.codes.get(id) ?? ''}`,
    ]);

/** Runs `scan` and says which tables are not to the byte what they were, transactions and places included. */
async function changedBy(scan: () => Promise<void>): Promise<readonly string[]> {
  const before = await dumpOf(db.transactions);
  await scan();
  const after = await dumpOf(db.transactions);
  return [...after.keys()].filter(
    (table) => JSON.stringify(before.get(table)) !== JSON.stringify(after.get(table)),
  );
}

/** One window that opens links until none is left, and all that stands on their pages; how many it opened. */
async function followEach(left: string[]): Promise<number> {
  const page = await visitor(browser, 1280);
  let seen = 0;
  for (let link = left.pop(); link !== undefined; link = left.pop()) {
    await page.goto(`${web.address}${link}`, { waitUntil: 'networkidle' });
    seen += 1;
    const further = await page
      .locator('a[href^="/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? '/'));
    for (const href of new Set(further)) await fetch(`${web.address}${href}`);
  }
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
  return seen;
}

const door = (): string => links.find((link) => link.startsWith('/p/')) ?? '';

/** The address for one click knows no GET at all. */
const statusOf = (link: string): number => (link.endsWith('/een-klik') ? 404 : 200);

describe('a scanner', () => {
  it('gets every kind of message to read', async () => {
    const kinds = await db.transactions.read((tx) =>
      tx.query<{ kind: string }>(
        `select distinct kind from delivery join mailing on mailing.id = mailing_id where handed_over_at is not null`,
      ),
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...mailingKinds].sort());
    expect(new Set(subjects).size).toBeGreaterThanOrEqual(mailingKinds.length);
    const doors = ['p', 'aanmelden', 'afmelden', 'plaats', 'geen-bericht', 'meedoen', 'andere-taal'];
    const seen = new Set(links.map((link) => link.split(/[/?]/)[1]));
    expect(doors.filter((door) => !seen.has(door))).toEqual([]);
    expect(links.filter((link) => link.endsWith('/een-klik')).length).toBeGreaterThan(READERS);
  });

  it('that asks for the headers of every link changes nothing', async () => {
    const scan = async (): Promise<void> => {
      for (const link of links) {
        const response = await fetch(`${web.address}${link}`, { method: 'HEAD' });
        expect([link, response.status]).toEqual([link, statusOf(link)]);
        expect(response.headers.get('set-cookie')).toBeNull();
      }
    };
    expect(await changedBy(scan)).toEqual([]);
  });

  it('that fetches every link twenty times at once changes nothing', async () => {
    const scan = async (): Promise<void> => {
      for (const [place, link] of links.entries()) {
        // From many networks, as scanners do; who comes too often from one is only told to wait.
        const headers = { 'x-forwarded-for': `10.0.${place}.1` };
        const visits = Array.from({ length: REPEATS }, () => fetch(`${web.address}${link}`, { headers }));
        for (const visit of await Promise.all(visits)) expect(visit.status).toBe(statusOf(link));
      }
    };
    expect(await changedBy(scan)).toEqual([]);
  });

  it('that runs scripts in a real browser and follows every link on the page changes nothing', async () => {
    const left = [...links];
    const scan = async (): Promise<void> => {
      const seen = await Promise.all(Array.from({ length: WINDOWS }, () => followEach(left)));
      expect(seen.reduce((sum, each) => sum + each, 0)).toBe(links.length);
    };
    expect(await changedBy(scan)).toEqual([]);
  }, 240_000);

  it('would be caught if it changed something', async () => {
    const start = async (): Promise<void> => {
      await fetch(`${web.address}${door()}/start`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        redirect: 'manual',
      });
      await db.transactions.run((tx) => tx.change(`update poll set team = team where id = $1`, [poll.id]));
    };
    expect(await changedBy(start)).toEqual(['public.poll']);
  });

  it('that presses Start from another site is refused', async () => {
    const response = await fetch(`${web.address}${door()}/start`, {
      method: 'POST',
      headers: { origin: 'https://scanner.invalid' },
      redirect: 'manual',
    });
    expect(response.status).toBe(403);
  });
});
