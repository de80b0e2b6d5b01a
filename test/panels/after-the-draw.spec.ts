// What comes around a draw: the check before it, the trade-off, alternates for drop-out, and filling open seats.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkQuestion } from '#domain/panel-lottery/check-question.js';
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { Future } from '#domain/panel-lottery/future.js';
import { plainFaults } from '#domain/panel-lottery/plain-faults.js';
import { replacementQuestion } from '#domain/panel-lottery/replacement-question.js';
import type { Solver } from '#domain/panel-lottery/solver.js';
import { learnStay, stayChance } from '#domain/panel-lottery/stay-model.js';
import { tradeOff } from '#domain/panel-lottery/trade-off.js';
import { loadSolver } from '#platform/solver/highs.js';
import { aPool, target } from '../support/a-pool.js';

const question = aPool();
let solver: Solver;
let panel: readonly number[];
beforeAll(async () => {
  solver = await loadSolver();
  panel = drawLottery(solver, question, 'leximin')?.panels[0]?.people ?? [];
});

describe('the check before a draw', () => {
  it('tells by counting alone what is plainly wrong', () => {
    const [ages] = question.categories;
    const wrong = [
      {
        name: ages?.name ?? '',
        targets: [target('16-34', 12, 13), target('35-64', 9, 9), target('65+', 0, 0)],
      },
    ];
    expect(plainFaults({ ...question, categories: wrong })).toEqual([
      { kind: 'minima-above-size', category: 'leeftijd', seats: 21, size: 20 },
    ]);
    expect(
      plainFaults({ ...question, people: question.people.slice(0, 9) }).map(({ kind }) => kind),
    ).toContain('pool-too-small');
    expect(plainFaults(question)).toEqual([]);
  });

  it('finds whoever the targets leave no chance, with the target that causes it', () => {
    const closed = question.categories.map(({ name, targets }) => ({
      name,
      targets: targets.map((one) => (one.value === 'x' ? target('x', 0, 0) : one)),
    }));
    const checked = checkQuestion(solver, { ...question, categories: closed });
    if (!checked.ok) throw new Error(checked.refused);
    const never = checked.noChance.flatMap(({ people }) => people);
    expect(never.map((person) => question.people[person]?.values[2])).toEqual(['x', 'x']);
    expect(checked.noChance[0]?.relaxation?.changes).toMatchObject([{ value: 'x', to: { max: 1 } }]);
    expect(checkQuestion(solver, question)).toEqual({ ok: true, noChance: [] });
  });

  it('shows leximin beside goldilocks', () => {
    const sides = tradeOff(solver, question);
    expect(sides?.leximin.measures.minimum).toBeGreaterThanOrEqual(
      (sides?.goldilocks.measures.minimum ?? 1) - 1e-6,
    );
    expect(sides?.leximin.measures.maximum).toBeGreaterThanOrEqual(
      (sides?.goldilocks.measures.maximum ?? 1) - 1e-6,
    );
  });
});

describe('alternates', () => {
  const stay = question.people.map((_, person) => (person % 3 === 0 ? 0.7 : 0.95));

  it('mend most of what drop-out breaks, share no household, and are the same every time', () => {
    const wanted = { panel, stay, alternates: 6 };
    const chosen = chooseAlternates(question, wanted);
    expect(chosen.alternates).toHaveLength(6);
    expect(chosen.loss).toBeLessThan(chosen.lossWithout / 2);
    const homes = [...panel, ...chosen.alternates].flatMap(
      (person) => question.people[person]?.household ?? [],
    );
    expect(new Set(homes).size).toBe(homes.length);
    expect(chooseAlternates(question, wanted)).toEqual(chosen);
  });

  it('are as good as the best pair that looking at all pairs finds', () => {
    const people = question.people.slice(0, 24);
    const small = { ...question, people };
    const members = [0, 3, 8, 12, 15, 19, 20, 22];
    const wanted = { panel: members, stay: people.map(() => 0.75), alternates: 2, samples: 40 };
    const found = chooseAlternates({ ...small, size: 8 }, wanted);
    const others = people.flatMap((_, person) => (members.includes(person) ? [] : [person]));
    const pairs = others.flatMap((one) => others.flatMap((other) => (one < other ? [[one, other]] : [])));
    const least = Math.min(...pairs.map(lossOf));
    expect(found.loss).toBeLessThanOrEqual(least * 1.02 + 1e-9);

    function lossOf(pair: readonly number[]): number {
      const only = [...members, ...pair];
      const pool = { ...small, size: 8, people: only.flatMap((person) => people[person] ?? []) };
      const among = {
        panel: members.map((_, index) => index),
        stay: only.map(() => 0.75),
        alternates: 2,
        samples: 40,
      };
      return chooseAlternates(pool, among).loss;
    }
  });

  it('sit where they help and leave seats empty where nobody does', () => {
    const targets = [target('a', 2, 2), target('b', 1, 1)];
    const future = new Future(targets, [1, 1], 1);
    expect(future.loss).toBe(0.5);
    expect(future.gain([0])).toBe(0.5);
    expect(future.settle([[1], [0]])).toBe(0);
    expect(future.settle([[1]])).toBe(0.5);
  });
});

describe('the chance to stay', () => {
  it('is learned from who stayed: groups that leave more are expected to leave more', () => {
    const history = Array.from({ length: 300 }, (_, index) => ({
      values: [index % 2 === 0 ? 'jong' : 'oud', index % 3 === 0 ? 'Noord' : 'Zuid'],
      stayed: index % 2 === 0 ? index % 5 !== 0 && index % 7 !== 0 : index % 20 !== 1,
    }));
    const model = learnStay(history);
    const [young, old] = ['jong', 'oud'].map((age) => stayChance(model, [age, 'Zuid']));
    expect(young).toBeGreaterThan(0.6);
    expect(young).toBeLessThan(0.78);
    expect(old).toBeGreaterThan(0.9);
    expect(stayChance(learnStay([]), ['jong'])).toBe(1);
  });
});

describe('filling open seats', () => {
  it('leaves out who was drawn and who lives with somebody who stays, and counts what is taken', () => {
    const ids = panel.map((person) => question.people[person]?.id ?? '');
    const [gone, staying] = [ids.slice(0, 5), ids.slice(5)];
    const left = replacementQuestion(question, { staying, gone });
    if (!left.ok) throw new Error(left.refused);
    expect(left.question.size).toBe(5);
    expect(left.question.people.filter(({ id }) => ids.includes(id))).toEqual([]);
    const homes = staying.flatMap((id) => question.people.find((one) => one.id === id)?.household ?? []);
    expect(
      left.question.people.filter(({ household }) => household !== null && homes.includes(household)),
    ).toEqual([]);
    const seated = (value: string) =>
      staying.filter((id) => question.people.find((one) => one.id === id)?.values[0] === value).length;
    expect(left.question.categories[0]?.targets[2]).toMatchObject({
      min: 5 - seated('65+'),
      max: 5 - seated('65+'),
    });
  });

  it('is refused without an open seat, and for people who are not in the pool', () => {
    const ids = panel.map((person) => question.people[person]?.id ?? '');
    expect(replacementQuestion(question, { staying: ids, gone: [] })).toMatchObject({
      refused: 'nothing-to-fill',
    });
    expect(replacementQuestion(question, { staying: ['wie'], gone: [] })).toMatchObject({ ids: ['wie'] });
  });
});
