// The units that a design drew, numbered, with what the squared deviations of each stratum are multiplied by.
import { unitsPerStratum, type SurveyDesign } from './survey-design.js';

export type DesignUnits = {
  /** Per respondent the number of its unit; null: its own row. */
  readonly unitOf: Int32Array | null;
  readonly stratumOf: Int32Array;
  /** Per stratum the units drawn, and what their squared deviations are multiplied by. */
  readonly drawn: readonly number[];
  readonly factors: readonly number[];
};

/**
 * In: a design without faults. Out: its units and strata with the factor of each; worked out once, because many
 * chance errors are computed from one design.
 * Source: Särndal, Swensson and Wretman (1992), section 3.7 (stratified sampling).
 */
export function designUnits(design: SurveyDesign): DesignUnits {
  const drawn = unitsPerStratum(design);
  const factors = drawn.map((count, stratum) => {
    const population = design.populationOfStratum?.[stratum];
    const notDrawn = population === undefined ? 1 : (population - count) / population;
    return count > 1 ? (notDrawn * count) / (count - 1) : 0;
  });
  const numbers = new Map<number, number>();
  const unitOf = design.clusters?.map((cluster) => {
    const known = numbers.get(cluster);
    if (known !== undefined) return known;
    numbers.set(cluster, numbers.size);
    return numbers.size - 1;
  });
  const stratumOf = new Int32Array(unitOf ? numbers.size : design.weights.length);
  design.strata?.forEach((stratum, row) => {
    stratumOf[unitOf?.[row] ?? row] = stratum;
  });
  return { unitOf: unitOf ?? null, stratumOf, drawn, factors };
}
