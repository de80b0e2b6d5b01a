// Proves that comparing groups gives no small group away: an attacker with the page knows no count of one to nine.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '#domain/disclosure/audit.js';
import { cellSystem } from '#domain/disclosure/cell-system.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample, type WeightedSample } from '#domain/weighting/weighted-sample.js';
import { loadSolver } from '#platform/solver/highs.js';
import { compareGroups } from '../../libs/features/results/compare-groups.js';
import { countsBy, groupClasses } from '../../libs/features/results/group-classes.js';
import { groupFigures } from '../../libs/features/results/group-figures.js';
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

function figures(traits: readonly Factor[], said: Factor, weighed: WeightedSample) {
  const classes = groupClasses(traits, solver);
  const comparison = { classes, crossed: [], silent: () => false, told: () => false };
  const told = compareGroups({ ...comparison, answers: [said] }, solver);
  return groupFigures({ sample: weighed, told, factors: [said], classes, crossed: [] });
}
const compared = () => figures(['wijk', 'age', 'gender'].map(trait), answers, sample);

describe('comparing groups on a result page', () => {
  it('leaves out every figure from which a small group could be worked out', () => {
    const names = ['wijk', 'age', 'gender'];
    const made = cellSystem(names.map((name) => countsBy([trait(name), answers])));
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

  const sizes = [130, 100];
  const groups = factorOf(
    'g',
    sizes.flatMap((size, group) => Array.from({ length: size }, () => 'ab'.charAt(group))),
    ['a', 'b', 'alle'],
  );
  const equal = new Float64Array(230).fill(10);
  const plain = weightedSample(simpleDesign(equal, null), equal, null);
  const said = (saysNo: (person: number) => boolean) =>
    factorOf(
      'q',
      Array.from({ length: 230 }, (_, person) => (saysNo(person) ? 'nee' : 'ja')),
      ['ja', 'nee'],
    );

  it('tells of a group that thinks alike only that it is more than nine in ten', () => {
    const [one] = figures(
      [groups],
      said((person) => person >= 130 && person < 190),
      plain,
    );
    expect(one?.rows[0]?.cells).toEqual([{ percentage: 90, margin: [90, 100], over: true }, null]);
    expect(one?.rows[0]?.base).toBe(130);
  });

  it('tells not even that where it would leave at most ten others', () => {
    const [one] = figures(
      [groups],
      said((person) => person < 60),
      plain,
    );
    expect(one?.rows[1]?.cells).toEqual([null, null]);
    expect(one?.rows[0]?.cells[0]).toBeNull();
  });
});
