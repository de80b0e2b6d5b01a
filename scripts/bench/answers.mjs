// Answers a second through the real web program, against node-pg running the same transaction and a bare Fastify insert, in one run.
import { fork } from 'node:child_process';
import crypto from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startPostgres } from '../postgres.mjs';
import { postgresMicros, programMicros } from './parts/cpu.mjs';
import { sendAll, sendSteadily } from './parts/http-load.mjs';
import { openPoll } from './parts/open-poll.mjs';

const PER_ROUND = Number(process.env.BENCH_ANSWERS ?? 2000);
const ROUNDS = 5;
const AT_A_TIME = 32;
/** The promise: so many answers a second for so long. */
const STEADY_PER_SECOND = 200;
const STEADY_SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const STEADY_CONNECTIONS = 64;
const SECRET = 'b'.repeat(64);
/** The demo town's own kind of questionnaire: six closed questions and one open. */
const ANSWERS = {
  'cijfer-buurt': { kind: 'number', value: 7 },
  'veilig-avond': { kind: 'choice', code: 'veilig' },
  beter: { kind: 'choices', codes: ['groen', 'licht'] },
  buren: { kind: 'number', value: 4 },
  gehoord: { kind: 'choice', code: 'eens' },
  vertrouwen: { kind: 'dont-know' },
  'nog-iets': { kind: 'text', text: 'Graag een bankje bij de vijver, en meer licht in de Molenstraat.' },
};

export async function run(print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench' });
  const programs = [];
  try {
    const residents = await openResidents(postgres.url());
    const web = await startWeb(postgres.url());
    const bare = await startBare(postgres.url());
    const raw = await startRaw(postgres.url());
    programs.push(web, bare, raw);
    const database = { cpuMicros: () => postgresMicros(postgres.pid) };
    await measure(print, { residents, web, bare, raw, database });
    await residents.close();
  } finally {
    for (const program of programs) program.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(print, { residents, web, bare, raw, database }) {
  const seconds = { raw: [], bare: [], web: [] };
  const latencies = [];
  const cpu = { web: 0, bare: 0, webDatabase: 0, bareDatabase: 0 };
  // The first round warms everything up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const counts = round > 0;
    const direct = await raw.accept(await residents.sealed(PER_ROUND));
    const visitors = await residents.visitors(PER_ROUND);
    const [stored, bareCpu] = await using([bare, database], () =>
      sendAll({
        ...bare,
        path: '/bare',
        connections: AT_A_TIME,
        requests: visitors,
        expected: 'HTTP/1.1 303',
      }),
    );
    const [answered, webCpu] = await using([web, database], () =>
      sendAll({
        ...web,
        path: '/vragen/verstuur',
        connections: AT_A_TIME,
        requests: visitors,
        expected: 'HTTP/1.1 303',
      }),
    );
    if (!counts) continue;
    [cpu.bare, cpu.bareDatabase] = [cpu.bare + bareCpu[0], cpu.bareDatabase + bareCpu[1]];
    [cpu.web, cpu.webDatabase] = [cpu.web + webCpu[0], cpu.webDatabase + webCpu[1]];
    seconds.raw.push(direct.seconds);
    seconds.bare.push(stored.seconds);
    seconds.web.push(answered.seconds);
    latencies.push(...answered.latencies);
  }
  const steady = await sendSteadily({
    ...web,
    path: '/vragen/verstuur',
    connections: STEADY_CONNECTIONS,
    requests: await residents.visitors(STEADY_PER_SECOND * STEADY_SECONDS),
    expected: 'HTTP/1.1 303',
    perSecond: STEADY_PER_SECOND,
  });
  const kept = await residents.answersKept();
  if (kept !== 2 * (ROUNDS + 1) * PER_ROUND + STEADY_PER_SECOND * STEADY_SECONDS - steady.errors)
    throw new Error(`${kept} answers were kept`);
  report(print, { seconds, latencies, cpu, steady });
}

function report(print, { seconds, latencies, cpu, steady }) {
  const rate = (times) => PER_ROUND / median(times);
  const micros = (total) => Math.round(total / ROUNDS / PER_ROUND);
  const at = (share, of = latencies) =>
    [...of].sort((one, other) => one - other)[Math.floor(of.length * share)].toFixed(0);
  print(
    `${ROUNDS} rounds of ${PER_ROUND} answers, ${AT_A_TIME} at a time, PostgreSQL with fsync, all on this machine`,
  );
  const spent = (program, postgres) =>
    `${micros(program)} µs of CPU each and ${micros(postgres)} of PostgreSQL`;
  print(
    `node-pg alone, the same statements one by one (look up, accept): ${Math.round(rate(seconds.raw))}/s`,
  );
  print(
    `bare Fastify, one insert: ${Math.round(rate(seconds.bare))}/s, ${spent(cpu.bare, cpu.bareDatabase)}`,
  );
  print(
    `answers through the web program (form, session, draft opened, answer sealed): ${Math.round(rate(seconds.web))}/s, ` +
      `${spent(cpu.web, cpu.webDatabase)}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
  print(
    `${STEADY_PER_SECOND} answers/s for ${STEADY_SECONDS} s: ${steady.errors} errors, p50 ${at(0.5, steady.latencies)} ms, ` +
      `p95 ${at(0.95, steady.latencies)} ms (aim 150), p99 ${at(0.99, steady.latencies)} ms`,
  );
  print(`ratio to node-pg alone: ${(rate(seconds.web) / rate(seconds.raw)).toFixed(2)} (aim 0.5)`);
  print(`ratio to bare Fastify: ${(rate(seconds.web) / rate(seconds.bare)).toFixed(2)} (aim 0.6)`);
}

/** What `work` gave, and how much CPU each program used meanwhile. */
async function using(programs, work) {
  const before = programs.map((each) => each.cpuMicros());
  const outcome = await work();
  return [outcome, programs.map((each, index) => each.cpuMicros() - before[index])];
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** One large open poll, and people who have filled in everything but did not send it yet. */
async function openResidents(databaseUrl) {
  const { app, transactions, poll, pack } = await openPoll(databaseUrl, {
    secret: SECRET,
    people: 2 * (ROUNDS + 1) * PER_ROUND + STEADY_PER_SECOND * STEADY_SECONDS,
  });
  const people = [...poll.links];
  const draft = { answers: ANSWERS, seen: Object.keys(ANSWERS) };
  const filledIn = (count) =>
    transactions.run(async (tx) => {
      const taken = people.splice(0, count);
      if (taken.length < count) throw new Error('there are not enough invitations');
      const done = [];
      for (const [invitationId, link] of taken) {
        const session = pack.sessions.begin(invitationId, link);
        const draftId = pack.drafts.idOf(session.draftKey);
        const box = pack.drafts.seal(session.draftKey, draft, poll.boxBytes);
        const saved = await pack.store.saveDraft(tx, { pollId: poll.id, invitationId, draftId, box });
        if (!saved) throw new Error('a draft was not saved');
        done.push({ invitationId, session, draftId });
      }
      return done;
    });
  return {
    async visitors(count) {
      return (await filledIn(count)).map(({ session }, index) => ({
        cookie: `__Host-samenspel-antwoord=${pack.sessions.seal(session)}`,
        from: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
        body: 'veilig-avond=veilig&cijfer-buurt=7&nog-iets=Graag+een+bankje+bij+de+vijver',
      }));
    },
    async sealed(count) {
      const box = pack.sealBox(poll.publicKey, Buffer.alloc(poll.boxBytes), poll.id).toString('hex');
      return (await filledIn(count)).map(({ invitationId, draftId }) => ({
        pollId: poll.id,
        invitationId,
        draftId: draftId.toString('hex'),
        answerId: crypto.randomUUID(),
        box,
      }));
    },
    async answersKept() {
      const [row] = await transactions.read((tx) =>
        tx.query('select count(*)::integer as count from answers.inbox'),
      );
      return row.count;
    },
    close: () => app.close(),
  };
}

/** The real web program, behind what it takes for a proxy with https, so that every resident has an address of their own. */
async function startWeb(databaseUrl) {
  const port = await freePort();
  const program = start('../../dist/apps/web/src/main.js', {
    DATABASE_URL: databaseUrl,
    SAMENSPEL_SECRET: SECRET,
    NODE_ENV: 'production',
    BASE_URL: 'https://samenspel.oss.nl',
    MAIL_FROM: 'Gemeente Oss <peilingen@oss.nl>',
    SMTP_URL: 'smtp://127.0.0.1:1',
    BEHIND_PROXY: 'yes',
    PORT: String(port),
    LOG_LEVEL: 'error',
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/gezondheid/gereed`).catch(() => undefined);
    if (ready?.ok) return { ...program, port };
    await sleep(50);
  }
  program.stop();
  throw new Error('the web program did not become ready');
}

async function startBare(databaseUrl) {
  const program = start('./parts/bare-fastify.mjs', { DATABASE_URL: databaseUrl });
  const line = await new Promise((resolve) => program.child.stdout.once('data', resolve));
  return { ...program, port: Number(String(line).trim()) };
}

async function startRaw(databaseUrl) {
  const program = start('./parts/raw-accept.mjs', { DATABASE_URL: databaseUrl });
  const told = () => new Promise((resolve) => program.child.once('message', resolve));
  await told();
  return {
    ...program,
    accept(answers) {
      const outcome = told();
      program.child.send({ answers, lanes: AT_A_TIME });
      return Promise.race([outcome, ended(program.child)]);
    },
  };
}

function start(file, env) {
  const child = fork(path.join(import.meta.dirname, file), {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return { child, stop: () => child.kill(), cpuMicros: () => programMicros(child.pid) };
}

async function ended(child) {
  const [code] = await once(child, 'exit');
  throw new Error(`a program of the bench ended with ${code}; its message stands above`);
}
