// Weighted shares, means and totals with their standard errors, over everybody or over one group.
import type { Factor } from './factor.js';
import { degreesOfFreedom } from './survey-design.js';
import { contributions, covarianceOfTotals, type WeightedSample } from './weighted-sample.js';

export type Estimate = {
  readonly estimate: number;
  /** The standard error. */
  readonly se: number;
  /** Respondents it rests on. */
  readonly base: number;
  /** Degrees of freedom of the standard error. */
  readonly df: number;
  /** Kish's effective number of respondents it rests on. */
  readonly nEff: number;
};

/**
 * In: a sample, a factor (−1: no answer) and who counts (1) or not (0); everybody when left out. Out: per class, in
 * the order of the factor, the weighted share among those who count and answered; none when nobody did.
 * A missing answer makes a smaller group, never other weights.
 * Source: Särndal, Swensson and Wretman (1992), sections 5.7 and 10.3 (ratio and domain estimates, linearised).
 */
export function estimateShares(
  sample: WeightedSample,
  factor: Factor,
  counts?: Uint8Array,
): readonly Estimate[] {
  const answered = new Uint8Array(factor.codes.length);
  for (let row = 0; row < answered.length; row += 1)
    answered[row] = (factor.codes[row] ?? -1) >= 0 && (counts?.[row] ?? 1) === 1 ? 1 : 0;
  const group = groupOf(sample, answered, counts);
  if (group.base === 0) return [];
  return factor.categories.map((_, category) => meanOver(sample, group, indicator(factor, category)));
}

function indicator({ codes }: Factor, category: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) values[row] = codes[row] === category ? 1 : 0;
  return values;
}

/**
 * In: a sample, a number per respondent (NaN: no answer) and who counts. Out: the weighted mean of those who count
 * and answered; undefined when nobody did.
 * Source: as `estimateShares`.
 */
export function estimateMean(
  sample: WeightedSample,
  values: Float64Array,
  counts?: Uint8Array,
): Estimate | undefined {
  const answered = new Uint8Array(values.length);
  for (let row = 0; row < answered.length; row += 1)
    answered[row] = !Number.isNaN(values[row]) && (counts?.[row] ?? 1) === 1 ? 1 : 0;
  const group = groupOf(sample, answered, counts);
  return group.base === 0 ? undefined : meanOver(sample, group, values);
}

/**
 * In: a sample and a number per respondent. Out: the weighted total, with its standard error.
 * Source: Horvitz and Thompson (1952); Deville and Särndal (1992).
 */
export function estimateTotal(sample: WeightedSample, values: Float64Array): Estimate {
  const everybody = new Uint8Array(values.length).fill(1);
  const group = groupOf(sample, everybody);
  const estimate = values.reduce((sum, value, row) => sum + value * (sample.weights[row] ?? 0), 0);
  return { ...sizeOf(group), estimate, se: standardError(sample, values) };
}

type Group = Pick<Estimate, 'base' | 'df' | 'nEff'> & {
  readonly inside: Uint8Array;
  readonly weight: number;
};

const sizeOf = ({ base, df, nEff }: Group) => ({ base, df, nEff });

/** The degrees of freedom are those of the whole group, also of members without an answer (as R has it). */
function groupOf(sample: WeightedSample, inside: Uint8Array, counts?: Uint8Array): Group {
  let [base, weight, squares] = [0, 0, 0];
  for (let row = 0; row < inside.length; row += 1) {
    if (inside[row] !== 1) continue;
    const own = sample.weights[row] ?? 0;
    base += 1;
    weight += own;
    squares += own * own;
  }
  const df = degreesOfFreedom(sample.design, counts);
  return { inside, base, weight, df, nEff: base === 0 ? 0 : (weight * weight) / squares };
}

function meanOver(sample: WeightedSample, group: Group, values: Float64Array): Estimate {
  const { inside, weight } = group;
  let sum = 0;
  for (let row = 0; row < inside.length; row += 1)
    if (inside[row] === 1) sum += (sample.weights[row] ?? 0) * (values[row] ?? 0);
  const estimate = sum / weight;
  const linearised = new Float64Array(inside.length);
  for (let row = 0; row < inside.length; row += 1)
    if (inside[row] === 1) linearised[row] = ((values[row] ?? 0) - estimate) / weight;
  return { ...sizeOf(group), estimate, se: standardError(sample, linearised) };
}

/**
 * In: a sample and a linearised variable. Out: the standard error of its weighted total.
 */
export function standardError(sample: WeightedSample, linearised: Float64Array): number {
  const [variance = 0] = covarianceOfTotals(sample.units, [contributions(sample, linearised)]);
  return Math.sqrt(variance);
}
