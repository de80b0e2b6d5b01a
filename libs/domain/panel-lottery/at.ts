// Reading from an array by position without a silent `undefined`.

/**
 * In: an array and a position from 0. Out: the value there. Refuses (throws) a position outside the array.
 */
export function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Position ${index} lies outside ${values.length} values.`);
  return value;
}
