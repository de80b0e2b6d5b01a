// Proves that comparing groups gives no small group away: an attacker with the page knows no count of one to nine.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '#domain/disclosure/audit.js';
import { cellSystem } from '#domain/disclosure/cell-system.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { factorOf } from '#domain/weighting/factor.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample } from '#domain/weighting/weighted-sample.js';
import { loadSolver } from '#platform/solver/highs.js';
import { compareGroups } from '../../libs/features/results/compare-groups.js';
import { groupClasses } from '../../libs/features/results/group-classes.js';
import { readColumns } from '../support/reference-data.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const column = readColumns('test/golden/weighting/respondents.csv');
const trait = (name: string) => {
  const values = column(name);
  return factorOf(name, values, [...[...new Set(values)].sort(), 'alle']);
};
const weights = new Float64Array(800).fill(92.5);
const sample = weightedSample(simpleDesign(weights, 74_000), weights, null);
const answers = factorOf('antwoord', column('q1_windmolens'), ['voor', 'tegen', 'weet_niet']);
const compared = () =>
  compareGroups(
    sample,
    { answers: [answers], classes: groupClasses(['wijk', 'age', 'gender'].map(trait), solver) },
    solver,
  );

describe('comparing groups on a result page', () => {
  it('leaves out every figure from which a small group could be worked out', () => {
    const names = ['wijk', 'age', 'gender'];
    const tables = names.map((name) => {
      const factor = trait(name);
      const counts = new Array<number>(factor.categories.length * 3).fill(0);
      factor.codes.forEach((group, person) => {
        const place = group * 3 + (answers.codes[person] ?? 0);
        counts[place] = (counts[place] ?? 0) + 1;
      });
      return { variables: [{ name, categories: factor.categories }, answers], counts };
    });
    const made = cellSystem(tables);
    if (!made.ok) throw new Error('tables disagree');
    const hidden = new Set<number>();
    compared().forEach(({ rows }, table) => {
      for (const { name, base, cells } of rows) {
        if (base === null) hidden.add(made.system.find(table, [name, '*']) ?? -1);
        cells.forEach((cell, place) => {
          if (cell === null)
            hidden.add(made.system.find(table, [name, answers.categories[place] ?? '']) ?? -1);
        });
      }
    });
    const leaks = audit(made.system, hidden, RULE_OF_TEN, solver).filter(({ leak }) => leak !== null);
    expect(hidden.size).toBeGreaterThan(5);
    expect(leaks).toEqual([]);
  });

  it('gives the figures of groups that are large enough, each with its margin', () => {
    const [wijken] = compared();
    const centrum = wijken?.rows.find(({ name }) => name === 'Centrum');
    expect(centrum?.base).toBe(146);
    expect(centrum?.cells[0]).toMatchObject({ percentage: 66 });
    expect(wijken?.rows.map(({ name }) => name)).not.toContain('alle');
  });

  it('tells of a group that thinks alike only that it is more than nine in ten', () => {
    const groups = factorOf(
      'g',
      Array.from({ length: 200 }, (_, row) => (row < 100 ? 'a' : 'b')),
      ['a', 'b', 'alle'],
    );
    const said = factorOf(
      'q',
      Array.from({ length: 200 }, (_, row) => (row >= 100 && row < 160 ? 'nee' : 'ja')),
      ['ja', 'nee'],
    );
    const equal = new Float64Array(200).fill(10);
    const plain = weightedSample(simpleDesign(equal, null), equal, null);
    const [figures] = compareGroups(
      plain,
      { answers: [said], classes: groupClasses([groups], solver) },
      solver,
    );
    expect(figures?.rows[0]?.cells).toEqual([{ percentage: 90, margin: [90, 100] }, null]);
    expect(figures?.rows[1]?.cells[0]).toMatchObject({ percentage: 40 });
  });
});
