// Deliveries a second with durable state per message, against nodemailer alone with the same messages composed; one process and two.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { startPostgres } from '../postgres.mjs';
import { sendAlone } from './parts/bare-mail.mjs';
import { postgresMicros } from './parts/cpu.mjs';
import { openWorker } from './parts/mail-worker.mjs';
import { startSink } from './parts/start-sink.mjs';

/** In one mailing; each way of sending gets as many. */
const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 50_000);
const CONNECTIONS = 8;
const ROUNDS = 5;

export async function run(print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench' });
  const sink = await startSink();
  const database = { cpuMicros: () => postgresMicros(postgres.pid) };
  const where = { databaseUrl: postgres.url(), smtpUrl: sink.url, database };
  try {
    const one = await inOneProcess(print, where);
    await inTwoProcesses(print, where, one);
  } finally {
    sink.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** In turn a share by nodemailer alone and a share by the worker, so that both meet the same moments of the machine. */
async function inOneProcess(print, { databaseUrl, smtpUrl, database }) {
  const worker = await openWorker(databaseUrl, smtpUrl, CONNECTIONS);
  const mailing = await worker.plan(MESSAGES);
  const share = Math.ceil(MESSAGES / ROUNDS);
  const alone = [];
  const durable = [];
  const cpu = { alone: 0, durable: 0, database: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const messages = await worker.composed(mailing, round * share, (round + 1) * share);
    const bare = await timed(() => sendAlone(smtpUrl, messages, CONNECTIONS));
    alone.push(messages.length / bare.seconds);
    cpu.alone += bare.cpu;
    let sent = 0;
    const databaseCpu = database.cpuMicros();
    const ours = await timed(async () => {
      sent = await worker.send(mailing, round < ROUNDS - 1 ? share : Infinity);
    });
    durable.push(sent / ours.seconds);
    cpu.durable += ours.cpu;
    cpu.database += database.cpuMicros() - databaseCpu;
  }
  await expectAll(worker, mailing);
  await worker.close();
  const micros = (total) => Math.round(total / MESSAGES);
  print(`one mailing of ${MESSAGES}, in ${ROUNDS} shares; ${CONNECTIONS} connections, PostgreSQL with fsync`);
  print(`nodemailer alone, messages ready: ${rate(alone)}/s, ${micros(cpu.alone)} µs of CPU each`);
  print(
    `deliveries, looked up, composed and noted: ${rate(durable)}/s, ${micros(cpu.durable)} µs of CPU each ` +
      `and ${micros(cpu.database)} of PostgreSQL`,
  );
  print(`ratio: ${(median(durable) / median(alone)).toFixed(2)} (aim 0.9)`);
  return { alone: median(alone), durable: median(durable) };
}

/** Two bare processes get half of the messages each; two workers take what they find in one mailing. */
async function inTwoProcesses(print, { databaseUrl, smtpUrl, database }, one) {
  const planner = await openWorker(databaseUrl, smtpUrl, CONNECTIONS);
  const start = (kind) => startProcess(kind, databaseUrl, smtpUrl);
  const bare = [await start('bare'), await start('bare')];
  const workers = [await start('worker'), await start('worker')];
  const share = Math.ceil(MESSAGES / ROUNDS);
  const half = Math.ceil(share / 2);
  const rates = { bare: [], workers: [] };
  let databaseCpu = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mailing = await planner.plan(share);
    const messages = await planner.composed(mailing, 0, share);
    const halves = [messages.slice(0, half), messages.slice(half)];
    const alone = await timed(() =>
      Promise.all(bare.map((each, index) => each.ask({ messages: halves[index] }))),
    );
    rates.bare.push(share / alone.seconds);
    databaseCpu -= database.cpuMicros();
    const ours = await timed(() => Promise.all(workers.map((each) => each.ask({ mailing }))));
    databaseCpu += database.cpuMicros();
    rates.workers.push(share / ours.seconds);
    await expectAll(planner, mailing);
  }
  for (const each of [...bare, ...workers]) each.stop();
  await planner.close();
  const [two, both] = [median(rates.bare), median(rates.workers)];
  print(`two bare nodemailer processes: ${rate(rates.bare)}/s, ${(two / one.alone).toFixed(2)} of one`);
  print(
    `two workers: ${rate(rates.workers)}/s, ${(both / one.durable).toFixed(2)} of one, ` +
      `${Math.round(databaseCpu / ROUNDS / share)} µs of PostgreSQL each`,
  );
  print(`ratio of two workers to two bare processes: ${(both / two).toFixed(2)} (aim 1)`);
}

async function expectAll(worker, mailing) {
  const { handedOver, total, possiblyDouble } = await worker.progress(mailing);
  if (handedOver !== total || possiblyDouble > 0)
    throw new Error(`${handedOver} of ${total} messages were handed over, ${possiblyDouble} perhaps twice`);
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const rate = (rates) => Math.round(median(rates));

async function timed(work) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begin) / 1000, cpu: used.user + used.system };
}

async function startProcess(kind, databaseUrl, smtpUrl) {
  const child = fork(path.join(import.meta.dirname, 'parts/mail-process.mjs'), [
    kind,
    databaseUrl,
    smtpUrl,
    String(CONNECTIONS),
  ]);
  const word = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(`the ${kind} process stopped`)));
    });
  await word();
  return {
    ask(work) {
      child.send(work);
      return word();
    },
    stop: () => child.disconnect(),
  };
}
