#!/usr/bin/env node
// Writes docs/states.md again from the life cycles: node scripts/states.mjs
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const args = [
  'scripts/run.mjs',
  'test',
  '--selectProjects',
  'unit',
  '--testPathPatterns',
  'test/schema/states.spec',
];
const env = { ...process.env, WRITE_STATES: 'yes' };
process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
