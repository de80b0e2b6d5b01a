// How the sample was drawn, as far as the size of its chance errors depends on it.

export type SurveyDesign = {
  /** The weight of each respondent before it was fitted to the population. */
  readonly weights: Float64Array;
  /** Per respondent the number of its stratum, from 0; null: one stratum. */
  readonly strata: Int32Array | null;
  /** Per respondent the number of its cluster, different in different strata; null: everybody was drawn alone. */
  readonly clusters: Int32Array | null;
  /** Per stratum how many units (people, or clusters) the population has there; null: no finite population correction. */
  readonly populationOfStratum: readonly number[] | null;
};

/**
 * In: equal or unequal weights of a sample drawn in one go, and the size of the population or null.
 * Out: its design, without strata and clusters.
 */
export function simpleDesign(weights: Float64Array, population: number | null): SurveyDesign {
  const populationOfStratum = population === null ? null : [population];
  return { weights, strata: null, clusters: null, populationOfStratum };
}

export type DesignRefusal =
  /** Chance errors cannot be told from one drawn unit. */
  | { readonly refused: 'single-unit-stratum'; readonly stratum: number }
  | {
      readonly refused: 'sample-larger-than-population';
      readonly stratum: number;
      readonly drawn: number;
      readonly population: number;
    };

/**
 * In: a design. Out: what stands in the way of computing chance errors; nothing when all is well.
 * Source: Lumley (2010), Complex Surveys, section 2.2 (strata with one unit) and 2.1 (population correction).
 */
export function checkDesign(design: SurveyDesign): readonly DesignRefusal[] {
  const faults: DesignRefusal[] = [];
  unitsPerStratum(design).forEach((drawn, stratum) => {
    const population = design.populationOfStratum?.[stratum] ?? Infinity;
    if (drawn === 1 && population > 1) faults.push({ refused: 'single-unit-stratum', stratum });
    if (drawn > population)
      faults.push({ refused: 'sample-larger-than-population', stratum, drawn, population });
  });
  return faults;
}

/**
 * In: a design. Out: how many units were drawn per stratum, by the number of the stratum.
 */
export function unitsPerStratum(design: SurveyDesign): readonly number[] {
  const seen = new Set<string>();
  const strata = design.strata?.reduce((most, stratum) => Math.max(most, stratum + 1), 0) ?? 1;
  const units = new Array<number>(strata).fill(0);
  for (let row = 0; row < design.weights.length; row += 1) {
    const stratum = design.strata?.[row] ?? 0;
    const unit = design.clusters === null ? '' : `${stratum} ${design.clusters[row] ?? 0}`;
    if (unit !== '' && seen.has(unit)) continue;
    if (unit !== '') seen.add(unit);
    units[stratum] = (units[stratum] ?? 0) + 1;
  }
  return units;
}

/**
 * In: a design and, per respondent, whether it counts (all of them when left out). Out: units minus strata among
 * those who count, the degrees of freedom of a chance error.
 * Source: Korn and Graubard (1990), The American Statistician 44; `survey::degf`.
 */
export function degreesOfFreedom({ weights, strata, clusters }: SurveyDesign, counts?: Uint8Array): number {
  const units = new Set<number>();
  const presentStrata = new Set<number>();
  let [people, lastStratum] = [0, -1];
  for (let row = 0; row < weights.length; row += 1) {
    if (counts && counts[row] !== 1) continue;
    people += 1;
    const stratum = strata?.[row] ?? 0;
    if (stratum !== lastStratum) presentStrata.add(stratum);
    lastStratum = stratum;
    if (clusters) units.add(clusters[row] ?? 0);
  }
  return (clusters ? units.size : people) - presentStrata.size;
}
