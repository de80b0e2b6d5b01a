// What an attacker makes of a dump: features of a pair of rows, and how well they tell true pairs from false ones.

/** Where a row lies and which transaction wrote it. */
export type Placed = { readonly id: string; readonly ctid: string; readonly xmin: string };

/** One pair of somebody who took part and an answer; `linked` is the truth, which the attacker does not have. */
export type Pair = {
  /** The number of the answer in this pair. */
  readonly answer: number;
  readonly features: readonly number[];
  readonly linked: boolean;
};

/** Area under the curve of one score: 0.5 is guessing, 1 is certainty; a score that is always wrong is as good as one that is right. */
export function sharpness(pairs: readonly Pair[], score: (features: readonly number[]) => number): number {
  const area = areaUnderCurve(pairs.map(({ features, linked }) => ({ score: score(features), linked })));
  return Math.max(area, 1 - area);
}

/** The best of every feature alone and of all features together, learned on one half of the answers and judged on the other. */
export function bestAttack(pairs: readonly Pair[]): number {
  const count = pairs[0]?.features.length ?? 0;
  const alone = Array.from({ length: count }, (_, index) =>
    sharpness(pairs, (features) => features[index] ?? 0),
  );
  return Math.max(...alone, learned(pairs));
}

/** Position of each row when the rows are ordered by a key, between 0 and 1; equal keys share their mean position. */
export function ranks(rows: readonly Placed[], key: (row: Placed) => number): ReadonlyMap<string, number> {
  const sorted = rows.map((row) => ({ id: row.id, key: key(row) })).sort((one, other) => one.key - other.key);
  const ranked = new Map<string, number>();
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.key === sorted[start]?.key) end += 1;
    for (const { id } of sorted.slice(start, end)) ranked.set(id, (start + end - 1) / 2 / sorted.length);
    start = end;
  }
  return ranked;
}

/** (block, row) as one number that orders the rows as they lie. */
export function placeOf({ ctid }: Placed): number {
  const [block = 0, row = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return block * 10_000 + row;
}

export const transactionOf = ({ xmin }: Placed): number => Number(xmin);
/** 1 for two rows of one transaction, less the further apart their transactions are. */
export const near = (one: number, other: number): number => 1 / (1 + Math.abs(one - other));
export const idOrder = ({ id }: Placed): number => Number.parseInt(id.slice(0, 8), 16);

/** Mann-Whitney: how often a true pair scores higher than a false one; a tie counts half. */
function areaUnderCurve(scored: readonly { readonly score: number; readonly linked: boolean }[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score);
  const linked = scored.filter((each) => each.linked).length;
  let below = 0;
  let wins = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const tied = sorted.slice(start, end);
    const right = tied.filter((each) => each.linked).length;
    const wrong = tied.length - right;
    wins += right * (below + wrong / 2);
    below += wrong;
    start = end;
  }
  return wins / (linked * (scored.length - linked));
}

const ROUNDS = 100;
const STEP = 0.5;

/** Logistic regression over the standardised features and their squares, two halves taking turns. */
function learned(pairs: readonly Pair[]): number {
  const wide = standardised(
    pairs.map((pair) => ({ ...pair, features: pair.features.flatMap((each) => [each, each ** 2]) })),
  );
  const halves = [0, 1].map((half) => wide.filter(({ answer }) => answer % 2 === half));
  const judged = halves.flatMap((own, half) => {
    const weights = weightsFrom(halves[1 - half] ?? []);
    return own.map(({ features, linked }) => ({ score: weighed(weights, features), linked }));
  });
  const area = areaUnderCurve(judged);
  return Math.max(area, 1 - area);
}

function weightsFrom(pairs: readonly Pair[]): readonly number[] {
  let weights = (pairs[0]?.features ?? []).map(() => 0);
  const positive = pairs.filter(({ linked }) => linked).length;
  const worth = { true: 0.5 / positive, false: 0.5 / (pairs.length - positive) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map(() => 0);
    for (const { features, linked } of pairs) {
      const error = Number(linked) - 1 / (1 + Math.exp(-weighed(weights, features)));
      addTo(slope, features, error * worth[`${linked}`]);
    }
    weights = weights.map((weight, index) => weight + STEP * (slope[index] ?? 0));
  }
  return weights;
}

function addTo(slope: number[], features: readonly number[], times: number): void {
  for (const [index, value] of features.entries()) slope[index] = (slope[index] ?? 0) + value * times;
}

const weighed = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);

function standardised(pairs: readonly Pair[]): readonly Pair[] {
  const columns = (pairs[0]?.features ?? []).map((_, index) =>
    pairs.map(({ features }) => features[index] ?? 0),
  );
  const means = columns.map((values) => values.reduce((sum, each) => sum + each, 0) / values.length);
  const spreads = columns.map((values, index) =>
    Math.sqrt(values.reduce((sum, each) => sum + (each - (means[index] ?? 0)) ** 2, 0) / values.length),
  );
  return pairs.map((pair) => ({
    ...pair,
    features: pair.features.map((value, index) =>
      (spreads[index] ?? 0) > 0 ? (value - (means[index] ?? 0)) / (spreads[index] ?? 1) : 0,
    ),
  }));
}
