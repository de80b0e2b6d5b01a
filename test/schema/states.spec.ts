// Every life cycle is sound, and docs/states.md shows it as it is now.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { checkLifecycle } from '#domain/lifecycle/check-lifecycle.js';
import { lifeCycles } from './life-cycles.js';
import { statesDocument } from './states-document.js';

const file = path.resolve('docs/states.md');
if (process.env['WRITE_STATES'] === 'yes') fs.writeFileSync(file, statesDocument(lifeCycles));

describe.each(lifeCycles.map((entry) => [entry.name, entry] as const))(
  'the life cycle of a %s',
  (_, entry) => {
    it('is sound', () => {
      expect(checkLifecycle(entry.lifecycle)).toEqual([]);
    });

    it('has a Dutch word of its own for every state', () => {
      const words = entry.lifecycle.states.map((state) => entry.texts[state]);
      expect(new Set(words).size).toBe(entry.lifecycle.states.length);
    });
  },
);

describe('docs/states.md', () => {
  it('is up to date (otherwise: node scripts/states.mjs)', () => {
    expect(fs.readFileSync(file, 'utf8')).toBe(statesDocument(lifeCycles));
  });
});
