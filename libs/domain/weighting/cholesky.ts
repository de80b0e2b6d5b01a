// Solves the small symmetric systems of regression and calibration; columns that tell nothing new are passed over.

/** Gives, for a right-hand side, the solution with 0 for every column that depends on the ones before it. */
export type SymmetricSolver = (right: Float64Array) => Float64Array;

/** A pivot smaller than this part of its own diagonal is a column that the others already explain. */
const DEPENDENT = 1e-11;

/**
 * In: a symmetric matrix without negative eigenvalues, row by row, and its size. Out: its solver.
 * Source: Golub and Van Loan, Matrix Computations, section 4.2 (Cholesky factorisation).
 */
export function symmetricSolver(matrix: Float64Array, size: number): SymmetricSolver {
  const factor = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) factorColumn(matrix, factor, { size, column });
  return (right) => backward(factor, forward(factor, right));
}

type Place = { readonly size: number; readonly column: number };

function factorColumn(matrix: Float64Array, factor: Float64Array, { size, column }: Place): void {
  const diagonal = matrix[column * size + column] ?? 0;
  const pivot = diagonal - rowProduct(factor, { size, one: column, other: column, until: column });
  if (pivot <= DEPENDENT * diagonal) return;
  const root = Math.sqrt(pivot);
  factor[column * size + column] = root;
  for (let row = column + 1; row < size; row += 1) {
    const known = rowProduct(factor, { size, one: row, other: column, until: column });
    factor[row * size + column] = ((matrix[row * size + column] ?? 0) - known) / root;
  }
}

type Rows = { readonly size: number; readonly one: number; readonly other: number; readonly until: number };

function rowProduct(factor: Float64Array, { size, one, other, until }: Rows): number {
  let sum = 0;
  for (let place = 0; place < until; place += 1)
    sum += (factor[one * size + place] ?? 0) * (factor[other * size + place] ?? 0);
  return sum;
}

function forward(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const half = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    const pivot = factor[row * size + row] ?? 0;
    let sum = right[row] ?? 0;
    for (let place = 0; place < row; place += 1)
      sum -= (factor[row * size + place] ?? 0) * (half[place] ?? 0);
    half[row] = pivot === 0 ? 0 : sum / pivot;
  }
  return half;
}

function backward(factor: Float64Array, half: Float64Array): Float64Array {
  const size = half.length;
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    const pivot = factor[row * size + row] ?? 0;
    let sum = half[row] ?? 0;
    for (let place = row + 1; place < size; place += 1)
      sum -= (factor[place * size + row] ?? 0) * (solution[place] ?? 0);
    solution[row] = pivot === 0 ? 0 : sum / pivot;
  }
  return solution;
}
