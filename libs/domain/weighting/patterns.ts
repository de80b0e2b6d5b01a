// Respondents with the same classes in every margin get the same factor: gathered once, fitted as one.
import type { Factor } from './factor.js';

export type Patterns = {
  /** Per respondent the number of its pattern. */
  readonly cellOf: Int32Array;
  /** Per factor, per pattern: the class. */
  readonly classes: readonly Int32Array[];
  /** Per pattern the sum of the weights of its respondents. */
  readonly weights: Float64Array;
};

/** Up to this many possible patterns are looked up in a plain array. */
const SMALL = 1 << 22;

/**
 * In: a weight per respondent and factors over the same respondents, every class known. Out: their patterns, in the
 * order in which they first occur.
 */
export function gatherPatterns(weights: Float64Array, factors: readonly Factor[]): Patterns {
  const space = factors.reduce((product, { categories }) => product * categories.length, 1);
  const keys = keysOf(weights.length, factors);
  const { cellOf, first } = space <= SMALL ? numberSmall(keys, space) : numberLarge(keys);
  const sums = new Float64Array(first.length);
  for (let row = 0; row < cellOf.length; row += 1) {
    const cell = cellOf[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (weights[row] ?? 0);
  }
  const classes = factors.map(({ codes }) => Int32Array.from(first, (row) => codes[row] ?? 0));
  return { cellOf, classes, weights: sums };
}

/** One number per respondent that tells its classes apart from all others; exact up to 2^53 combinations. */
function keysOf(rows: number, factors: readonly Factor[]): Float64Array {
  const keys = new Float64Array(rows);
  for (const { categories, codes } of factors)
    for (let row = 0; row < rows; row += 1)
      keys[row] = (keys[row] ?? 0) * categories.length + (codes[row] ?? 0);
  return keys;
}

type Numbering = { readonly cellOf: Int32Array; readonly first: readonly number[] };

function numberSmall(keys: Float64Array, space: number): Numbering {
  const numbers = new Int32Array(space).fill(-1);
  const cellOf = new Int32Array(keys.length);
  const first: number[] = [];
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    if (numbers[key] === -1) {
      numbers[key] = first.length;
      first.push(row);
    }
    cellOf[row] = numbers[key] ?? 0;
  }
  return { cellOf, first };
}

function numberLarge(keys: Float64Array): Numbering {
  const numbers = new Map<number, number>();
  const first: number[] = [];
  const cellOf = Int32Array.from(keys, (key, row) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, first.length);
    return first.push(row) - 1;
  });
  return { cellOf, first };
}
