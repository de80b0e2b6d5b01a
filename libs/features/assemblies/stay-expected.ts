// What the organiser expects of who stays to the end: a share for everybody, and another for groups that stay less.
import { stayChance, type StayModel } from '#domain/panel-lottery/stay-model.js';
import type { PanelCategory } from '#domain/sortition/panel-record.js';
import type { StayChances } from '#domain/sortition/seat-records.js';

export type StayExpected = StayChances;

/**
 * In: what is expected, and the values of a person in the order of the categories. Out: the chance that they stay, from
 * 0 to 1. Who belongs to more such groups stays by the product of their factors, as in a learned model.
 */
export function stayChanceOf(
  expected: StayExpected,
  categories: readonly PanelCategory[],
  values: readonly string[],
): number {
  return stayChance(modelOf(expected, categories), values);
}

function modelOf({ everybody, groups }: StayExpected, categories: readonly PanelCategory[]): StayModel {
  return {
    base: everybody / 100,
    factors: categories.map(({ name }) =>
      Object.fromEntries(
        groups
          .filter(({ category }) => category === name)
          .map(({ value, stays }) => [value, stays / everybody] as const),
      ),
    ),
  };
}
