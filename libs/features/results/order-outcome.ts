// What wins when everybody's whole order is counted: by runoff, and one to one. Only names, and only when these are safe.
import { rangesOf } from '#domain/disclosure/audit.js';
import { isSmall, isVague, RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answers } from '#domain/questionnaire/question.js';
import { irvWithoutLots } from '#domain/tally/irv-without-lots.js';
import { condorcetWinner, pairwise } from '#domain/tally/pairwise.js';
import type { WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { CountedQuestion } from './count-part.js';
import { orderSystem, type GivenOrder } from './order-system.js';
import type { Means } from './part-figures.js';
import type { OrderOutcome, QuestionResult } from './result.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/**
 * The winners among all who put the answers in order, weighted as the shares are. A tie is said to be one. Told when at least
 * ten people gave an order and when nobody can work out of the names, with all that stands beside them, how few people gave
 * one order.
 */
export function orderOutcome(
  question: CountedQuestion,
  told: Shown,
  { answers, means: { sample, solver } }: { readonly answers: readonly Answers[]; readonly means: Means },
): OrderOutcome {
  const { options } = question.part;
  const orders = givenOrders(question, answers, sample);
  const ballots = orders.map(({ ranking, weight }) => ({
    count: weight,
    ranking: ranking.map((candidate) => [candidate]),
  }));
  const election = { candidates: options.length, ballots };
  const pairs = pairwise(election);
  const runoff = irvWithoutLots(election);
  const condorcet = condorcetWinner(pairs);
  const isSafe = isVagueEnough({ orders, solver }, () =>
    orderSystem(question, told, { orders, counts: runoff.counts, pairs, condorcet }),
  );
  if (!isSafe) return { told: false };
  const nameOf = (candidate: number | undefined) =>
    candidate === undefined ? null : (options[candidate - 1]?.label ?? null);
  return {
    told: true,
    runoff: nameOf(runoff.winner),
    condorcet: nameOf(condorcet),
    weighted: sample !== undefined,
  };
}

/** Weights in whole millionths of one answer: then their sums are exact, and a tie is one in whatever order answers come. */
const UNITS = 1e6;

function givenOrders(
  { part: { options, orderOf }, asked }: CountedQuestion,
  answers: readonly Answers[],
  sample: WeightedSample | undefined,
): readonly GivenOrder[] {
  const numbers = new Map(options.map(({ code }, place) => [code, place + 1]));
  const everybody = sample?.weights.reduce((sum, weight) => sum + weight, 0) ?? answers.length;
  const found = new Map<string, GivenOrder>();
  answers.forEach((given, person) => {
    const codes = asked.people[person] === 1 ? orderOf?.(given) : undefined;
    if (!codes || codes.length === 0) return;
    const own = Math.round((UNITS * (sample?.weights[person] ?? 1) * answers.length) / everybody);
    const key = JSON.stringify(codes);
    const { people = 0, weight = 0 } = found.get(key) ?? {};
    const ranking = codes.flatMap((code) => numbers.get(code) ?? []);
    found.set(key, { ranking, people: people + 1, weight: weight + own });
  });
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, order]) => order);
}

type Audited = { readonly orders: readonly GivenOrder[]; readonly solver: Solver | undefined };

/** More different orders than this would take long to audit; then nothing is told. */
const MOST_ORDERS = 1500;

function isVagueEnough({ orders, solver }: Audited, systemOf: () => ReturnType<typeof orderSystem>): boolean {
  const people = orders.reduce((sum, order) => sum + order.people, 0);
  if (people < RULE_OF_TEN.minimum) return false;
  const system = systemOf();
  const small = system.cells.map(({ count }) => isSmall(count, RULE_OF_TEN));
  if (!small.includes(true)) return true;
  if (!solver || orders.length > MOST_ORDERS) return false;
  const ranges = rangesOf(system, new Set(system.cells.keys()), solver, (cell) => small[cell] === true);
  return [...ranges.values()].every((range) => isVague(range, RULE_OF_TEN));
}
