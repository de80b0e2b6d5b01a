// From an estimate and its standard error to the range that fits the sample.
import { studentQuantile } from './distributions.js';
import type { Estimate } from './estimate.js';

export type Interval = readonly [low: number, high: number];

const CONFIDENCE = 0.95;

/**
 * In: the estimate of a mean. Out: its 95% interval with Student's t.
 * Source: R `confint(svymean(...), df = degf(design))`.
 */
export function meanInterval({ estimate, se, df }: Estimate): Interval {
  const half = studentQuantile(CONFIDENCE, df) * se;
  return [estimate - half, estimate + half];
}

/**
 * In: the estimate of a share. Out: its 95% interval on the logit scale, which never leaves 0 to 1; for a share of
 * exactly 0 or 1, which has no logit, Wilson's interval with the effective number of respondents.
 * Source: Korn and Graubard (1998), Survey Methodology 24; R `svyciprop(method = "logit")`.
 */
export function shareInterval(share: Estimate): Interval {
  const { estimate, se, df, nEff } = share;
  if (!(estimate > 0 && estimate < 1)) return wilsonInterval(Math.round(estimate), nEff);
  const half = (studentQuantile(CONFIDENCE, df) * se) / (estimate * (1 - estimate));
  const centre = Math.log(estimate / (1 - estimate));
  return [logistic(centre - half), logistic(centre + half)];
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * In: a share from 0 to 1 and the (effective) number of respondents it rests on. Out: Wilson's 95% score interval.
 * Source: Wilson (1927), JASA 22.
 */
export function wilsonInterval(share: number, respondents: number): Interval {
  const z = studentQuantile(CONFIDENCE, Infinity);
  const squared = z * z;
  const centre = (share + squared / (2 * respondents)) / (1 + squared / respondents);
  const spread = (share * (1 - share)) / respondents + squared / (4 * respondents * respondents);
  const half = (z * Math.sqrt(spread)) / (1 + squared / respondents);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
