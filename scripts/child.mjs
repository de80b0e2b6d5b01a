// Starts a program, hands the signals on to it, and tells how it ended.
import { spawn } from 'node:child_process';

export function runProgram(args, { env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } });
  const handOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, handOn);
  const ended = new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, handOn);
      resolve(signal ? 128 : (code ?? 1));
    });
  });
  return { child, ended };
}
