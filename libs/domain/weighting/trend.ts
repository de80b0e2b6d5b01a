// Whether an outcome moved between two editions of a poll, or whether the samples merely differ.
import { furtherT, studentQuantile } from './distributions.js';
import type { Estimate } from './estimate.js';
import type { Interval } from './intervals.js';

export type Change = {
  /** Later minus earlier, in the unit of the estimates. */
  readonly difference: number;
  readonly se: number;
  readonly ci95: Interval;
  readonly p: number;
};

/**
 * In: the same estimate from two samples that were drawn apart. Out: the change with its 95% interval and p.
 * Source: Welch (1947), Biometrika 34, with Satterthwaite's degrees of freedom.
 */
export function changeBetween(
  earlier: Pick<Estimate, 'estimate' | 'se' | 'df'>,
  later: Pick<Estimate, 'estimate' | 'se' | 'df'>,
): Change {
  const [one, other] = [earlier.se ** 2, later.se ** 2];
  const difference = later.estimate - earlier.estimate;
  const se = Math.sqrt(one + other);
  if (se === 0) return { difference, se, ci95: [difference, difference], p: difference === 0 ? 1 : 0 };
  const df = (one + other) ** 2 / (one ** 2 / earlier.df + other ** 2 / later.df);
  const half = studentQuantile(0.95, df) * se;
  return { difference, se, ci95: [difference - half, difference + half], p: furtherT(difference / se, df) };
}
