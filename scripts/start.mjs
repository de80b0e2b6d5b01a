// `npm start`: everything a newcomer needs on one machine; web, worker and database, stopped together by Ctrl-C.
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram } from './child.mjs';
import { compile } from './compile.mjs';
import { freePort, startPostgres } from './postgres.mjs';
import { secrets } from './secrets.mjs';

const DATA = process.env.SAMENSPEL_DATA || '.data';
const PREFERRED_PORT = 3000;

export async function main(args) {
  const started = performance.now();
  const say = (text) => console.log(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${text}`);
  if (process.env.NODE_ENV === 'production') return refuseProduction();

  say(`${compile()} files compiled`);
  const postgres = process.env.DATABASE_URL ? undefined : await startDatabase(say);
  const port = Number(process.env.PORT) || (await choosePort());
  const env = {
    ...secrets(DATA),
    DATABASE_URL: process.env.DATABASE_URL || postgres.url(),
    PORT: String(port),
    DEMO: process.env.DEMO || (postgres ? 'yes' : 'no'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    SWEEP_SECONDS: process.env.SWEEP_SECONDS || '5',
    DRAW_LEAD_MINUTES: process.env.DRAW_LEAD_MINUTES || (postgres ? '0' : '120'),
  };

  const stopping = stopOnSignal();
  const ok = await prepare(env, { demo: Boolean(postgres) || args.includes('--demo-town'), say });
  let code = ok ? 0 : 1;
  if (ok && !stopping.asked) code = await serve(env, { port, say, stopping });
  if (postgres) {
    await postgres.stop();
    say('PostgreSQL stopped');
  }
  return code;
}

function refuseProduction() {
  console.error(
    'npm start is for trying out. In production run the programs by themselves; see docs/operations.md.',
  );
  return 2;
}

async function startDatabase(say) {
  const postgres = await startPostgres({ dataDir: `${DATA}/postgres` });
  const how = postgres.created ? 'created and started' : postgres.adopted ? 'found running' : 'started';
  say(`PostgreSQL ${how} on port ${postgres.port}`);
  return postgres;
}

/** The demo town goes into the embedded database by itself, into another one only when asked for. */
async function prepare(env, { demo, say }) {
  const terminal = ['--enable-source-maps', 'dist/apps/console/src/main.js'];
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  if ((await runProgram([...terminal, 'migrate'], quiet).ended) !== 0) return false;
  if (demo && (await runProgram([...terminal, 'demo-town'], quiet).ended) !== 0) return false;
  say('database ready');
  return true;
}

async function serve(env, { port, say, stopping }) {
  const web = runProgram(['--enable-source-maps', 'dist/apps/web/src/main.js'], { env });
  const worker = runProgram(['--enable-source-maps', 'dist/apps/worker/src/main.js'], { env });
  const ended = Promise.race([web.ended, worker.ended]);
  const ready = await Promise.race([answering(port), ended.then(() => false)]);
  if (ready) {
    say('serving');
    console.log(await welcome(`http://127.0.0.1:${port}`));
  }
  const code = await ended;
  web.child.kill('SIGTERM');
  worker.child.kill('SIGTERM');
  await Promise.all([web.ended, worker.ended]);
  return stopping.asked ? 0 : code || 1;
}

async function welcome(address) {
  const { DEMO_PASSWORD, demoAccounts } = await import('../dist/libs/platform/staff-login/demo-accounts.js');
  const accounts = demoAccounts.map(({ email, task }) => `    ${email.padEnd(28)}  ${task}`).join('\n');
  return fs
    .readFileSync('scripts/welcome.txt', 'utf8')
    .replaceAll('{address}', address)
    .replace('{password}', DEMO_PASSWORD)
    .replace('{accounts}', accounts);
}

async function answering(port) {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/gezondheid/gereed`).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(50);
  }
}

async function choosePort() {
  const free = await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(PREFERRED_PORT, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return free ? PREFERRED_PORT : freePort();
}

/** The programs get the signal handed on; this process must outlive them to stop the database. */
function stopOnSignal() {
  const stopping = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopping.asked = true));
  return stopping;
}
