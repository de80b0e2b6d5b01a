// Starts the real programs as processes of their own, on a database of their own, and stops them by their id.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { redisUrlBeside } from './database.js';

export type Program = {
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
};

export const TEST_SECRET = 'a'.repeat(64);
const root = path.resolve(import.meta.dirname, '../..');

export function startProgram(
  name: 'web' | 'worker' | 'console',
  env: Record<string, string>,
  args: string[] = [],
): Program {
  const main = path.join(root, 'dist', 'apps', name, 'src', 'main.js');
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const settings = { NODE_ENV: 'test', SAMENSPEL_SECRET: TEST_SECRET, LOG_LEVEL: 'warn', SWEEP_SECONDS: '1' };
  const queue = { REDIS_URL: redisUrlBeside(env['DATABASE_URL'] ?? '') };
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    cwd: root,
    env: { ...inherited, ...settings, ...queue, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { process: child, output: () => written, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

export type Site = Program & { readonly address: string };

/** The web program on a free port (or on PORT), ready to answer. */
export async function startWeb(databaseUrl: string, env: Record<string, string> = {}): Promise<Site> {
  const port = env['PORT'] ?? String(await freePort());
  const address = `http://127.0.0.1:${port}`;
  const program = startProgram('web', {
    DATABASE_URL: databaseUrl,
    PORT: port,
    BASE_URL: address,
    ...env,
  });
  for (let attempt = 0; attempt < 2400; attempt += 1) {
    if (program.process.exitCode !== null) throw new Error(`the web program stopped: ${program.output()}`);
    const response = await fetch(`${address}/gezondheid/gereed`).catch(() => undefined);
    if (response?.ok) return { ...program, address };
    await sleep(50);
  }
  await program.kill();
  throw new Error(`the web program did not become ready: ${program.output()}`);
}

export function startWorker(databaseUrl: string, env: Record<string, string> = {}): Program {
  return startProgram('worker', { DATABASE_URL: databaseUrl, ...env });
}

/** Waits until `question` is true; says what it waited for when it never is. */
export async function until(sentence: string, question: () => Promise<boolean>, seconds = 90): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await question()) return;
    await sleep(50);
  }
  throw new Error(`waited ${seconds} s in vain until ${sentence}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
