// Proves that weights open no back door: who divides the residents of a class by its answers has its weight, and with that
// every printed share is one more sum over the classes; two weightings of one poll are two.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import { loadSolver } from '#platform/solver/highs.js';
import type { ResultDocument } from '#features/results/index.js';
import { publishedPoll, truth, weightedPoll, weightsTo, type Residents } from '../support/hostile-poll.js';
import { recovered, type KnownWeights } from '../support/hostile-reader.js';

/** Young people answered least, so that they weigh almost four times as much as the oldest. */
const RESIDENTS: Residents = {
  trait: 'age',
  totals: { '18-34': 18_130, '35-49': 16_280, '50-64': 19_240, '65+': 20_350 },
};
/** A faulty file: anything but the residents. */
const OTHERS: Residents = {
  trait: 'age',
  totals: { '18-34': 12_000, '35-49': 19_000, '50-64': 22_000, '65+': 21_000 },
};
/** The residents a year later. */
const LATER: Residents = {
  trait: 'age',
  totals: { '18-34': 17_900, '35-49': 16_500, '50-64': 19_100, '65+': 20_500 },
};
const known = ({ trait, totals }: Residents): KnownWeights => ({ trait, weightOf: weightsTo(trait, totals) });

let solver: Solver;
let weighted: ResultDocument;
/** As if everybody counted the same. */
let careless: ResultDocument;
beforeAll(async () => {
  solver = await loadSolver('costs');
  weighted = weightedPoll(solver, RESIDENTS);
  careless = publishedPoll(solver);
});

const groupCells = ({ questions }: ResultDocument): number =>
  questions.flatMap((each) =>
    each.shown
      ? (each.groups ?? []).flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
        )
      : [],
  ).length;

describe('a weighted result', () => {
  it('still compares groups', () => {
    expect(groupCells(weighted)).toBeGreaterThan(20);
    expect(weighted.protection?.hidden).toBeGreaterThan(50);
  });

  it('leads a reader who knows the weights to no count of one to nine', () => {
    expect(recovered([weighted], truth, solver, [known(RESIDENTS)])).toEqual([]);
  });

  it('would have done so if its groups were chosen as if everybody counted the same', () => {
    const questions = weighted.questions.map((question, place) => {
      const other = careless.questions[place];
      if (!question.shown || !other?.shown) return question;
      const answers = question.answers.map((answer, index) => ({
        ...answer,
        count: other.answers[index]?.count ?? null,
      }));
      return { ...question, answers, ...(other.groups ? { groups: other.groups } : {}) };
    });
    const found = recovered([{ ...careless, questions }], truth, solver, [known(RESIDENTS)]);
    expect(found.length).toBeGreaterThan(5);
  });
});

describe('a second version with other weights', () => {
  it('tells no groups, and beside the first leads to no count of one to nine', () => {
    const second = weightedPoll(solver, OTHERS, [{ document: weighted, to: RESIDENTS }]);
    expect(groupCells(second)).toBe(0);
    const found = recovered([weighted, second], truth, solver, [known(RESIDENTS), known(OTHERS)]);
    expect(found).toEqual([]);
  });

  it('tells what everybody together thinks when the weights are nearly the same', () => {
    const second = weightedPoll(solver, LATER, [{ document: weighted, to: RESIDENTS }]);
    expect(second.questions.some(({ shown }) => shown)).toBe(true);
    const found = recovered([weighted, second], truth, solver, [known(RESIDENTS), known(LATER)]);
    expect(found).toEqual([]);
  });

  it('is no worse when the first was not weighted at all', () => {
    const plain: Residents = {
      trait: 'age',
      totals: { '18-34': 400, '35-49': 760, '50-64': 1230, '65+': 1610 },
    };
    const second = weightedPoll(solver, RESIDENTS, [{ document: careless, to: plain }]);
    expect(recovered([careless, second], truth, solver, [known(plain), known(RESIDENTS)])).toEqual([]);
  });
});
