// Keeps the ladder that people read the same as the ladder that the machine enforces.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FEATURES = path.resolve(import.meta.dirname, '../../libs/features');

describe('the ladder in libs/features/README.md', () => {
  it('has the rungs of architecture.cjs, in the same order', () => {
    expect(rungsOfTheTable().map(({ folder }) => folder)).toEqual(rungsOfTheRules());
  });

  it('numbers them from the ground up', () => {
    const numbers = rungsOfTheTable().map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  });

  it('gives every feature folder a rung', () => {
    const folders = readdirSync(FEATURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = new Set(rungsOfTheTable().map(({ folder }) => folder));
    expect(folders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('calls planned only what is not there', () => {
    const planned = rungsOfTheTable().filter(({ state }) => state === 'planned');
    expect(planned.filter(({ folder }) => existsSync(path.join(FEATURES, folder)))).toEqual([]);
  });
});

function rungsOfTheTable() {
  const text = readFileSync(path.join(FEATURES, 'README.md'), 'utf8');
  const rows = text.matchAll(
    /^\| (?<number>\d+) \| `(?<folder>[a-z]+)` \|.*\| (?<state>built|planned) \|$/gm,
  );
  return [...rows].map(({ groups: { number = '', folder = '', state = '' } = {} }) => ({
    number,
    folder,
    state,
  }));
}

/** Every rung but the highest has a rule of its own; the last of those rules names the highest. */
function rungsOfTheRules(): string[] {
  const { forbidden } = createRequire(import.meta.url)('../../architecture.cjs');
  const rules: { name: string; to: { path: string } }[] = forbidden.filter((rule: { name: string }) =>
    rule.name.startsWith('ladder-'),
  );
  const highest = /\((\w+)\)/.exec(rules.at(-1)?.to.path ?? '')?.[1] ?? 'no ladder found';
  return [...rules.map(({ name }) => name.slice('ladder-'.length)), highest];
}
