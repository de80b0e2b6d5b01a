// What unequal weights cost: the design effect and the size of an equally weighted sample that knows as much.

export type Kish = {
  readonly n: number;
  readonly sumOfWeights: number;
  /** 1 when all weights are equal. */
  readonly deff: number;
  readonly nEff: number;
  readonly smallest: number;
  readonly largest: number;
};

/**
 * In: a positive weight per respondent, at least one. Out: Kish's design effect n·Σw²/(Σw)² and effective n.
 * Source: Kish (1965), Survey Sampling, section 11.7; Kish (1992), Journal of Official Statistics 8.
 */
export function kish(weights: Float64Array): Kish {
  let [sum, squares, smallest, largest] = [0, 0, Infinity, -Infinity];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
    if (weight < smallest) smallest = weight;
    if (weight > largest) largest = weight;
  }
  const n = weights.length;
  const deff = (n * squares) / (sum * sum);
  return { n, sumOfWeights: sum, deff, nEff: n / deff, smallest, largest };
}
