// Whether the register can tell a category by itself: by its name and, what counts, by its values.
import type { AssemblyTarget, CategorySource } from './assembly.js';
import { ageValue, genderOf } from './categories.js';

type Value = Pick<AssemblyTarget, 'value'>;

/**
 * In: the name of a category, its values and the names of the areas. Out: where the value of a person comes from. Ages that
 * are no ages ("jong", "oud") and areas that nobody knows are asked, however the category is called.
 */
export function sourceFor(
  name: string,
  targets: readonly Value[],
  areas: ReadonlySet<string>,
): CategorySource {
  const plain = name.trim().toLowerCase();
  const all = (test: (value: string) => boolean): boolean =>
    targets.length > 0 && targets.every(({ value }) => test(value));
  if (plain === 'leeftijd' && all(isAgeClass)) return 'age';
  if (plain === 'geslacht' && all((value) => genderOf(value) !== undefined)) return 'gender';
  if (plain === 'gebied' && all((value) => areas.has(value))) return 'area';
  return 'asked';
}

const OLDEST = 120;
const AGES = Array.from({ length: OLDEST + 1 }, (_, age) => age);
const isAgeClass = (value: string): boolean => AGES.some((age) => ageValue([{ value }], age) !== '');

export type AgeGap = { readonly from: number; readonly to: number };

/** In: age classes and who is invited. Out: the ages among them that no class covers, as few ranges as possible. */
export function ageGaps(targets: readonly Value[], ageFrom: number, ageTo: number): readonly AgeGap[] {
  const missing = AGES.filter((age) => age >= ageFrom && age <= ageTo && ageValue(targets, age) === '');
  return missing.reduce<AgeGap[]>((gaps, age) => {
    const last = gaps.at(-1);
    return last?.to === age - 1
      ? [...gaps.slice(0, -1), { from: last.from, to: age }]
      : [...gaps, { from: age, to: age }];
  }, []);
}
