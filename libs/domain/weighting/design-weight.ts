// The weight a respondent has because of how the sample was drawn, before anything is known of who answered.

export type DesignWeights =
  | { readonly ok: true; readonly weights: Float64Array }
  | { readonly ok: false; readonly refused: 'not-a-chance'; readonly rows: readonly number[] };

/**
 * In: each respondent's chance to be drawn, as the record of the draw gives it (household size included): above 0 and
 * at most 1. Out: one over that chance. Refuses numbers that are no such chance, with their rows counted from 0.
 * Source: Horvitz and Thompson (1952), JASA 47.
 */
export function designWeights(inclusionProbabilities: ArrayLike<number>): DesignWeights {
  const chances = Float64Array.from(inclusionProbabilities);
  const rows = [...chances.keys()].filter((row) => !isChance(chances[row] ?? NaN));
  if (rows.length > 0) return { ok: false, refused: 'not-a-chance', rows };
  return { ok: true, weights: chances.map((chance) => 1 / chance) };
}

const isChance = (number: number): boolean => number > 0 && number <= 1;

/**
 * In: how many answered, and how many people the population has. Out: the same weight for everybody.
 */
export function equalWeights(respondents: number, population: number): Float64Array {
  return new Float64Array(respondents).fill(population / respondents);
}
