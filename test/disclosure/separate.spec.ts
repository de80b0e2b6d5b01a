// Proves that taking hidden counts apart into blocks leaves every range as it was, and that minorities stay vague.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attacker } from '#domain/disclosure/attacker.js';
import { rangesOf } from '#domain/disclosure/audit.js';
import { cellSystem, type CellSystem } from '#domain/disclosure/cell-system.js';
import { protect } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import { separate } from '#domain/disclosure/separate.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { loadSolver } from '#platform/solver/highs.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const variable = (name: string, size: number) => ({
  name,
  categories: Array.from({ length: size }, (_, place) => `${name}${place}`),
});

/** Three tables of one question, side by side. */
function systemOf(counts: readonly number[]): CellSystem {
  const [a, b, q] = [variable('a', 3), variable('b', 2), variable('q', 3)];
  const at = (i: number, j: number, k: number) => counts[(i * 2 + j) * 3 + k] ?? 0;
  const made = cellSystem([
    { variables: [a, q], counts: [0, 1, 2].flatMap((i) => [0, 1, 2].map((k) => at(i, 0, k) + at(i, 1, k))) },
    {
      variables: [b, q],
      counts: [0, 1].flatMap((j) => [0, 1, 2].map((k) => at(0, j, k) + at(1, j, k) + at(2, j, k))),
    },
  ]);
  if (!made.ok) throw new Error('tables disagree');
  return made.system;
}

describe('hidden counts in blocks', () => {
  it('have the ranges that they have in the whole system, with ceilings and published sums too', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(counts, fc.array(fc.nat(30), { maxLength: 14 }), fc.nat(30), (given, chosen, capped) => {
        const plain = systemOf(given);
        const hidden = new Set(chosen.filter((cell) => cell < plain.cells.length));
        const ceilings = new Map([[capped, (plain.cells[capped]?.count ?? 0) + 3]]);
        const all = [...plain.cells.keys()];
        const sum = plain.cells.reduce((total, { count }, cell) => total + (cell + 1) * count, 0);
        const limit = { cells: all, factors: all.map((cell) => cell + 1), atMost: sum + 20 };
        const system = { ...plain, ceilings, limits: [limit] };
        const found = rangesOf(system, hidden, solver);
        const attack = attacker(system, hidden, solver);
        for (const cell of hidden) {
          const count = system.cells[cell]?.count ?? 0;
          const low = count + (attack.extreme([cell], 'lowest')[cell] ?? 0);
          const high = count + (attack.extreme([cell], 'highest')[cell] ?? 0);
          expect(found.get(cell)?.low).toBeCloseTo(low, 4);
          expect(found.get(cell)?.high).toBeCloseTo(high, 4);
        }
        attack.close();
      }),
      { numRuns: 40 },
    );
  });

  it('hold what belongs together and nothing else', () => {
    const system = systemOf(Array.from({ length: 18 }, (_, place) => place));
    const at = (name: readonly string[]) => system.find(0, name) ?? -1;
    const square = [at(['a0', 'q0']), at(['a0', 'q1']), at(['a1', 'q0']), at(['a1', 'q1'])];
    const alone = at(['a2', '*']);
    const blocks = separate(system, new Set([...square, alone])).map(({ origin }) => origin.length);
    expect(blocks.toSorted()).toEqual([1, 4]);
  });
});

describe('who does not say what nearly everybody says', () => {
  const tables = [
    { variables: [variable('wijk', 3), variable('q', 3)], counts: [190, 6, 14, 60, 40, 30, 70, 30, 50] },
  ];
  const minority = {
    table: 0,
    cells: [
      ['wijk0', 'q1'],
      ['wijk0', 'q2'],
    ],
  };

  it('cannot be counted from the rest of the table', () => {
    const sizes = ['wijk0', 'wijk1', 'wijk2'].map((name) => ({ table: 0, cell: [name, '*'] }));
    const plain = protect(tables, solver, RULE_OF_TEN, { published: sizes });
    const careful = protect(tables, solver, RULE_OF_TEN, { published: sizes, minorities: [minority] });
    if (!plain.ok || !careful.ok) throw new Error('tables disagree');
    const isHidden = (hidden: typeof plain.protection.hidden) =>
      hidden.some(({ cell }) => cell.join('|') === 'wijk0|q0');
    expect(isHidden(careful.protection.hidden)).toBe(true);
    expect(careful.protection.leaks).toEqual([]);
    expect(careful.protection.hidden.map(({ cell }) => cell[0])).not.toContain('minority 0');
  });

  it('is told apart as a leak when a ceiling leaves too little room', () => {
    const outcome = protect(tables, solver, RULE_OF_TEN, { minorities: [{ ...minority, atMost: 21 }] });
    const narrow = protect(tables, solver, RULE_OF_TEN, {
      minorities: [{ ...minority, cells: [['wijk0', 'q1']], atMost: 8 }],
    });
    if (!outcome.ok || !narrow.ok) throw new Error('tables disagree');
    expect(outcome.protection.leaks).toEqual([]);
    expect(narrow.protection.leaks.length).toBeGreaterThan(0);
  });
});
