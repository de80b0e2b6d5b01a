// Attacks what is told of an order: goes through every way in which people could have answered that gives the same page.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answers, Ranking } from '#domain/questionnaire/question.js';
import { loadSolver } from '#platform/solver/highs.js';
import { resultDocument } from '../../libs/features/results/result-document.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const question: Ranking = {
  ...{ id: 'r', kind: 'ranking', text: 'Wat eerst?', help: '', required: true, dontKnow: false },
  options: ['A', 'B', 'C'].map((code) => ({ code, label: code })),
};
/** Two orders for each that can stand first. */
const ORDERS = ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'] as const;
type Counts = readonly number[];

const factor = (order: string, one: string, other: string): number =>
  order.indexOf(one) < order.indexOf(other) ? 1 : -1;
const sumOver = (counts: Counts, factorOf: (order: string) => number): number =>
  ORDERS.reduce((sum, order, place) => sum + factorOf(order) * (counts[place] ?? 0), 0);
const ahead = (counts: Counts, one: string, other: string): number =>
  sumOver(counts, (order) => factor(order, one, other));

/** Of three: more than half of the first places, or else the best of the two that are left without the last. */
function runoffOf(counts: Counts): string | null {
  const firsts = ['A', 'B', 'C'].map((name) => ({
    name,
    votes: sumOver(counts, (order) => (order.startsWith(name) ? 1 : 0)),
  }));
  const all = firsts.reduce((sum, { votes }) => sum + votes, 0);
  const most = firsts.find(({ votes }) => 2 * votes > all);
  if (most) return most.name;
  const least = Math.min(...firsts.map(({ votes }) => votes));
  const winners = firsts
    .filter(({ votes }) => votes === least)
    .map(({ name: out }) => {
      const [one = '', other = ''] = ['A', 'B', 'C'].filter((name) => name !== out);
      const lead = ahead(counts, one, other);
      return lead === 0 ? null : lead > 0 ? one : other;
    });
  return winners.every((winner) => winner === winners[0]) ? (winners[0] ?? null) : null;
}

const condorcetOf = (counts: Counts): string | null =>
  ['A', 'B', 'C'].find((one) =>
    ['A', 'B', 'C'].every((other) => one === other || ahead(counts, one, other) > 0),
  ) ?? null;

function published(counts: Counts) {
  const answers = ORDERS.flatMap((order, place) =>
    Array.from({ length: counts[place] ?? 0 }, (): Answers => ({
      r: { kind: 'ranking', codes: Array.from(order) },
    })),
  );
  const fieldwork = { questionnaireDigest: 'd', invited: 900, byEmail: 900, byLetter: 0 };
  const [found] = resultDocument({ version: 1, questions: [question] }, answers, fieldwork, {
    solver,
  }).questions;
  if (!found?.shown) throw new Error('nothing shown');
  return found;
}

/** All counts of orders with these first places. */
function waysFor([a = 0, b = 0, c = 0]: Counts): readonly Counts[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number);
  return upTo(a).flatMap((one) =>
    upTo(b).flatMap((two) => upTo(c).map((three) => [one, a - one, two, b - two, three, c - three])),
  );
}

const firstsOf = (counts: Counts): Counts =>
  [0, 2, 4].map((place) => (counts[place] ?? 0) + (counts[place + 1] ?? 0));

/** By order, from how few to how many people it could be for who reads the page. */
function ranges(counts: Counts): readonly (readonly [number, number])[] {
  const { answers, order } = published(counts);
  const people = counts.reduce((sum, count) => sum + count, 0);
  const isSame = (way: Counts): boolean =>
    (order?.told !== true || (runoffOf(way) === order.runoff && condorcetOf(way) === order.condorcet)) &&
    answers.every(
      ({ label, average }) =>
        average === undefined ||
        Math.abs(sumOver(way, (each) => each.indexOf(label) + 1) / people - average) <= 0.05 + 1e-9,
    );
  const possible = waysFor(firstsOf(counts)).filter(isSame);
  return ORDERS.map((_, place) => {
    const values = possible.map((way) => way[place] ?? 0);
    return [Math.min(...values), Math.max(...values)];
  });
}

const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 40 }));
const polls = fc
  .tuple(count, count, count, count, count, count)
  .filter((counts) => firstsOf(counts).every((first) => first >= 10 && first <= 45));

describe('the names of what wins', () => {
  it('are those of a count by hand', () => {
    fc.assert(
      fc.property(polls, (counts) => {
        const { order } = published(counts);
        if (order?.told !== true) return;
        expect([order.runoff, order.condorcet]).toEqual([runoffOf(counts), condorcetOf(counts)]);
      }),
      { numRuns: 60 },
    );
  });

  it('leave every order of one to nine people vague, with first and mean places beside them', () => {
    let told = 0;
    fc.assert(
      fc.property(polls, (counts) => {
        if (published(counts).order?.told !== true) return;
        told += 1;
        ranges(counts).forEach(([low, high], place) => {
          const own = counts[place] ?? 0;
          if (own === 0 || own > 9) return;
          // Whole people at both ends of a range of parts.
          expect(high).toBeGreaterThanOrEqual(9);
          expect(high - low).toBeGreaterThanOrEqual(9);
        });
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(told).toBeGreaterThan(10);
  });

  it('would tell too much where they are held back', () => {
    const counts = [45, 0, 0, 40, 4, 12];
    expect(published(counts).order).toEqual({ told: false });
    expect(runoffOf(counts)).toBe('B');
    const lows = waysFor(firstsOf(counts)).filter(
      (way) => runoffOf(way) === 'B' && condorcetOf(way) === condorcetOf(counts),
    );
    expect(Math.max(...lows.map((way) => way[4] ?? 0))).toBeLessThan(10);
  });
});
