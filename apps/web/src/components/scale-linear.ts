// A linear scale for marks in a chart, as d3-scale has it: from values to places.

/**
 * In: a domain and a range of two ends each; the ends of the domain differ. Out: a function that maps the domain on the
 * range and keeps what lies outside at the nearest end, rounded to two decimals so that a page stays the same everywhere.
 */
export function scaleLinear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  if (low === high) throw new RangeError('the ends of a domain must differ');
  return (value) => {
    const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return Math.round(100 * (from + part * (to - from))) / 100;
  };
}
