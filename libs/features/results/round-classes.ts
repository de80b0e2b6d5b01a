// Classes with round bounds for numbers and days, so that answers which are all different can be counted.

export type RoundClass = {
  readonly code: string;
  /** From and up to and including; the first class has no low end that tells anything, the last no high one. */
  readonly from: number;
  readonly to: number;
};

/** About so many classes between the outer tenths of the answers. */
const WANTED = 5;
/** Single answers far away must not stretch the classes, nor show by where these begin or end. */
const OUTER = 0.1;

/**
 * Whole-step classes that hold all numbers. The bounds lie on multiples of one of these steps; the outer classes are
 * open, so that they do not tell the smallest or largest answer.
 */
export function roundClasses(numbers: readonly number[], steps: readonly number[]): readonly RoundClass[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const low = at(sorted, OUTER);
  const high = at(sorted, 1 - OUTER);
  const step = steps.find((each) => (high - low) / each <= WANTED) ?? steps.at(-1) ?? 1;
  const first = Math.floor(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = (first + index) * step;
    return {
      code: `k${index}`,
      from: index === 0 ? -Infinity : from,
      to: first + index === last ? Infinity : from + step,
    };
  });
}

/** The class of a number: the low end belongs to it, the high end to the next. */
export const classOf = (classes: readonly RoundClass[], number: number): string =>
  classes.find(({ from, to }) => number >= from && number < to)?.code ?? '';

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** 1, 2, 5, 10, 20, 50 and so on, from this power of ten. */
export function roundSteps(smallest: number): readonly number[] {
  return Array.from({ length: 13 }, (_, power) =>
    [1, 2, 5].map((first) => first * smallest * 10 ** power),
  ).flat();
}
