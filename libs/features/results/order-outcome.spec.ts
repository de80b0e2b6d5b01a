// Proves what is said of an order that people gave: who wins in two ways, ties as ties, and nothing that gives a few away.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import type { Answers, Ranking } from '#domain/questionnaire/question.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample } from '#domain/weighting/weighted-sample.js';
import { loadSolver } from '#platform/solver/highs.js';
import { resultDocument, type Besides } from './result-document.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const NAMES: Readonly<Record<string, string>> = { A: 'Bomen', B: 'Bankjes', C: 'Stalling' };
const question: Ranking = {
  ...{ id: 'r', kind: 'ranking', text: 'Wat eerst?', help: '', required: false, dontKnow: true },
  options: Object.entries(NAMES).map(([code, label]) => ({ code, label })),
};
const fieldwork = { questionnaireDigest: 'd', invited: 4000, byEmail: 4000, byLetter: 0 };

const people = (counts: Readonly<Record<string, number>>): readonly Answers[] =>
  Object.entries(counts).flatMap(([order, count]) =>
    Array.from({ length: count }, (): Answers => ({ r: { kind: 'ranking', codes: Array.from(order) } })),
  );

function documentOf(answers: readonly Answers[], besides: Besides = {}) {
  return resultDocument({ version: 1, questions: [question] }, answers, fieldwork, { solver, ...besides });
}

function orderOf(answers: readonly Answers[], besides: Besides = {}) {
  const [found] = documentOf(answers, besides).questions;
  if (!found?.shown) throw new Error('nothing shown');
  return found.order;
}

/** Every answer weighs as the first of its order says. */
function weighedBy(answers: readonly Answers[], weightOf: (first: string) => number): Besides {
  const weights = Float64Array.from(answers, ({ r }) =>
    weightOf(r?.kind === 'ranking' ? (r.codes[0] ?? '') : ''),
  );
  return {
    weighed: {
      sample: weightedSample(simpleDesign(weights, null), weights, null),
      weighting: { traits: [], precision: 'modelled', effective: answers.length },
      groups: [],
    },
  };
}

describe('what wins when the whole order counts', () => {
  it('is told by runoff, with beside it the answer that beats all others', () => {
    expect(orderOf(people({ ABC: 40, CBA: 35, BAC: 25 }))).toEqual({
      told: true,
      runoff: 'Bomen',
      condorcet: 'Bankjes',
      weighted: false,
    });
  });

  it('follows the weights of the answers, in whatever order they came', () => {
    const answers = people({ ABC: 40, CBA: 35, BAC: 25 });
    const heavy = (first: string) => (first === 'B' ? 3.3 : 0.7);
    expect(orderOf(answers, weighedBy(answers, heavy))).toEqual({
      told: true,
      runoff: 'Bankjes',
      condorcet: 'Bankjes',
      weighted: true,
    });
    const turned = answers.toReversed();
    expect(canonicalJson(documentOf(turned, weighedBy(turned, heavy)))).toBe(
      canonicalJson(documentOf(answers, weighedBy(answers, heavy))),
    );
  });

  it('says that answers end level, and that none beats all others', () => {
    expect(orderOf(people({ ABC: 30, BCA: 30, CAB: 30 }))).toMatchObject({ runoff: null, condorcet: null });
  });

  it('is not told when the name gives away how few people gave one order', () => {
    // B wins only if nearly everybody who put C first put B second.
    expect(orderOf(people({ ABC: 450, BCA: 350, CBA: 107, CAB: 4 }))).toEqual({ told: false });
    expect(orderOf(people({ ABC: 300, ACB: 300, BAC: 100, BCA: 100, CBA: 136, CAB: 4 }))).toMatchObject({
      told: true,
      runoff: 'Bomen',
    });
  });

  it('is not told of fewer than ten people, nor without a proof where one is needed', () => {
    const untold = Array.from({ length: 30 }, (): Answers => ({}));
    expect(documentOf([...people({ ABC: 9 }), ...untold]).questions).toMatchObject([{ shown: false }]);
    const some = people({ ABC: 300, ACB: 300, BAC: 100, BCA: 100, CBA: 136, CAB: 4 });
    expect(orderOf(some, { solver: undefined })).toEqual({ told: false });
  });

  it('is not told again by other weights, and never of answers that count by themselves', () => {
    const answers = people({ ABC: 40, CBA: 35, BAC: 25 });
    const document = documentOf(answers);
    const otherWeights = new Float64Array(answers.length).fill(2);
    expect(orderOf(answers, { earlier: [{ document }] })).toMatchObject({ told: true });
    expect(orderOf(answers, { earlier: [{ document, otherWeights }] })).toEqual({ told: false });
    const [apart] = documentOf(answers, { open: answers }).open?.questions ?? [];
    expect(apart).toMatchObject({ shown: true, base: 100 });
    expect(apart).not.toHaveProperty('order');
  });
});
