// Proves that traps are seen, that nothing hidden can be computed, and that little is hidden in vain.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadSolver } from '#platform/solver/highs.js';
import { readColumns, readJson } from '../support/reference-data.js';
import { audit } from '#domain/disclosure/audit.js';
import { cellSystem } from '#domain/disclosure/cell-system.js';
import { countOf, MARGIN, type CellName, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect, type Protection } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { suppress } from '#domain/disclosure/suppress.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const FIXTURES = readJson('test/golden/disclosure/fixtures.json');
type Nested = number | readonly Nested[];

const leavesOf = (nested: Nested): number[] =>
  typeof nested === 'number' ? [nested] : nested.flatMap(leavesOf);

function tableOf(nested: Nested): FrequencyTable {
  const sizes: number[] = [];
  for (let level = nested; Array.isArray(level); level = level[0]) sizes.push(level.length);
  const variables = sizes.map((size, index) => ({
    name: `v${index}`,
    categories: Array.from({ length: size }, (_, category) => String(category)),
  }));
  return { variables, counts: leavesOf(nested) };
}

const named = (positions: readonly number[]): CellName =>
  positions.map((position) => (position < 0 ? MARGIN : String(position)));

function protectedTables(tables: readonly FrequencyTable[]): Protection {
  const outcome = protect(tables, solver);
  if (!outcome.ok) throw new Error('tables disagree');
  return outcome.protection;
}

function leaksIn(table: FrequencyTable, suppressed: readonly (readonly number[])[]) {
  const made = cellSystem([table]);
  if (!made.ok) throw new Error('tables disagree');
  const { system } = made;
  const hidden = new Set(suppressed.map((cell) => system.find(0, named(cell)) ?? -1));
  return audit(system, hidden, RULE_OF_TEN, solver).filter(({ leak }) => leak !== null);
}

describe('tables that look safe and are not', () => {
  it.each([
    ['single_in_row', ['0|2 exact']],
    ['row_pair_only', ['0|1 exact', '0|2 exact']],
    ['bridge_rows_cols_all_ge2', ['1|2 exact']],
    ['zero_bound', ['0|0 exact', '0|1 exact', '1|0 exact', '1|1 exact']],
    ['narrow_interval', ['0|0 too-narrow', '0|1 too-narrow', '1|0 too-narrow']],
    ['margin_must_also_go', ['0|0 too-narrow', '0|* shown']],
    ['safe_square', []],
  ])('%s', (name, expected) => {
    const leaks = leaksIn(tableOf(FIXTURES[name].table), FIXTURES[name].suppressed);
    expect(leaks.map(({ cell, leak }) => `${cell.join('|')} ${leak ?? ''}`)).toEqual(expected);
  });

  it('gives the ranges that another program found', () => {
    const { table, suppressed, audit: expected } = FIXTURES.bridge_rows_cols_all_ge2;
    const made = cellSystem([tableOf(table)]);
    if (!made.ok) throw new Error('tables disagree');
    const hidden = new Set<number>(
      suppressed.map((cell: number[]) => made.system.find(0, named(cell)) ?? -1),
    );
    const found = audit(made.system, hidden, RULE_OF_TEN, solver);
    expect(Object.fromEntries(found.map(({ cell, low, high }) => [cell.join('|'), [low, high]]))).toEqual(
      expected,
    );
  });
});

describe('protecting tables', () => {
  const oss = Object.keys(FIXTURES).filter((name) => name.startsWith('oss_'));

  it.each(oss)('hides at most a quarter more than the optimum in %s', (name) => {
    const { cost, leaks } = protectedTables([tableOf(FIXTURES[name].table)]);
    expect(leaks).toEqual([]);
    expect(cost / FIXTURES[name].optimalCost).toBeLessThanOrEqual(1.25);
  });

  it('thinks again about a small table, and finds the cheapest set that every choice of cells was tried for', () => {
    // By trying all 64 choices of the six larger cells with an audit of each: 62.
    const table = tableOf([
      [17, 8, 8, 13],
      [2, 47, 42, 57],
      [8, 30, 7, 3],
    ]);
    const { cost, leaks } = protectedTables([table]);
    expect(leaks).toEqual([]);
    expect(cost).toBe(62);
  });

  it('hides nothing in a table without small counts', () => {
    expect(
      protectedTables([
        tableOf([
          [10, 0],
          [20, 30],
        ]),
      ]),
    ).toEqual({ hidden: [], audit: [], leaks: [], cost: 0 });
  });

  it('protects two tables that share a margin together', () => {
    const wijk = { name: 'wijk', categories: ['a', 'b', 'c'] };
    const age = { name: 'leeftijd', categories: ['jong', 'oud', 'ouder'] };
    const vote = { name: 'q', categories: ['voor', 'tegen', 'weet niet'] };
    const byWijk = { variables: [wijk, vote], counts: [30, 20, 4, 25, 30, 21, 40, 22, 25] };
    const byAge = { variables: [age, vote], counts: [35, 22, 20, 30, 30, 10, 30, 20, 20] };
    const { hidden, leaks } = protectedTables([byWijk, byAge]);
    expect(leaks).toEqual([]);
    expect(hidden.filter(({ because }) => because === 'primary')).toEqual([
      { table: 0, cell: ['a', 'weet niet'], because: 'primary' },
    ]);
  });

  it('hides nothing that is published already, and says so when that leaves no way', () => {
    const table = tableOf([
      [4, 30],
      [25, 40],
      [35, 31],
    ]);
    const total = [
      { table: 0, cell: ['*', '0'] },
      { table: 0, cell: ['*', '1'] },
      { table: 0, cell: ['*', '*'] },
    ];
    const open = protect([table], solver, RULE_OF_TEN, { published: total });
    if (!open.ok) throw new Error('tables disagree');
    expect(open.protection.leaks).toEqual([]);
    expect(open.protection.hidden.some(({ cell }) => cell[0] === '*')).toBe(false);
    const all = ['0', '1', '2', '*'].flatMap((row) =>
      ['0', '1', '*'].map((column) => ({ table: 0, cell: [row, column] })),
    );
    const stuck = protect([table], solver, RULE_OF_TEN, { published: all });
    if (!stuck.ok) throw new Error('tables disagree');
    expect(stuck.protection.leaks).toMatchObject([{ cell: ['0', '0'], leak: 'exact' }]);
  });

  it('refuses tables about different people', () => {
    const vote = { name: 'q', categories: ['voor', 'tegen'] };
    const apart = [
      { variables: [vote], counts: [30, 20] },
      { variables: [vote], counts: [30, 21] },
    ];
    expect(protect(apart, solver)).toMatchObject({
      ok: false,
      refusals: [
        { refused: 'tables-disagree', cell: ['tegen'], count: 21, elsewhere: 20 },
        { cell: ['*'], count: 51 },
      ],
    });
  });

  it('leaves no leak in any table, and always hides the same', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const first = protectedTables([tableOf(counts)]);
        const known = new Map(first.audit.map(({ cell, low, high }) => [cell.join('|'), { low, high }]));
        expect(first.leaks).toEqual([]);
        for (const { cell } of first.hidden) {
          const positions = cell.map((category) => (category === MARGIN ? -1 : Number(category)));
          const { low = NaN, high = NaN } = known.get(cell.join('|')) ?? {};
          const truth = countOf(tableOf(counts), positions);
          expect(low <= truth && truth <= high).toBe(true);
        }
        expect(protectedTables([tableOf(counts)])).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });

  it('protects a table of four variables and 720 cells, margins included', () => {
    const column = readColumns('test/golden/weighting/respondents.csv');
    const names = ['wijk', 'age', 'education', 'q1_windmolens'];
    const variables = names.map((name) => ({
      name,
      cells: column(name),
      categories: [...new Set(column(name))].sort(),
    }));
    const size = variables.reduce((product, { categories }) => product * categories.length, 1);
    const counts = new Array<number>(size).fill(0);
    column('id').forEach((_, row) => {
      const place = variables.reduce(
        (offset, { cells, categories }) => offset * categories.length + categories.indexOf(cells[row] ?? ''),
        0,
      );
      counts[place] = (counts[place] ?? 0) + 1;
    });
    const made = cellSystem([{ variables, counts }]);
    if (!made.ok) throw new Error('tables disagree');
    expect(made.system.cells).toHaveLength(720);
    const { primary, secondary } = suppress(made.system, RULE_OF_TEN, solver, { effort: 0 });
    const audited = audit(made.system, new Set([...primary, ...secondary]), RULE_OF_TEN, solver);
    expect(audited.filter(({ leak }) => leak !== null)).toEqual([]);
    expect(primary).toHaveLength(359);
  }, 60_000);
});
