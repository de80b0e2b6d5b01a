// What a weighted share gives away: it is one more sum over the groups, each count times what these people weigh.
import type { CellName } from '#domain/disclosure/frequency-table.js';
import type { Factor } from '#domain/weighting/factor.js';
import { DID_NOT, NOT_ASKED } from './one-sided.js';

/** These counts, each times its factor, are together so much at most. */
export type WeightedTotal = {
  readonly cells: readonly CellName[];
  readonly factors: readonly number[];
  readonly atMost: number;
};

export type Weighing = {
  /** Per person. */
  readonly weights: Float64Array;
  /** Whether the share of this answer among everybody stands on the page. */
  readonly tellsShare: (answer: string) => boolean;
};

/** Shares are printed in whole per cents. */
const HALF = 0.005;

/**
 * In: the traits of a table, the answers as its last factor, and the weights of everybody. Out: what the printed shares of the
 * answers say of the counts in the table: the share times everybody is a sum over the groups, known to half a per cent. Readers
 * are thought to know what the people behind every count weigh on average, which is more than they do: so what is safe here
 * is safe from them. Nothing where all weigh the same: then the share says what the count says.
 * Source: Hundepool et al. (2012), section 4.3 (constraints of the attacker problem), with the sums of Deville and Särndal (1992).
 */
export function weightedTotals(
  traits: readonly Factor[],
  answers: Factor,
  { weights, tellsShare }: Weighing,
): readonly WeightedTotal[] {
  const groups = groupsIn(traits);
  const people = peopleOf(traits, answers, weights);
  const asked = people.everybody;
  if (asked.count === 0 || isEven(weights)) return [];
  const mean = asked.weight / asked.count;
  return answers.categories.flatMap((answer, code): readonly WeightedTotal[] => {
    if (answer === NOT_ASKED || answer === DID_NOT || !tellsShare(answer)) return [];
    const factors = groups.map((_, group) => people.meanOf(group, code) / mean);
    const cells = groups.map((group) => [...group, answer]);
    const share = Math.round((100 * people.weightOf(code)) / asked.weight) / 100;
    return [
      { cells, factors, atMost: (share + HALF) * asked.count },
      { cells, factors: factors.map((factor) => -factor), atMost: (HALF - share) * asked.count },
    ];
  });
}

const isEven = (weights: Float64Array): boolean => {
  const [first = 0] = weights;
  return weights.every((weight) => Math.abs(weight - first) <= EVEN * first);
};
const EVEN = 1e-9;

const groupsIn = (traits: readonly Factor[]): readonly (readonly string[])[] =>
  traits.reduce<readonly (readonly string[])[]>(
    (lists, { categories }) => lists.flatMap((list) => categories.map((name) => [...list, name])),
    [[]],
  );

type Sum = { weight: number; count: number };

function peopleOf(traits: readonly Factor[], answers: Factor, weights: Float64Array) {
  const everybody: Sum = { weight: 0, count: 0 };
  const [cells, groups, given] = [new Map<string, Sum>(), new Map<number, Sum>(), new Map<number, Sum>()];
  const notAsked = answers.categories.indexOf(NOT_ASKED);
  answers.codes.forEach((code, person) => {
    const group = traits.reduce(
      (place, { codes, categories }) => place * categories.length + (codes[person] ?? 0),
      0,
    );
    if (code < 0 || code === notAsked) return;
    const weight = weights[person] ?? 0;
    for (const sum of [
      everybody,
      sumAt(cells, `${group} ${code}`),
      sumAt(groups, group),
      sumAt(given, code),
    ]) {
      sum.weight += weight;
      sum.count += 1;
    }
  });
  const meanOf = (group: number, code: number): number => {
    const sum = cells.get(`${group} ${code}`) ?? groups.get(group) ?? everybody;
    return sum.weight / sum.count;
  };
  return { everybody, meanOf, weightOf: (code: number) => given.get(code)?.weight ?? 0 };
}

function sumAt<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const sum = sums.get(key) ?? { weight: 0, count: 0 };
  sums.set(key, sum);
  return sum;
}
