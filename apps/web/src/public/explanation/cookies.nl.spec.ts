// Proves that the page about privacy lists every cookie the programs can set.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { cookies } from './cookies.nl.js';

const sources = ['apps/web/src', 'libs/platform']
  .flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
  .map((file) => fs.readFileSync(file, 'utf8'));

const listed = cookies.rows.map(({ cells }) => cells[0]?.text);

describe('the list of cookies', () => {
  it('names every cookie in the source, and no other', () => {
    const inSource = sources
      .filter((text) => text.includes("'set-cookie'"))
      .map((text) => /const COOKIE = '([^']+)'/.exec(text)?.[1]);
    expect([...inSource].sort()).toEqual([...listed].sort());
    expect(inSource.length).toBeGreaterThan(0);
  });

  it('is complete, because no cookie is set in another way', () => {
    expect(sources.filter((text) => /\.setCookie\(|document\.cookie/.test(text))).toEqual([]);
  });
});
