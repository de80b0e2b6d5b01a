// What is known of the population, as columns of a regression: one per class, and one per known total of a number.
import type { Margin } from './margin.js';
import { gatherPatterns } from './patterns.js';

/** A number known of every respondent, and its total over the population. */
export type KnownTotal = { readonly name: string; readonly values: Float64Array; readonly total: number };

export type Auxiliary = {
  readonly rows: number;
  /** How many columns: all classes of the first factor, those of the others but for the first, then the numbers. */
  readonly width: number;
  /** Per respondent the number of its pattern: those with the same classes have one, so that sums are taken once for all of them. */
  readonly patternOf: Int32Array;
  readonly patterns: number;
  /** Per factor, per pattern: the column that is 1 for it, or −1 when that is the class without a column. */
  readonly columns: readonly Int32Array[];
  readonly numbers: readonly Float64Array[];
  /** Per column the total over the population. */
  readonly totals: Float64Array;
};

/**
 * In: margins and known totals over the same respondents. Out: the columns, with the total of each.
 * The first class of every factor but the first has no column: the others already tell it.
 */
export function auxiliaryOf(margins: readonly Margin[], numbers: readonly KnownTotal[] = []): Auxiliary {
  const totals: number[] = [];
  const rows = margins[0]?.factor.codes.length ?? numbers[0]?.values.length ?? 0;
  const factors = margins.map(({ factor }) => factor);
  const { cellOf, classes } = gatherPatterns(new Float64Array(rows), factors);
  const columns = margins.map(({ totals: known }, index) => {
    const dropped = index === 0 ? 0 : 1;
    const from = totals.length - dropped;
    totals.push(...known.slice(dropped));
    return (classes[index] ?? NONE).map((code) => (code < dropped ? -1 : from + code));
  });
  totals.push(...numbers.map(({ total }) => total));
  return {
    rows,
    width: totals.length,
    ...{ patternOf: cellOf, patterns: classes[0]?.length ?? 0, columns },
    numbers: numbers.map(({ values }) => values),
    totals: Float64Array.from(totals),
  };
}

const NONE = new Int32Array(0);

function sumsPerPattern({ patternOf, patterns }: Auxiliary, values: Float64Array): Float64Array {
  const sums = new Float64Array(patterns);
  if (patterns === 0) return sums;
  for (let row = 0; row < patternOf.length; row += 1) {
    const pattern = patternOf[row] ?? 0;
    sums[pattern] = (sums[pattern] ?? 0) + (values[row] ?? 0);
  }
  return sums;
}

/**
 * In: columns and a number per respondent. Out: per column the sum of those numbers times the column.
 */
export function columnTotals(auxiliary: Auxiliary, values: Float64Array): Float64Array {
  const { width, columns, numbers } = auxiliary;
  const sums = new Float64Array(width);
  const perPattern = sumsPerPattern(auxiliary, values);
  for (const column of columns) addTotals(sums, column, perPattern);
  const from = width - numbers.length;
  numbers.forEach((number, index) => {
    sums[from + index] = number.reduce((sum, value, row) => sum + value * (values[row] ?? 0), 0);
  });
  return sums;
}

function addTotals(sums: Float64Array, column: Int32Array, values: Float64Array): void {
  for (let row = 0; row < column.length; row += 1) {
    const place = column[row] ?? -1;
    if (place >= 0) sums[place] = (sums[place] ?? 0) + (values[row] ?? 0);
  }
}

function addScores(scores: Float64Array, column: Int32Array, coefficients: Float64Array): void {
  for (let row = 0; row < column.length; row += 1) {
    const place = column[row] ?? -1;
    if (place >= 0) scores[row] = (scores[row] ?? 0) + (coefficients[place] ?? 0);
  }
}

/**
 * In: columns and a coefficient per column. Out: per respondent the sum of coefficient times column.
 */
export function columnScores(
  { width, patternOf, patterns, columns, numbers, rows }: Auxiliary,
  coefficients: Float64Array,
): Float64Array {
  const perPattern = new Float64Array(patterns);
  for (const column of columns) addScores(perPattern, column, coefficients);
  const scores = new Float64Array(rows);
  if (patterns > 0)
    for (let row = 0; row < rows; row += 1) scores[row] = perPattern[patternOf[row] ?? 0] ?? 0;
  numbers.forEach((number, index) => {
    const coefficient = coefficients[width - numbers.length + index] ?? 0;
    for (let row = 0; row < rows; row += 1)
      scores[row] = (scores[row] ?? 0) + coefficient * (number[row] ?? 0);
  });
  return scores;
}

/**
 * In: columns and a weight per respondent. Out: the matrix of weighted sums of products of columns, row by row.
 */
export function crossProducts(auxiliary: Auxiliary, weights: Float64Array): Float64Array {
  const { width, columns, numbers } = auxiliary;
  const products = new Float64Array(width * width);
  const perPattern = sumsPerPattern(auxiliary, weights);
  for (const one of columns)
    for (const other of columns) addPairs(products, { width, one, other, weights: perPattern });
  const from = width - numbers.length;
  numbers.forEach((number, index) => {
    const weighted = number.map((value, row) => value * (weights[row] ?? 0));
    columnTotals(auxiliary, weighted).forEach((sum, place) => {
      products[(from + index) * width + place] = sum;
      products[place * width + from + index] = sum;
    });
  });
  return products;
}

type Pair = {
  readonly width: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly weights: Float64Array;
};

function addPairs(products: Float64Array, { width, one, other, weights }: Pair): void {
  for (let row = 0; row < weights.length; row += 1) {
    const [left = -1, right = -1] = [one[row], other[row]];
    if (left < 0 || right < 0) continue;
    const place = left * width + right;
    products[place] = (products[place] ?? 0) + (weights[row] ?? 0);
  }
}
