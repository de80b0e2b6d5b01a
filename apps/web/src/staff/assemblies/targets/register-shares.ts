// How the people of a frame are spread over ages, genders or areas: the shares that become targets.
import type { Share } from '#features/assemblies/index.js';
import type { Area, Candidate } from '#features/population/index.js';

/** Five classes that a town's figures often use; the last of them that is invited has no end. */
const BOUNDS = [
  { from: 0, to: 34 },
  { from: 35, to: 49 },
  { from: 50, to: 64 },
  { from: 65, to: 79 },
  { from: 80, to: 120 },
] as const;
const OLDEST = 120;

type Invited = { readonly ageFrom: number; readonly ageTo: number };

/** Only classes in which somebody is invited, cut off where the invited begin and end. */
export function ageShares(
  people: readonly Candidate[],
  year: number,
  { ageFrom, ageTo }: Invited,
): readonly Share[] {
  const classes = BOUNDS.filter(({ from, to }) => to >= ageFrom && from <= ageTo).map(({ from, to }) => {
    const [lowest, highest] = [Math.max(from, ageFrom), Math.min(to, ageTo)];
    return { highest, name: highest >= OLDEST ? `${lowest}+` : `${lowest}-${highest}` };
  });
  return shares(
    classes.map(({ name }) => name),
    people.map(({ birthYear }) => {
      const age = Math.max(ageFrom, year - birthYear);
      return classes.find(({ highest }) => age <= highest)?.name ?? '';
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
