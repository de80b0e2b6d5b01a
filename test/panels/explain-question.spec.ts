// Targets that cannot be met are never just "infeasible": what conflicts, what would mend it, and for whom.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '#platform/solver/highs.js';
import { aPool, somePeople, target } from '../support/a-pool.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { explainNoChance, explainNoPanel, guarantee } from '#domain/panel-lottery/explain-question.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { Relaxation } from '#domain/panel-lottery/relax-targets.js';
import type { Solver } from '#domain/panel-lottery/solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const impossible = (): PanelQuestion => ({
  size: 4,
  categories: [
    { name: 'leeftijd', targets: [target('jong', 3, 4), target('oud', 0, 1)] },
    { name: 'wijk', targets: [target('Noord', 3, 4), target('Zuid', 0, 4)] },
    { name: 'geslacht', targets: [target('vrouw', 1, 4), target('man', 0, 4)] },
  ],
  people: [
    ...Array.from({ length: 6 }, (_, index) => person(`jz${index}`, ['jong', 'Zuid', 'man'])),
    ...Array.from({ length: 6 }, (_, index) => person(`on${index}`, ['oud', 'Noord', 'vrouw'])),
  ],
});
const person = (id: string, values: readonly string[]) => ({ id, values, household: null });

function relaxed(question: PanelQuestion, { changes }: Relaxation): PanelQuestion {
  return {
    ...question,
    categories: question.categories.map(({ name, targets }) => ({
      name,
      targets: targets.map((one) => {
        const change = changes.find(({ category, value }) => category === name && value === one.value);
        return change === undefined ? one : { ...one, ...change.to };
      }),
    })),
  };
}

describe('targets that cannot be met', () => {
  it('are named: drop any one of the conflicting bounds, and a panel is possible', () => {
    const question = impossible();
    const { conflict, refused } = explainNoPanel(solver, question, []);
    expect(refused).toBe('targets-cannot-be-met');
    const only = (kept: typeof conflict): PanelQuestion => ({
      ...question,
      categories: question.categories.map(({ name, targets }) => ({
        name,
        targets: targets.map(({ value }) => {
          const has = (bound: 'min' | 'max') =>
            kept.find((one) => one.category === name && one.value === value && one.bound === bound)?.seats;
          return target(value, has('min') ?? 0, has('max') ?? 4);
        }),
      })),
    });
    expect(conflict.length).toBeGreaterThan(0);
    expect(drawLottery(solver, only(conflict), 'random')).toBeNull();
    for (const left of conflict)
      expect(drawLottery(solver, only(conflict.filter((one) => one !== left)), 'random')).not.toBeNull();
  });

  it('come with several different relaxations, smallest first, each of which gives a panel', () => {
    const question = impossible();
    const { relaxations, withinFlex } = explainNoPanel(solver, question, []);
    expect(relaxations.length).toBeGreaterThan(1);
    expect(withinFlex).toBe(true);
    const seats = relaxations.map((one) => one.seats);
    expect(seats).toEqual([...seats].sort((one, other) => one - other));
    for (const one of relaxations)
      expect(drawLottery(solver, relaxed(question, one), 'random')).not.toBeNull();
    expect(
      new Set(relaxations.map(({ changes }) => JSON.stringify(changes.map(({ value }) => value)))).size,
    ).toBe(relaxations.length);
  });

  it('come with a relaxation that lets named groups be drawn', () => {
    const question = impossible();
    const groups = [[0], [11]];
    const found = guarantee(solver, question, groups);
    if (found === null) throw new Error('none found');
    const lottery = drawLottery(solver, relaxed(question, found), 'leximin');
    for (const group of groups)
      expect(group.some((one) => (lottery?.probabilities[one] ?? 0) > 1e-6)).toBe(true);
  });

  it('may stretch further than the flex bounds when those allow nothing, and say so', () => {
    const question = impossible();
    const rigid = question.categories.map(({ name, targets }) => ({
      name,
      targets: targets.map((one) => ({ ...one, minFlex: one.min, maxFlex: one.max })),
    }));
    const { relaxations, withinFlex } = explainNoPanel(solver, { ...question, categories: rigid }, []);
    expect(withinFlex).toBe(false);
    expect(relaxations.length).toBeGreaterThan(0);
  });

  it('are not blamed when there are too few people', () => {
    const answer = explainNoPanel(solver, aPool({ people: somePeople(12) }), []);
    expect(answer).toMatchObject({ refused: 'pool-too-small', people: 12, conflict: [] });
  });
});

describe('people without a chance', () => {
  it('are named with the smallest change of targets that would let them be drawn', () => {
    const pool = aPool();
    const lonely = [{ id: 'alone', values: ['65+', 'Noord', 'x'], household: null }];
    const [ages, areas, sexes] = pool.categories;
    if (ages === undefined || areas === undefined || sexes === undefined) throw new Error('no categories');
    const closed = {
      ...sexes,
      targets: sexes.targets.map((one) => (one.value === 'x' ? target('x', 0, 0) : one)),
    };
    const question = { ...pool, categories: [ages, areas, closed], people: [...pool.people, ...lonely] };
    const never = question.people.flatMap(({ values }, index) => (values[2] === 'x' ? [index] : []));
    const causes = explainNoChance(
      solver,
      question,
      never.map((one) => [one]),
    );
    expect(causes.flatMap(({ people }) => people).sort()).toEqual([...never].sort());
    for (const { relaxation } of causes)
      expect(relaxation?.changes.map(({ value, to }) => [value, to.max])).toContainEqual(['x', 1]);
  });
});
