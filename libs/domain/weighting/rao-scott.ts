// Whether two variables go together in the population, when the sample was not a plain one.
import { symmetricSolver } from './cholesky.js';
import { largerF } from './distributions.js';
import type { Factor } from './factor.js';
import { degreesOfFreedom } from './survey-design.js';
import { contributions, covarianceOfTotals, type WeightedSample } from './weighted-sample.js';

export type RaoScott =
  | { readonly ok: true; readonly F: number; readonly df1: number; readonly df2: number; readonly p: number }
  /** A table with one row or one column cannot show a connection. */
  | { readonly ok: false; readonly refused: 'nothing-to-compare' };

/**
 * In: a sample and two factors over it (−1: no answer). Out: the F of Rao and Scott's second correction with its
 * degrees of freedom and p. Respondents who lack an answer are left out, though the degrees of freedom stay those of
 * the whole sample; classes that nobody has do not count.
 * Source: Rao and Scott (1984), Annals of Statistics 12; R `svychisq(statistic = "F")`.
 */
export function raoScott(sample: WeightedSample, row: Factor, column: Factor): RaoScott {
  const table = tableOf(row, column);
  if (table.rows < 2 || table.columns < 2) return { ok: false, refused: 'nothing-to-compare' };
  const { proportions, base, weight } = cellShares(sample, table);
  const effects = designEffects(sample, table, { proportions, base, weight });
  const df1 = effects.trace ** 2 / effects.traceOfSquare;
  const df2 = df1 * degreesOfFreedom(sample.design);
  const F = (base * pearson(table, proportions)) / effects.trace;
  return { ok: true, F, df1, df2, p: largerF(F, df1, df2) };
}

type Table = {
  readonly rows: number;
  readonly columns: number;
  /** Per respondent its cell, row by row; −1 when an answer is missing. */
  readonly cells: Int32Array;
  readonly inside: Uint8Array;
};

function tableOf(row: Factor, column: Factor): Table {
  const people = row.codes.length;
  const inside = new Uint8Array(people);
  for (let person = 0; person < people; person += 1)
    inside[person] = (row.codes[person] ?? -1) >= 0 && (column.codes[person] ?? -1) >= 0 ? 1 : 0;
  const [ofRow, ofColumn] = [renumbered(row, inside), renumbered(column, inside)];
  const cells = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person += 1)
    if (inside[person] === 1)
      cells[person] =
        (ofRow.numbers[row.codes[person] ?? 0] ?? 0) * ofColumn.used +
        (ofColumn.numbers[column.codes[person] ?? 0] ?? 0);
  return { rows: ofRow.used, columns: ofColumn.used, cells, inside };
}

/** The classes that somebody has, numbered from 0. */
function renumbered({ categories, codes }: Factor, inside: Uint8Array) {
  const present = new Uint8Array(categories.length);
  for (let person = 0; person < codes.length; person += 1)
    if (inside[person] === 1) present[codes[person] ?? 0] = 1;
  let used = 0;
  const numbers = Int32Array.from(present, (some) => {
    used += some;
    return used - 1;
  });
  return { used, numbers };
}

type Cells = { readonly proportions: Float64Array; readonly base: number; readonly weight: number };

function cellShares(sample: WeightedSample, { rows, columns, cells }: Table): Cells {
  const sums = new Float64Array(rows * columns);
  let [weight, base] = [0, 0];
  for (let person = 0; person < cells.length; person += 1) {
    const cell = cells[person] ?? -1;
    if (cell < 0) continue;
    const own = sample.weights[person] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + own;
    weight += own;
    base += 1;
  }
  return { proportions: sums.map((sum) => sum / weight), base, weight };
}

function pearson({ rows, columns }: Table, proportions: Float64Array): number {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  proportions.forEach((share, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    rowSums[row] = (rowSums[row] ?? 0) + share;
    columnSums[column] = (columnSums[column] ?? 0) + share;
  });
  return proportions.reduce((sum, share, cell) => {
    const expected = (rowSums[Math.floor(cell / columns)] ?? 0) * (columnSums[cell % columns] ?? 0);
    return sum + (share - expected) ** 2 / expected;
  }, 0);
}

type Effects = { readonly trace: number; readonly traceOfSquare: number };

/** How much larger the variances of the interactions are than in a plain sample: trace of the matrix and of its square. */
function designEffects(sample: WeightedSample, table: Table, found: Cells): Effects {
  const { proportions, base } = found;
  const contrasts = interactions(table.rows, table.columns).map((contrast) =>
    contrast.map((value, cell) => (proportions[cell] === 0 ? 0 : value / (proportions[cell] ?? 1))),
  );
  const size = contrasts.length;
  const plain = new Float64Array(size * size);
  contrasts.forEach((one, index) => {
    contrasts.forEach((other, next) => {
      plain[index * size + next] = dot(product(one, other), proportions) / base;
    });
  });
  const errors = contrasts.map((contrast) => contributions(sample, linearised(table, contrast, found)));
  const actual = covarianceOfTotals(sample.units, errors);
  const solve = symmetricSolver(plain, size);
  return tracesOf(contrasts.map((_, row) => solve(actual.slice(row * size, (row + 1) * size))));
}

function linearised({ cells }: Table, contrast: Float64Array, { proportions, weight }: Cells): Float64Array {
  const mean = dot(contrast, proportions);
  const result = new Float64Array(cells.length);
  for (let person = 0; person < cells.length; person += 1) {
    const cell = cells[person] ?? -1;
    if (cell >= 0) result[person] = ((contrast[cell] ?? 0) - mean) / weight;
  }
  return result;
}

/** A basis of all tables whose rows and columns add up to zero. */
function interactions(rows: number, columns: number): Float64Array[] {
  const pairs = Array.from({ length: (rows - 1) * (columns - 1) }, (_, index) => ({
    row: Math.floor(index / (columns - 1)),
    column: index % (columns - 1),
  }));
  const deviation = (size: number, one: number, other: number) => (one === other ? 1 : 0) - 1 / size;
  return pairs.map(({ row, column }) =>
    Float64Array.from(
      { length: rows * columns },
      (_, cell) =>
        deviation(rows, Math.floor(cell / columns), row) * deviation(columns, cell % columns, column),
    ),
  );
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

const product = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, index) => value * (other[index] ?? 0));

function tracesOf(matrix: readonly Float64Array[]): Effects {
  let [trace, traceOfSquare] = [0, 0];
  matrix.forEach((line, row) => {
    trace += line[row] ?? 0;
    line.forEach((value, column) => {
      traceOfSquare += value * (matrix[column]?.[row] ?? 0);
    });
  });
  return { trace, traceOfSquare };
}
