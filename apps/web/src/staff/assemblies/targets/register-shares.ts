// How the people of a frame are spread over ages, genders or areas: the shares that become targets.
import type { Share } from '#features/assemblies/index.js';
import type { Area, Candidate } from '#features/population/index.js';

/** Five classes that a town's figures often use; the youngest begins where the audience does. */
const AGES = [
  { upTo: 34, name: (from: number) => `${from}-34` },
  { upTo: 49, name: () => '35-49' },
  { upTo: 64, name: () => '50-64' },
  { upTo: 79, name: () => '65-79' },
  { upTo: 200, name: () => '80+' },
] as const;

export function ageShares(people: readonly Candidate[], year: number, ageFrom: number): readonly Share[] {
  const classes = AGES.map(({ name }) => name(ageFrom));
  return shares(
    classes,
    people.map(({ birthYear }) => {
      const age = year - birthYear;
      return classes[AGES.findIndex(({ upTo }) => age <= upTo)] ?? '';
    }),
  );
}

export function genderShares(people: readonly Candidate[]): readonly Share[] {
  const names = { female: 'vrouw', male: 'man', unknown: 'anders' };
  return shares(
    ['vrouw', 'man', 'anders'],
    people.map(({ gender }) => names[gender]),
  ).filter(({ count }) => count > 0);
}

export function areaShares(people: readonly Candidate[], areas: readonly Area[]): readonly Share[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return shares(
    areas.map(({ name }) => name),
    people.map(({ area }) => names.get(area) ?? ''),
  ).filter(({ count }) => count > 0);
}

function shares(values: readonly string[], found: readonly string[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}
