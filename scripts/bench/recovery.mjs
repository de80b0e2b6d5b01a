// Seconds from the kill -9 of a worker until every message is final or waits for its moment again; aim 60 at most.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../postgres.mjs';
import { openWorker } from './parts/mail-worker.mjs';
import { startSink } from './parts/start-sink.mjs';

const MESSAGES = 2000;
const ROUNDS = 3;
const CONNECTIONS = 8;
const SECRET = 'b'.repeat(64);

export async function run(print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench' });
  const sink = await startSink();
  const where = { databaseUrl: postgres.url(), smtpUrl: sink.url };
  try {
    const planner = await openWorker(where.databaseUrl, where.smtpUrl, CONNECTIONS);
    const seconds = [];
    for (let round = 0; round < ROUNDS; round += 1) seconds.push(await recovery(planner, where));
    await planner.close();
    print(`${ROUNDS} times kill -9 halfway a mailing of ${MESSAGES}, a new worker after it, usual settings`);
    print(
      `every message final or planned again after ${seconds.map((each) => each.toFixed(0)).join(', ')} s (aim 60)`,
    );
  } finally {
    sink.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The new worker starts before the kill, as where several run; it finds nothing to do until a claim runs out. */
async function recovery(planner, where) {
  const mailing = await planner.plan(MESSAGES);
  const victim = startWorker(where);
  const open = () => planner.progress(mailing);
  while ((await open()).handedOver < MESSAGES / 4) await sleep(50);
  const heir = startWorker(where);
  victim.kill('SIGKILL');
  const begin = performance.now();
  while ((await open()).queued > 0) await sleep(100);
  const took = (performance.now() - begin) / 1000;
  heir.kill('SIGTERM');
  await new Promise((resolve) => heir.once('exit', resolve));
  return took;
}

function startWorker({ databaseUrl, smtpUrl }) {
  return spawn(process.execPath, [path.join(import.meta.dirname, '../../dist/apps/worker/src/main.js')], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME },
      ...{ DATABASE_URL: databaseUrl, SAMENSPEL_SECRET: SECRET, LOG_LEVEL: 'error' },
      ...{ MAIL_TRANSPORT: 'smtp', SMTP_URL: smtpUrl, MAIL_CONNECTIONS: String(CONNECTIONS) },
    },
    stdio: 'ignore',
  });
}
