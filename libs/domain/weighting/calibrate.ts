// Calibration: the weights nearest to the design weights that meet every known total, within bounds.
import { columnScores, columnTotals, crossProducts, type Auxiliary } from './auxiliary.js';
import { symmetricSolver } from './cholesky.js';

/** How far a weight may move from its start, as a factor: both above 0 and 1 between them. */
export type FactorBounds = { readonly lower: number; readonly upper: number };

/** What "nearest" means: squared distance, the distance of raking, or the logit distance, which keeps within bounds. */
export type Distance =
  | { readonly kind: 'linear' }
  | { readonly kind: 'raking' }
  | { readonly kind: 'logit'; readonly bounds: FactorBounds };

export type Calibrated =
  | { readonly ok: true; readonly weights: Float64Array }
  | {
      readonly ok: false;
      readonly refused: 'negative-weights';
      readonly rows: readonly number[];
      readonly lowest: number;
    }
  | { readonly ok: false; readonly refused: 'bounds-out-of-order' }
  /** No weights within the bounds, or none at all, meet the totals; `largestGap` is what the search was left with. */
  | { readonly ok: false; readonly refused: 'totals-out-of-reach'; readonly largestGap: number };

/**
 * In: positive start weights, the columns with their known totals, and the distance. Out: start weights times factors
 * that meet every total (to 1e-11 of it). Refuses weights below zero (which the linear distance can give), and totals that no factors within the bounds reach.
 * Source: Deville and Särndal (1992), JASA 87; the same weights as R `survey::calibrate`.
 */
export function calibrate(start: Float64Array, auxiliary: Auxiliary, distance: Distance): Calibrated {
  if (distance.kind === 'logit' && !inOrder(distance.bounds))
    return { ok: false, refused: 'bounds-out-of-order' };
  const found = calibrationFactors(start, auxiliary, distance);
  if (!found.ok) return { ok: false, refused: 'totals-out-of-reach', largestGap: found.largestGap };
  const weights = start.map((weight, row) => weight * (found.factors[row] ?? 1));
  const rows = [...weights.keys()].filter((row) => (weights[row] ?? 0) < 0);
  if (rows.length === 0) return { ok: true, weights };
  return {
    ok: false,
    refused: 'negative-weights',
    rows,
    lowest: weights.reduce((low, each) => Math.min(low, each)),
  };
}

const inOrder = ({ lower, upper }: FactorBounds): boolean => lower >= 0 && lower < 1 && 1 < upper;

export type Factors =
  { readonly ok: true; readonly factors: Float64Array } | { readonly ok: false; readonly largestGap: number };

const CLOSE = 1e-11;
/** Nearer than this the last digits no longer tell. */
const EXACT = 1e-14;
const MOST_STEPS = 100;
const MOST_HALVINGS = 30;

/**
 * In: as `calibrate`. Out: the factor per respondent, negative ones included; not found when the totals are out of reach.
 * Newton's method on the multipliers, a step halved until it comes nearer.
 */
export function calibrationFactors(start: Float64Array, auxiliary: Auxiliary, distance: Distance): Factors {
  let place = standAt(start, auxiliary, { distance, multipliers: new Float64Array(auxiliary.width) });
  for (let step = 0; step < MOST_STEPS && place.gap > EXACT; step += 1) {
    const slopes = place.slopes.map((slope, row) => slope * (start[row] ?? 0));
    const direction = symmetricSolver(crossProducts(auxiliary, slopes), auxiliary.width)(place.missing);
    const next = nearer(start, auxiliary, { distance, place, direction });
    if (next === undefined) break;
    place = next;
  }
  return place.gap <= CLOSE ? { ok: true, factors: place.factors } : { ok: false, largestGap: place.gap };
}

type Place = {
  readonly multipliers: Float64Array;
  readonly factors: Float64Array;
  /** Derivative of each factor to its score. */
  readonly slopes: Float64Array;
  /** Per column what the total still lacks. */
  readonly missing: Float64Array;
  readonly gap: number;
};

type Search = { readonly distance: Distance; readonly place: Place; readonly direction: Float64Array };

function nearer(
  start: Float64Array,
  auxiliary: Auxiliary,
  { distance, place, direction }: Search,
): Place | undefined {
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings += 1) {
    const part = 2 ** -halvings;
    const multipliers = place.multipliers.map((value, column) => value + part * (direction[column] ?? 0));
    const next = standAt(start, auxiliary, { distance, multipliers });
    if (next.gap < place.gap) return next;
  }
  return undefined;
}

function standAt(
  start: Float64Array,
  auxiliary: Auxiliary,
  { distance, multipliers }: { readonly distance: Distance; readonly multipliers: Float64Array },
): Place {
  const scores = columnScores(auxiliary, multipliers);
  const { factors, slopes } = factorsAt(scores, distance);
  const reached = columnTotals(
    auxiliary,
    factors.map((factor, row) => factor * (start[row] ?? 0)),
  );
  const missing = auxiliary.totals.map((total, column) => total - (reached[column] ?? 0));
  const gap = missing.reduce((worst, lack, column) => {
    const part = Math.abs(lack) / (1 + Math.abs(auxiliary.totals[column] ?? 0));
    return part > worst || Number.isNaN(part) ? part : worst;
  }, 0);
  return { multipliers, factors, slopes, missing, gap: Number.isNaN(gap) ? Infinity : gap };
}

function factorsAt(scores: Float64Array, distance: Distance): Pick<Place, 'factors' | 'slopes'> {
  if (distance.kind === 'linear')
    return { factors: scores.map((score) => 1 + score), slopes: scores.map(() => 1) };
  if (distance.kind === 'raking') {
    const factors = scores.map(Math.exp);
    return { factors, slopes: factors };
  }
  const { lower, upper } = distance.bounds;
  const rate = (upper - lower) / ((1 - lower) * (upper - 1));
  const factors = scores.map((score) => logitFactor(score, distance.bounds, rate));
  const slopes = factors.map((factor) => (rate * (factor - lower) * (upper - factor)) / (upper - lower));
  return { factors, slopes };
}

function logitFactor(score: number, { lower, upper }: FactorBounds, rate: number): number {
  const pull = Math.exp(Math.min(rate * score, 700));
  return (lower * (upper - 1) + upper * (1 - lower) * pull) / (upper - 1 + (1 - lower) * pull);
}
