// Trimming: cutting extreme weights, and saying which totals that breaks.
import { marginsReached, type Margin, type MarginCheck } from './margin.js';
import { rake } from './rake.js';

export type TrimBounds = { readonly lower: number; readonly upper: number };

export type Trimmed = {
  readonly weights: Float64Array;
  /** How many weights were cut at either end. */
  readonly raised: number;
  readonly lowered: number;
  readonly margins: readonly MarginCheck[];
};

export type Trimming =
  | { readonly ok: true; readonly trimmed: Trimmed }
  /** Not even equal weights fit between the bounds. */
  | { readonly ok: false; readonly refused: 'bounds-without-mean'; readonly mean: number };

/**
 * In: weights, the lowest and highest weight allowed (in the unit of the weights), and the margins that the weights
 * met. Out: weights between the bounds with the same sum, the excess shared equally by the respondents who were not
 * cut, and what that makes of every margin. Refuses bounds that do not hold the mean weight between them.
 * Source: Potter (1990), Proceedings of the ASA survey methods section; the same weights as R `survey::trimWeights(strict = TRUE)`.
 */
export function trim(weights: Float64Array, bounds: TrimBounds, margins: readonly Margin[]): Trimming {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  if (!(bounds.lower < mean && mean < bounds.upper))
    return { ok: false, refused: 'bounds-without-mean', mean };
  let cut = weights;
  while (cut.some((weight) => isOutside(weight, bounds))) cut = cutOnce(cut, bounds);
  const raised = weights.filter((weight) => weight < bounds.lower).length;
  const lowered = weights.filter((weight) => weight > bounds.upper).length;
  return { ok: true, trimmed: { weights: cut, raised, lowered, margins: marginsReached(margins, cut) } };
}

const isOutside = (weight: number, { lower, upper }: TrimBounds): boolean => weight < lower || weight > upper;
const within = (weight: number, { lower, upper }: TrimBounds): number =>
  Math.max(lower, Math.min(upper, weight));

function cutOnce(weights: Float64Array, bounds: TrimBounds): Float64Array {
  let [excess, inside] = [0, 0];
  for (const weight of weights) {
    excess += weight - within(weight, bounds);
    if (!isOutside(weight, bounds)) inside += 1;
  }
  if (inside === 0) return sharedByAll(weights, bounds, excess);
  const share = excess / inside;
  const cut = weights.map((weight) => (isOutside(weight, bounds) ? within(weight, bounds) : weight + share));
  // Rounding may leave a weight a hair outside for ever.
  const hair = Math.abs(share) < 1e-12 * bounds.upper;
  return hair ? cut.map((weight) => within(weight, bounds)) : cut;
}

/** Every weight was cut: those at the end with room share what is over, so that the sum stays what it was. */
function sharedByAll(weights: Float64Array, bounds: TrimBounds, excess: number): Float64Array {
  const end = excess > 0 ? bounds.lower : bounds.upper;
  const cut = weights.map((weight) => within(weight, bounds));
  const room = cut.filter((weight) => weight === end).length;
  return cut.map((weight) => (weight === end ? weight + excess / room : weight));
}

export type ClippedAndRaked =
  | {
      readonly ok: true;
      readonly weights: Float64Array;
      readonly rounds: number;
      readonly margins: readonly MarginCheck[];
    }
  | {
      readonly ok: false;
      readonly refused: 'margins-not-kept';
      readonly rounds: number;
      readonly margins: readonly MarginCheck[];
    };

const MOST_ROUNDS = 1000;
/** As near the ceiling as the reference practice stops. */
const NEAR = 1e-9;

/**
 * In: weights that meet the margins, the highest weight allowed, and those margins. Out: weights that meet them and
 * stay under the ceiling (to a part in a thousand million), by cutting and raking in turn. Refuses, with the totals
 * as they then stand, when a thousand rounds do not get there.
 * Source: the practice of the American National Election Studies (DeBell and Krosnick 2009, nes012427).
 */
export function clipAndRake(
  weights: Float64Array,
  ceiling: number,
  margins: readonly Margin[],
): ClippedAndRaked {
  let current = weights;
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    const raked = rake(
      current.map((weight) => Math.min(weight, ceiling)),
      margins,
    );
    if (!raked.ok)
      return { ok: false, refused: 'margins-not-kept', rounds, margins: marginsReached(margins, current) };
    current = raked.weights;
    if (current.every((weight) => weight <= ceiling * (1 + NEAR)))
      return { ok: true, weights: current, rounds, margins: marginsReached(margins, current) };
  }
  const kept = marginsReached(margins, current);
  return { ok: false, refused: 'margins-not-kept', rounds: MOST_ROUNDS, margins: kept };
}
