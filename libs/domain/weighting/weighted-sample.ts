// A sample ready for estimates: its design, its final weights, and what the weights were fitted to.
import { columnScores, columnTotals, crossProducts, type Auxiliary } from './auxiliary.js';
import { symmetricSolver, type SymmetricSolver } from './cholesky.js';
import { designUnits, type DesignUnits } from './design-units.js';
import type { SurveyDesign } from './survey-design.js';

export type WeightedSample = {
  readonly design: SurveyDesign;
  readonly weights: Float64Array;
  /** The units that were drawn, which every chance error needs. */
  readonly units: DesignUnits;
  /** The columns that the weights were fitted to, with the solver of their design-weighted regression; null: none. */
  readonly fitted: { readonly auxiliary: Auxiliary; readonly solve: SymmetricSolver } | null;
};

/**
 * In: a design without faults, the final weights, and the columns that these were fitted to (null when they were not,
 * or when trimming broke them). Out: the sample. Totals that were fitted to the population have no chance error left.
 */
export function weightedSample(
  design: SurveyDesign,
  weights: Float64Array,
  auxiliary: Auxiliary | null,
): WeightedSample {
  const units = designUnits(design);
  if (auxiliary === null) return { design, weights, units, fitted: null };
  const solve = symmetricSolver(crossProducts(auxiliary, design.weights), auxiliary.width);
  return { design, weights, units, fitted: { auxiliary, solve } };
}

/**
 * In: a sample and a linearised variable per respondent. Out: what every respondent adds to the chance error of its
 * weighted total: the residual of the regression with the design weights, times the final weight.
 * Source: Deville and Särndal (1992), JASA 87, section 3; Lumley (2010), Complex Surveys, section 7.2.
 */
export function contributions(
  { design, weights, fitted }: WeightedSample,
  variable: Float64Array,
): Float64Array {
  if (fitted === null) return product(variable, weights);
  const { auxiliary, solve } = fitted;
  const explained = columnScores(
    auxiliary,
    solve(columnTotals(auxiliary, product(variable, design.weights))),
  );
  for (let row = 0; row < explained.length; row += 1)
    explained[row] = ((variable[row] ?? 0) - (explained[row] ?? 0)) * (weights[row] ?? 0);
  return explained;
}

function product(one: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(one.length);
  for (let row = 0; row < result.length; row += 1) result[row] = (one[row] ?? 0) * (other[row] ?? 0);
  return result;
}

/**
 * In: the units of a design and, per column, the contributions of every respondent. Out: the matrix of variances and covariances
 * of the column totals, row by row.
 * Source: Särndal, Swensson and Wretman (1992), section 3.7 (stratified sampling), with units as first drawn.
 */
export function covarianceOfTotals(units: DesignUnits, columns: readonly Float64Array[]): Float64Array {
  const totals = columns.map((column) =>
    deviations(sumPerUnit(column, units.unitOf, units.stratumOf.length), units),
  );
  const size = columns.length;
  const matrix = new Float64Array(size * size);
  for (let one = 0; one < size; one += 1)
    for (let other = one; other < size; other += 1) {
      const value = dot(totals[one], totals[other]);
      matrix[one * size + other] = value;
      matrix[other * size + one] = value;
    }
  return matrix;
}

function sumPerUnit(column: Float64Array, unitOf: Int32Array | null, units: number): Float64Array {
  if (unitOf === null) return column;
  const sums = new Float64Array(units);
  column.forEach((value, row) => {
    const unit = unitOf[row] ?? 0;
    sums[unit] = (sums[unit] ?? 0) + value;
  });
  return sums;
}

/** From the mean of the stratum, scaled so that their squares add up to the variance. */
function deviations(totals: Float64Array, { stratumOf, drawn, factors }: DesignUnits): Float64Array {
  const sums = new Float64Array(drawn.length);
  for (let unit = 0; unit < totals.length; unit += 1) {
    const stratum = stratumOf[unit] ?? 0;
    sums[stratum] = (sums[stratum] ?? 0) + (totals[unit] ?? 0);
  }
  const means = sums.map((sum, stratum) => sum / (drawn[stratum] ?? 1));
  const roots = Float64Array.from(factors, Math.sqrt);
  const result = new Float64Array(totals.length);
  for (let unit = 0; unit < totals.length; unit += 1) {
    const stratum = stratumOf[unit] ?? 0;
    result[unit] = ((totals[unit] ?? 0) - (means[stratum] ?? 0)) * (roots[stratum] ?? 0);
  }
  return result;
}

const NOTHING = new Float64Array(0);

function dot(one: Float64Array = NOTHING, other: Float64Array = NOTHING): number {
  let sum = 0;
  for (let unit = 0; unit < one.length; unit += 1) sum += (one[unit] ?? 0) * (other[unit] ?? 0);
  return sum;
}
