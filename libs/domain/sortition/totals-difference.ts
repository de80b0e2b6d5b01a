// Whether totals add up, and lie within the targets.
import { firstDifference, type Difference } from './first-difference.js';
import type { PanelCategory, Totals } from './panel-record.js';

/**
 * In: categories, totals, and what the totals of each category should add up to. Out: the first difference, or undefined.
 */
export function sumDifference(
  categories: readonly PanelCategory[],
  totals: Totals,
  { sum, at }: { readonly sum: number; readonly at: string },
): Difference | undefined {
  const shape = firstDifference(
    categories.map(({ targets }) => targets.length),
    totals.map((values) => values.length),
    at,
  );
  if (shape !== undefined) return shape;
  const sums = totals.map((values) => values.reduce((one, other) => one + other, 0));
  return firstDifference(
    sums.map(() => sum),
    sums,
    at,
  );
}

/**
 * In: categories and totals of one panel. Out: the first target that is not met, or undefined.
 */
export function targetDifference(
  categories: readonly PanelCategory[],
  totals: Totals,
  at: string,
): Difference | undefined {
  const seats = categories.flatMap(({ name, targets }, category) =>
    targets.map((target, place) => ({ ...target, name, found: totals[category]?.[place] ?? -1 })),
  );
  const broken = seats.find(({ min, max, found }) => found < min || found > max);
  if (broken === undefined) return undefined;
  const { name, value, min, max, found } = broken;
  return { at: `${at} of ${name} ${value}`, expected: `${min} to ${max}`, found };
}
