// Sorts people into a few classes of about equal weight, so that weighting needs no number that points to one person.

/** Weights in one class differ by at most about this factor. */
const STEP = 1.6;

/**
 * The class of each person: g0 for the lowest base weight, one class higher for every factor 1.6.
 *
 * In: inclusion probabilities, each above 0 and at most 1. Out: class names in the same order.
 * With a proportional draw of one person per household this tells people alone, two, three and more adults apart.
 */
export function weightClasses(inclusionProbabilities: readonly number[]): readonly string[] {
  const highest = inclusionProbabilities.reduce((most, each) => Math.max(most, each), 0);
  return inclusionProbabilities.map((each) => `g${Math.round(Math.log(highest / each) / Math.log(STEP))}`);
}
