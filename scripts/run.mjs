#!/usr/bin/env node
// The front door: `npm start`, `npm test`, `npm run samenspel`, `npm run bench`. Uses no package until they are installed.
import path from 'node:path';
import { ensurePackages } from './packages.mjs';

const OLDEST = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`This is Node ${process.versions.node}; Samenspel needs Node ${OLDEST.join('.')} or later.`);
  process.exit(1);
}

process.chdir(path.resolve(import.meta.dirname, '..'));
const [, , what, ...rest] = process.argv;
const commands = {
  start: './start.mjs',
  test: './test.mjs',
  'test:full': './test.mjs',
  samenspel: './terminal.mjs',
  bench: './bench.mjs',
};
if (!(what in commands)) {
  console.error(`Unknown: ${what}. Known: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}

ensurePackages((message) => console.error(message));
const { main } = await import(commands[what]);
process.exitCode = await main(rest, { what });
