// Starts the mail server that keeps nothing, in a process of its own.
import { fork } from 'node:child_process';
import path from 'node:path';

export async function startSink() {
  const child = fork(path.join(import.meta.dirname, 'smtp-sink.mjs'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  return { url: `smtp://127.0.0.1:${port}`, stop: () => child.kill() };
}
