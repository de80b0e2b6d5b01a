// The smallest and the largest of any number of values; a call with as many arguments as there are values has its limits.

/**
 * In: numbers. Out: the smallest and the largest of them; NaN when one of them is NaN, and Infinity and -Infinity of none.
 */
export function extremesOf(values: ArrayLike<number>): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
