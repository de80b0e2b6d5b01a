// Proves that no answer is lost of which the resident was told that it is in, while PostgreSQL is restarted and killed.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres, type Cluster } from '../../scripts/postgres.mjs';
import { migrateTemplate } from '../support/migrate-template.mjs';
import { databaseAt } from '../support/database.js';
import { anOpenPoll, FEATURES_SECRET, type OpenPoll } from '../support/open-poll.js';
import { startWeb, until, type Site } from '../support/program.js';
import { fillIn, residentAt, send } from '../support/resident.js';

const PEOPLE = 120;
/** After so many answers the server is stopped, and later killed. */
const STOP_AFTER = 30;
const KILL_AFTER = 70;
const AT_A_TIME = 6;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-restart-'));
const settings = { dataDir: path.join(folder, 'postgres'), database: 'samenspel_test_restart' };
/** Links of those who were told that their answer is in. */
const told = new Set<string>();
let cluster: Cluster;
let poll: OpenPoll;
let web: Site;

beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  cluster = await startPostgres({ ...settings, initFlags: ['--no-sync'] });
  await migrateTemplate(cluster.url());
  const database = await databaseAt(cluster.url());
  poll = await anOpenPoll(database, { people: PEOPLE });
  await database.close();
  web = await startWeb(cluster.url(), { SAMENSPEL_SECRET: FEATURES_SECRET });
}, 120_000);
afterAll(async () => {
  await web.stop();
  await cluster.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** As people do: when it goes wrong they wait and open their link again. */
async function answerUntilTold(link: string): Promise<void> {
  while (!told.has(link)) {
    const done = await answerOnce(link).catch(() => false);
    if (done) told.add(link);
    await sleep(done ? 0 : 100);
  }
}

async function answerOnce(link: string): Promise<boolean> {
  const visit = await residentAt(web.address).open(`/p/${link}`);
  return (await visit.text()).includes('U hebt al geantwoord') || sentIn(link);
}

async function sentIn(link: string): Promise<boolean> {
  const response = await send(await fillIn(web.address, link, `merkteken ${link}`));
  return response.headers.get('location') === '/bedankt';
}

async function restart(end: () => Promise<void>): Promise<void> {
  await end();
  await sleep(300);
  cluster = await startPostgres({ ...settings, port: cluster.port });
  const toldSoFar = told.size;
  expect(await stored()).toBeGreaterThanOrEqual(toldSoFar);
}

async function stored(): Promise<number> {
  const client = new pg.Client({ connectionString: cluster.url() });
  await client.connect();
  const { rows } = await client.query<{ answers: number; people: number }>(
    `select (select count(*)::integer from answers.inbox) as answers,
            (select count(*)::integer from participation where answered) as people`,
  );
  await client.end();
  expect(rows[0]?.answers).toBe(rows[0]?.people);
  return rows[0]?.answers ?? 0;
}

it('everybody who was told that the answer is in, has exactly one answer', async () => {
  const links = [...poll.links.values()];
  const waiting = [...links];
  const answering = Array.from({ length: AT_A_TIME }, async () => {
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) await answerUntilTold(link);
  });
  await until('the first people have answered', async () => told.size >= STOP_AFTER, 120);
  await restart(() => cluster.stop());
  await until('more people have answered', async () => told.size >= KILL_AFTER, 120);
  await restart(async () => {
    process.kill(cluster.pid, 'SIGKILL');
  });
  await Promise.all(answering);
  expect(told.size).toBe(links.length);
  expect(await stored()).toBe(links.length);
}, 300_000);
