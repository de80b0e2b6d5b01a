// What is known of the population, as columns of a regression: one per class, and one per known total of a number.
import type { Factor } from './factor.js';
import type { Margin } from './margin.js';

/** A number known of every respondent, and its total over the population. */
export type KnownTotal = { readonly name: string; readonly values: Float64Array; readonly total: number };

export type Auxiliary = {
  readonly rows: number;
  /** How many columns: all classes of the first factor, those of the others but for the first, then the numbers. */
  readonly width: number;
  /** Per factor, per respondent: the column that is 1 for it, or −1 when that is the class without a column. */
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
  const columns = margins.map(({ factor, totals: known }, index) => {
    const dropped = index === 0 ? 0 : 1;
    const from = totals.length - dropped;
    totals.push(...known.slice(dropped));
    return columnsOf(factor, from, dropped);
  });
  totals.push(...numbers.map(({ total }) => total));
  const rows = margins[0]?.factor.codes.length ?? numbers[0]?.values.length ?? 0;
  return {
    rows,
    width: totals.length,
    columns,
    numbers: numbers.map(({ values }) => values),
    totals: Float64Array.from(totals),
  };
}

function columnsOf({ codes }: Factor, from: number, dropped: number): Int32Array {
  return codes.map((code) => (code < dropped ? -1 : from + code));
}

/**
 * In: columns and a number per respondent. Out: per column the sum of those numbers times the column.
 */
export function columnTotals({ width, columns, numbers }: Auxiliary, values: Float64Array): Float64Array {
  const sums = new Float64Array(width);
  for (const column of columns) addTotals(sums, column, values);
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
  { width, columns, numbers, rows }: Auxiliary,
  coefficients: Float64Array,
): Float64Array {
  const scores = new Float64Array(rows);
  for (const column of columns) addScores(scores, column, coefficients);
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
  for (const one of columns) for (const other of columns) addPairs(products, { width, one, other, weights });
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
