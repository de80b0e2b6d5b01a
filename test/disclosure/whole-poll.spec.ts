// A hostile reader lays all questions of a poll side by side and still finds no group of one to nine people.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '#domain/disclosure/audit.js';
import { cellSystem } from '#domain/disclosure/cell-system.js';
import { MARGIN } from '#domain/disclosure/frequency-table.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample } from '#domain/weighting/weighted-sample.js';
import { loadSolver } from '#platform/solver/highs.js';
import { compareGroups } from '../../libs/features/results/compare-groups.js';
import { groupClasses } from '../../libs/features/results/group-classes.js';
import type { GroupFigures } from '../../libs/features/results/result.js';
import { readColumns } from '../support/reference-data.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const PEOPLE = 240;
const column = (name: string) => readColumns('test/golden/weighting/respondents.csv')(name).slice(0, PEOPLE);
const trait = (name: string) => {
  const values = column(name);
  return factorOf(name, values, [...[...new Set(values)].sort(), 'alle']);
};
const traits = ['wijk', 'age', 'gender', 'education'].map(trait);
const single = factorOf('windmolens', column('q1_windmolens'), ['voor', 'tegen', 'weet_niet']);
const option = (name: string, every: number): Factor =>
  factorOf(
    name,
    single.codes.reduce<string[]>((list, code, row) => [...list, (row + code) % every ? 'nee' : 'ja'], []),
    ['ja', 'nee'],
  );
const QUESTIONS: readonly (readonly Factor[])[] = [
  [single],
  [option('fiets', 3), option('bus', 4), option('lopen', 7)],
  [option('tweede', 5)],
];

const equal = new Float64Array(PEOPLE).fill(10);
const sample = weightedSample(simpleDesign(equal, null), equal, null);

function countsOf(group: Factor, answers: Factor): number[] {
  const counts = new Array<number>(group.categories.length * answers.categories.length).fill(0);
  group.codes.forEach((own, person) => {
    const place = own * answers.categories.length + (answers.codes[person] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return counts;
}

/** Leaks in everything at once: a hidden figure is one that stands nowhere. */
function leaksOf(published: readonly (readonly GroupFigures[])[]) {
  const placed = QUESTIONS.flatMap((factors, question) =>
    traits.flatMap((group, place) =>
      factors.map((answers, part) => ({ group, answers, part, rows: published[question]?.[place]?.rows })),
    ),
  );
  const made = cellSystem(
    placed.map(({ group, answers }) => ({
      variables: [group, answers],
      counts: countsOf(group, answers),
    })),
  );
  if (!made.ok) throw new Error('tables disagree');
  const { system } = made;
  const hidden = new Set<number>();
  const shownBases = new Set<number>();
  placed.forEach(({ group, answers, part, rows }, table) => {
    const find = (row: string, answer: string) => system.find(table, [row, answer]) ?? -1;
    for (const name of group.categories) {
      const row = rows?.find((each) => each.name === name);
      if (row && row.base !== null) shownBases.add(find(name, MARGIN));
      hidden.add(find(name, MARGIN));
      const isOption = answers.categories.length === 2;
      answers.categories.forEach((answer, place) => {
        const cell = row?.cells[isOption && row.cells.length !== 2 ? part : place];
        if (!cell) hidden.add(find(name, answer));
      });
    }
  });
  for (const base of shownBases) hidden.delete(base);
  return audit(system, hidden, RULE_OF_TEN, solver).filter(
    ({ leak, low, high }) => leak !== null && high > 0 && low < RULE_OF_TEN.minimum,
  );
}

describe('everything that is published of a poll, laid side by side', () => {
  const published = () => {
    const classes = groupClasses(traits, solver);
    return QUESTIONS.map((answers) => compareGroups(sample, { answers, classes }, solver));
  };

  it('tells figures of groups in every question, also where people chose several answers', () => {
    const [one, several] = published();
    expect(one?.length).toBe(4);
    expect(several?.[0]?.rows[0]?.cells).toHaveLength(3);
  });

  it('lets nobody work out a count of one to nine', () => {
    expect(leaksOf(published())).toEqual([]);
  });

  it('is seen to leak as soon as the hidden bases stand on the page', () => {
    const careless = published().map((tables) =>
      tables.map(({ rows, ...rest }) => ({
        ...rest,
        rows: rows.map((row) => ({ ...row, base: row.base ?? 0 })),
      })),
    );
    expect(leaksOf(careless).length).toBeGreaterThan(0);
  });

  it('names the same groups in every question, or none', () => {
    const silent = (tables: readonly GroupFigures[] = []) =>
      tables.map(({ rows }) => rows.filter(({ base }) => base === null).map(({ name }) => name));
    const [one, several, last] = published();
    expect(silent(several)).toEqual(silent(one));
    expect(silent(last)).toEqual(silent(one));
  });
});
