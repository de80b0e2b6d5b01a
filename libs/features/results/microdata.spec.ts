// What people told of themselves is background in the file for researchers, in groups of ten as area and age are.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '#platform/solver/highs.js';
import { askedMicrodata } from '../../../test/support/hostile-poll.js';
import type { MicrodataCell } from './microdata.js';

let heading: readonly MicrodataCell[];
let rows: readonly (readonly MicrodataCell[])[];
beforeAll(async () => {
  const made = askedMicrodata(await loadSolver('costs'));
  if (!made) throw new Error('there are people enough');
  [heading = [], ...rows] = made;
});

describe('the file for researchers', () => {
  it('has what people told of themselves among the background, and nowhere else', () => {
    const weight = heading.indexOf('gewicht');
    expect(heading.slice(0, weight)).toEqual(['wijk', 'age', 'gender', 'opleiding']);
    expect(heading).not.toContain('Welke opleiding hebt u?');
    const told = new Set(rows.map((row) => row[weight - 1]));
    expect([...told].sort()).toEqual(expect.arrayContaining(['*', 'Antwoord hoog']));
  });

  it('leaves out questions that some got because of it: who got them would tell it', () => {
    expect(heading).not.toContain('Volgt u een cursus?');
    expect(heading).toContain('Waarom niet?');
  });

  it('holds every combination of background ten times at least', () => {
    const weight = heading.indexOf('gewicht');
    const sizes = new Map<string, number>();
    for (const row of rows) {
      const key = JSON.stringify(row.slice(0, weight + 1));
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(10);
  });
});
