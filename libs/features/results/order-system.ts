// What the names of winners give away, beside all else that is told of an order: one system over how many gave each order.
import { UNSEEN, type Cell, type CellSystem, type Limit } from '#domain/disclosure/cell-system.js';
import type { IrvRound } from '#domain/tally/count-irv.js';
import type { Pairwise } from '#domain/tally/pairwise.js';
import type { CountedQuestion } from './count-part.js';
import { NONE } from './one-sided.js';
import type { QuestionResult } from './result.js';

/** Candidates counted from 1, best first; how many people gave this order, and what they weigh together in whole units. */
export type GivenOrder = {
  readonly ranking: readonly number[];
  readonly people: number;
  readonly weight: number;
};

export type Won = {
  readonly orders: readonly GivenOrder[];
  /** The rounds of every count behind what is told of the runoff. */
  readonly counts: readonly (readonly IrvRound[])[];
  readonly pairs: Pairwise;
  readonly condorcet: number | undefined;
};

type Shown = Extract<QuestionResult, { shown: true }>;

/**
 * Readers are thought to know more than they do: which orders somebody gave at all, what these people weigh on average, which
 * answer fell out in which round, and, where no answer beats all others, which of every two is ahead. What is safe from such
 * a reader is safe from the names. First places are known to them exactly, mean places to half a tenth.
 */
export function orderSystem(question: CountedQuestion, told: Shown, won: Won): CellSystem {
  const { asked, answers, part } = question;
  const { orders } = won;
  const ranked = orders.reduce((sum, { people }) => sum + people, 0);
  const cellOf = (name: string, count: number): Cell => ({ table: 0, name: [name], count });
  const cells = [
    ...orders.map(({ ranking, people }) => cellOf(ranking.join('-'), people)),
    cellOf(NONE, asked.count - ranked),
  ];
  const firstOf = ({ ranking: [first = 0] }: GivenOrder) => part.options[first - 1]?.code ?? NONE;
  const firsts = [...orders.map(firstOf), NONE];
  const sums = answers.map(({ codes }) => ({
    total: UNSEEN,
    parts: [...firsts.keys()].filter((place) => codes.includes(firsts[place] ?? NONE)),
  }));
  const limits = [
    ...won.counts.flatMap((rounds) => roundLimits(orders, rounds, part.options.length)),
    ...pairLimits(won),
    ...answers.flatMap(({ codes: [code = NONE] }, place) =>
      placeLimits(
        orders,
        part.options.findIndex((option) => option.code === code) + 1,
        told.answers[place]?.average,
      ),
    ),
  ];
  return { cells, sums, limits, find: () => undefined };
}

/** Those for whom the sign is 1 weigh no more together than those for whom it is −1. */
function noMore(orders: readonly GivenOrder[], signOf: (order: GivenOrder) => number): Limit {
  const factors = orders.map((order) => (signOf(order) * order.weight) / order.people);
  return { cells: [...orders.keys()], factors, atMost: 0 };
}

function roundLimits(
  orders: readonly GivenOrder[],
  rounds: readonly IrvRound[],
  candidates: number,
): readonly Limit[] {
  const left = new Set(Array.from({ length: candidates }, (_, index) => index + 1));
  return rounds.flatMap(({ excluded, elected: [winner] }) => {
    const now = new Set(left);
    const top = ({ ranking }: GivenOrder) => ranking.find((candidate) => now.has(candidate)) ?? 0;
    excluded.forEach((candidate) => left.delete(candidate));
    if (winner !== undefined)
      return [noMore(orders, (order) => (top(order) === winner ? -1 : top(order) === 0 ? 0 : 1))];
    return [...left].map((other) =>
      noMore(orders, (order) => (excluded.includes(top(order)) ? 1 : top(order) === other ? -1 : 0)),
    );
  });
}

function pairLimits({ orders, pairs, condorcet }: Won): readonly Limit[] {
  const numbers = [...pairs.keys()].slice(1);
  return numbers.flatMap((one) =>
    numbers
      .filter((other) => one !== other && (condorcet === undefined || one === condorcet))
      .filter((other) => (pairs[one]?.[other] ?? 0) >= (pairs[other]?.[one] ?? 0))
      .map((other) => noMore(orders, ({ ranking }) => (isAbove(ranking, one, other) ? -1 : 1))),
  );
}

const isAbove = (ranking: readonly number[], one: number, other: number): boolean =>
  ranking.indexOf(one) < ranking.indexOf(other);

/** A mean place is printed in tenths. */
const HALF_A_TENTH = 0.05 + 1e-5;

function placeLimits(
  orders: readonly GivenOrder[],
  candidate: number,
  average: number | undefined,
): readonly Limit[] {
  if (average === undefined || candidate === 0) return [];
  const placed = ({ ranking }: GivenOrder) => ranking.indexOf(candidate) + 1;
  return [1, -1].map((sign) => noMore(orders, (order) => sign * (placed(order) - average) - HALF_A_TENTH));
}
