// Four numbers that tell how even the chances are.

export type Measures = {
  readonly minimum: number;
  readonly maximum: number;
  readonly geometricMean: number;
  /** 0 when all chances are equal, towards 1 when few people have nearly all chance. */
  readonly gini: number;
};

/** Below this a chance is rounding of nothing. */
const NO_CHANCE = 1e-9;

/**
 * In: everybody's probability of being drawn. Out: the measures; minimum and geometric mean over the people who can be
 * drawn at all, maximum and Gini coefficient over everybody. Refuses nothing; without people all measures are 0.
 */
export function measuresOf(probabilities: readonly number[]): Measures {
  const drawable = probabilities.filter((probability) => probability > NO_CHANCE);
  if (drawable.length === 0) return { minimum: 0, maximum: 0, geometricMean: 0, gini: 0 };
  const logarithms = drawable.reduce((sum, probability) => sum + Math.log(probability), 0);
  return {
    minimum: drawable.reduce((least, probability) => Math.min(least, probability)),
    maximum: drawable.reduce((most, probability) => Math.max(most, probability)),
    geometricMean: Math.exp(logarithms / drawable.length),
    gini: giniOf(probabilities),
  };
}

/** Source: Gini's mean difference, from the values in ascending order. */
function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const ranked = sorted.reduce((sum, value, index) => sum + (2 * (index + 1) - sorted.length - 1) * value, 0);
  return Math.max(0, ranked / (sorted.length * total));
}

/**
 * In: one probability. Out: whether it is more than rounding of nothing.
 */
export function isDrawable(probability: number): boolean {
  return probability > NO_CHANCE;
}
