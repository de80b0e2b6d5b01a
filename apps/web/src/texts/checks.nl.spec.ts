// Every check that a browser makes has its Dutch sentence, and no sentence speaks of nothing.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkNames } from './checks.nl.js';

const FILES = [
  'check-panel-record',
  'check-drawn-panel',
  'check-seat-records',
  'check-own-file',
  'announced-ahead',
];
const folder = path.resolve(import.meta.dirname, '../../../../libs/domain/sortition');
const made = FILES.flatMap((file) =>
  [...fs.readFileSync(path.join(folder, `${file}.ts`), 'utf8').matchAll(/about: '([^']+)'/g)].map(
    ([, name]) => name,
  ),
);

describe('the checks of a draw in words', () => {
  it('are those that the browser makes, each with its sentence', () => {
    expect(made.length).toBeGreaterThan(20);
    expect(Object.keys(checkNames).sort()).toEqual([...new Set(made)].sort());
  });
});
