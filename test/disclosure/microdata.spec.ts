// Proves that the file for researchers keeps its groups of ten beside everything that is published: whoever takes its rows
// from a published table is left with nobody, or with ten people at least.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ANY, kAnonymise } from '#domain/disclosure/k-anonymise.js';
import { loadSolver } from '#platform/solver/highs.js';
import { researchFile, truth } from '../support/hostile-poll.js';

const RESIDENTS = {
  trait: 'age',
  totals: { '18-34': 18_130, '35-49': 16_280, '50-64': 19_240, '65+': 20_350 },
};
const PEOPLE = truth.answers.length;
const names = truth.traits.map(({ name }) => name);
const TABLES = [[0], [1], [2], [3], [names.indexOf('age'), names.indexOf('gender')]];

const nameOf = (depth: number, person: number): string => {
  const trait = truth.traits[depth];
  return trait?.categories[trait.codes[person] ?? -1] ?? '';
};

/** How many people of a class, or of a pair of classes, of a published table are not told to be of it in the rows. */
function leftOver(rows: readonly (readonly (string | number)[])[], table: readonly number[]): number[] {
  const sizes = new Map<string, number>();
  const add = (cells: readonly (string | number | undefined)[], count: number) => {
    const key = JSON.stringify(cells);
    sizes.set(key, (sizes.get(key) ?? 0) + count);
  };
  for (let person = 0; person < PEOPLE; person += 1)
    add(
      table.map((depth) => nameOf(depth, person)),
      1,
    );
  const told = rows.map((row) => table.map((depth) => row[depth])).filter((cells) => !cells.includes(ANY));
  const seen = new Set(told.map((cells) => JSON.stringify(cells)));
  for (const cells of told) add(cells, -1);
  return [...sizes].filter(([key]) => seen.has(key)).map(([, count]) => count);
}

const few = (rows: readonly (readonly (string | number)[])[]) =>
  TABLES.flatMap((table) => leftOver(rows, table)).filter((count) => count > 0 && count < 10);

let rows: readonly (readonly (string | number)[])[];
beforeAll(async () => {
  const file = researchFile(await loadSolver('costs'), RESIDENTS);
  if (!file) throw new Error('there are people enough');
  rows = file.slice(1);
});

describe('the file for researchers beside the published tables', () => {
  it('leaves nobody, or ten people at least, when its rows are taken from a table', () => {
    expect(few(rows)).toEqual([]);
  });

  it('would leave fewer if it looked at its own groups alone', () => {
    expect(few(kAnonymise(truth.traits, PEOPLE, 10, []) ?? []).length).toBeGreaterThan(0);
  });

  it('still tells most of the background of most people', () => {
    const told = rows.flatMap((row) => row.slice(0, 4)).filter((name) => name !== ANY).length;
    expect(told / (4 * PEOPLE)).toBeGreaterThan(0.5);
  });

  it('tells one weight of all rows in which something is hidden, which tells no group of them apart', () => {
    const hidden = rows.filter((row) => row.slice(0, 4).includes(ANY));
    expect(hidden.length).toBeGreaterThan(10);
    expect(new Set(hidden.map((row) => row[4])).size).toBe(1);
    const sum = rows.reduce((total, row) => total + Number(row[4]), 0);
    const residents = Object.values(RESIDENTS.totals).reduce((total, people) => total + people, 0);
    expect(Math.abs(sum / residents - 1)).toBeLessThan(1e-5);
  });
});
