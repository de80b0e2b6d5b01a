// How many answers a poll needs for a margin of so many points, and how these are divided over parts of the town.

/** The 0.975 quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The number of answers of a simple random sample for which a share of a half has a margin of `margin` at 95 per cent.
 *
 * In: the number of people who could be drawn (a whole number of at least 1) and half the width of the interval as a
 * part of one (above 0, below 0.5). Out: a whole number from 1 up to and including `people`. Throws on anything else.
 * A half is the share that needs most answers; weighting and non-response make the real margin wider.
 * Source: W. G. Cochran, Sampling Techniques (3rd ed., 1977), 4.4: n = n0 / (1 + (n0 - 1) / N) with n0 = z² / (4 e²).
 */
export function answersNeeded(people: number, margin: number): number {
  if (!Number.isInteger(people) || people < 1)
    throw new RangeError(`people must be a whole number of at least 1, not ${people}`);
  if (!(margin > 0 && margin < 0.5)) throw new RangeError(`margin must lie between 0 and 0.5, not ${margin}`);
  const unlimited = Z ** 2 / (4 * margin ** 2);
  return Math.min(people, Math.ceil(unlimited / (1 + (unlimited - 1) / people)));
}

/**
 * Divides a whole number over parts in proportion to their sizes; the outcome adds up to that number exactly.
 *
 * In: the number (whole, at least 0) and the sizes (at least 0, not all of them 0). Out: a whole number per part, in the
 * same order. Throws on anything else. What is left after rounding down goes to the largest remainders, the first part
 * first when they are equal (the method of Hamilton).
 */
export function dividedBySize(number: number, sizes: readonly number[]): readonly number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (!Number.isInteger(number) || number < 0)
    throw new RangeError(`only a whole number of at least 0 can be divided, not ${number}`);
  if (sizes.some((size) => !(size >= 0)) || !(whole > 0))
    throw new RangeError('sizes must be at least 0, and one of them more');
  const exact = sizes.map((size) => (number * size) / whole);
  const rounded = exact.map(Math.floor);
  const left = number - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, place) => ({ place, remainder: part - Math.floor(part) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place);
  const extra = new Set(byRemainder.slice(0, left).map(({ place }) => place));
  return rounded.map((part, place) => (extra.has(place) ? part + 1 : part));
}
