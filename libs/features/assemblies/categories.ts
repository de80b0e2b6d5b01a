// The categories of the targets: what the register says of somebody, what is asked, and what nobody has to say.
import type { AssemblyCategory, AssemblyTarget } from './assembly.js';

/** The value of who would rather not say; never a reason to leave somebody out. */
export const NOT_SAID = 'zeg ik liever niet';

/** By category. */
export type Given = Readonly<Record<string, string>>;

export type RegisterFacts = {
  readonly age: number;
  readonly gender: 'male' | 'female' | 'unknown';
  /** Name of the area. */
  readonly area: string;
};

/** In: the categories and what the register says. Out: the values that need not be asked. */
export function knownValues(categories: readonly AssemblyCategory[], facts: RegisterFacts): Given {
  const known = categories.filter(({ source }) => source !== 'asked');
  return Object.fromEntries(known.map((category) => [category.name, knownValue(category, facts)]));
}

export const askedCategories = (categories: readonly AssemblyCategory[]): readonly AssemblyCategory[] =>
  categories.filter(({ source }) => source === 'asked');

/** In: a category. Out: its targets, with room for who would rather not say. */
export function targetsWithRoom({ targets }: AssemblyCategory, size: number): readonly AssemblyTarget[] {
  const named = targets.some(({ value }) => value === NOT_SAID);
  return named ? targets : [...targets, { value: NOT_SAID, min: 0, max: size }];
}

/** Which of the category's values covers an age; '' when none does. */
export function ageValue(targets: readonly Pick<AssemblyTarget, 'value'>[], age: number): string {
  return targets.find(({ value }) => covers(value, age))?.value ?? '';
}

function knownValue({ source, targets }: AssemblyCategory, { age, gender, area }: RegisterFacts): string {
  const values = targets.map(({ value }) => value);
  const wanted = {
    age: ageValue(targets, age),
    gender: values.find((value) => GENDER_WORDS[gender].test(value)) ?? '',
    area: values.find((value) => value === area) ?? '',
    asked: '',
  }[source];
  return wanted === '' ? NOT_SAID : wanted;
}

/** Undefined for a word that the register does not use. */
export const genderOf = (value: string): RegisterFacts['gender'] | undefined =>
  (['male', 'female', 'unknown'] as const).find((gender) => GENDER_WORDS[gender].test(value));

const GENDER_WORDS = { male: /^man/i, female: /^vrouw/i, unknown: /^(x|anders|onbekend)/i };

/** "16-34", "65+" and "65 en ouder". */
function covers(value: string, age: number): boolean {
  const [, from, to] = /^(\d{1,3})\s*(?:[-–]|t\/m|tot en met)\s*(\d{1,3})/.exec(value.trim()) ?? [];
  if (from !== undefined && to !== undefined) return age >= Number(from) && age <= Number(to);
  const [, over] = /^(\d{1,3})\s*(?:\+|jaar en ouder|en ouder)/.exec(value.trim()) ?? [];
  return over !== undefined && age >= Number(over);
}
