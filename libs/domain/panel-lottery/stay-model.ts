// How likely a member is to stay to the end, learned from who stayed in earlier assemblies.
import { at } from './at.js';

/** `chance = base · Π factors[value]`, at most 1; values without experience count for 1. */
export type StayModel = {
  readonly base: number;
  /** Per category, by value. */
  readonly factors: readonly Readonly<Record<string, number>>[];
};

/** One earlier member: the values per category, and whether they stayed. */
export type Experience = { readonly values: readonly string[]; readonly stayed: boolean };

const STEPS = 400;
/** Factors are pulled towards 1 as by this many members who tell nothing, so that one drop-out is no verdict on a group. */
const CAUTION = 2;
/** Steps to try on a logarithm, long ones first. */
const CHANGES = Array.from({ length: 13 }, (_, halving) => 0.5 ** (halving + 1)).flatMap((size) => [
  size,
  -size,
]);
const MOST = 0.999;
const LEAST = 0.001;

/**
 * In: earlier members, all with the same categories. Out: the model that makes what happened most likely.
 * Without experience everybody stays.
 *
 * Source: Assos, Baharav, Flanigan & Procaccia, "Alternates, Assemble!", EC 2025: chances as a product of a base and one
 * factor per value, maximum likelihood. Found here by steps on one logarithm at a time, each halved until the likelihood
 * rises.
 */
export function learnStay(history: readonly Experience[]): StayModel {
  const categories = history[0]?.values.length ?? 0;
  const names = Array.from({ length: categories }, (_, category) =>
    [...new Set(history.map(({ values }) => at(values, category)))].sort(),
  );
  const columns = names.flatMap((values, category) => values.map((value) => ({ category, value })));
  const members = history.map(({ values, stayed }) => ({
    stayed,
    has: columns.flatMap(({ category, value }, column) => (values[category] === value ? [column] : [])),
  }));
  const logs = climb(members, columns.length);
  const factors = names.map(() => new Map<string, number>());
  columns.forEach(({ category, value }, column) =>
    at(factors, category).set(value, Math.exp(at(logs, column))),
  );
  return {
    base: history.length === 0 ? 1 : Math.exp(at(logs, columns.length)),
    factors: factors.map((values) => Object.fromEntries(values)),
  };
}

type Member = { readonly stayed: boolean; readonly has: readonly number[] };

/** The logarithms of the factors, and last that of the base. */
function climb(members: readonly Member[], columns: number): number[] {
  const share = members.filter(({ stayed }) => stayed).length / Math.max(1, members.length);
  const logs = [
    ...Array.from({ length: columns }, () => 0),
    Math.log(Math.min(MOST, Math.max(LEAST, share))),
  ];
  let reached = likelihood(members, logs);
  for (let step = 0; step < STEPS; step += 1) {
    const before = reached;
    for (const column of logs.keys()) reached = raise(members, logs, { column, reached });
    if (reached - before < 1e-9) break;
  }
  return logs;
}

function raise(
  members: readonly Member[],
  logs: number[],
  { column, reached }: { readonly column: number; readonly reached: number },
): number {
  const start = at(logs, column);
  for (const change of CHANGES) {
    logs[column] = start + change;
    const found = likelihood(members, logs);
    if (found > reached) return found;
  }
  logs[column] = start;
  return reached;
}

function likelihood(members: readonly Member[], logs: readonly number[]): number {
  const base = logs.length - 1;
  const told = members.reduce((sum, { stayed, has }) => {
    const log = has.reduce((total, column) => total + at(logs, column), at(logs, base));
    const chance = Math.min(MOST, Math.max(LEAST, Math.exp(log)));
    return sum + Math.log(stayed ? chance : 1 - chance);
  }, 0);
  return logs.slice(0, base).reduce((sum, log) => sum - (CAUTION / 2) * log * log, told);
}

/**
 * In: a model and the values of a person, per category. Out: the chance that they stay, from 0 to 1.
 */
export function stayChance({ base, factors }: StayModel, values: readonly string[]): number {
  const product = factors.reduce(
    (chance, byValue, category) => chance * (byValue[values[category] ?? ''] ?? 1),
    base,
  );
  return Math.min(1, Math.max(0, product));
}
