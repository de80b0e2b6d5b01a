// The documents name real things: every path in the walk exists, every folder on the map too, every setting is read.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { auditSentences } from '../../apps/web/src/texts/audit.nl.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

describe('the documents', () => {
  it('walk one invitation along files that exist', () => {
    const paths = [...read('docs/walk.md').matchAll(/`((?:apps|libs)\/[^`*]+)`/g)].map(
      ([, found]) => found ?? '',
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((found) => !fs.existsSync(path.join(root, found)))).toEqual([]);
  });

  it('name every setting that the program reads, and no other', () => {
    const config = read('libs/platform/config/config.ts');
    const known = new Set(
      [...config.matchAll(/settings\s*\.\w+(?:<[^>]*>)?\(\s*'([A-Z_]+)'/g)].map(([, name]) => name),
    );
    const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = new Set(
      rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)),
    );
    expect([...named].sort()).toEqual([...known].filter((name) => name !== 'NODE_ENV').sort());
  });

  it('translate every feature folder in the glossary', () => {
    const glossary = read('docs/begrippen.md');
    const folders = fs.readdirSync(path.join(root, 'libs/features'), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([]);
  });

  it('translate every state in the glossary', () => {
    const states = new Set(
      [...read('docs/states.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, state]) => state ?? ''),
    );
    expect(states.size).toBeGreaterThan(10);
    const glossary = read('docs/begrippen.md').split('## States')[1]?.split('\n## ')[0] ?? '';
    expect([...states].filter((state) => !glossary.includes(`\`${state}\``))).toEqual([]);
  });

  it('list every event of the audit trail in the glossary, and no other', () => {
    const rows = read('docs/begrippen.md').split('## Events of the audit trail')[1] ?? '';
    const listed = [...rows.matchAll(/^\| .+ \| `([a-z.-]+)` \|$/gm)].map(([, event]) => event ?? '');
    expect(listed.sort()).toEqual(Object.keys(auditSentences).sort());
  });
});
