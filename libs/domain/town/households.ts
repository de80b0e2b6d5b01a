// Who lives together behind one front door in the made-up town.
import type { RandomStream } from './random-stream.js';
import type { TownArea } from './town-areas.js';

export type Housemate = {
  readonly age: number;
  readonly gender: 'm' | 'v' | 'o';
  readonly partnered: boolean;
};

type HouseholdKind = 'alone' | 'couple' | 'family' | 'one-parent' | 'institution';

/**
 * In: the area and a stream. Out: the people of one household with their age in years (0 to 104).
 * The shares of household kinds are roughly those of the Netherlands (CBS, Huishoudens naar samenstelling) and fictitious
 * in their details.
 */
export function household(area: TownArea, dice: RandomStream): readonly Housemate[] {
  const weights = { alone: 39, couple: 28, family: 25 * area.families, 'one-parent': 7, institution: 0.06 };
  return BUILDERS[dice.weighted<HouseholdKind>(weights)](dice);
}

const BUILDERS: Readonly<Record<HouseholdKind, (dice: RandomStream) => readonly Housemate[]>> = {
  alone: (dice) => [dice.chance(0.42) ? adult(dice, 66, 30, false) : adult(dice, 20, 46, false)],
  couple: (dice) => (dice.chance(0.6) ? couple(dice, 55, 34) : couple(dice, 23, 40)),
  family: (dice) => {
    const parents = couple(dice, 29, 30);
    return [...parents, ...children(dice, youngestAge(parents))];
  },
  'one-parent': (dice) => {
    const parent = adult(dice, 29, 30, false);
    return [parent, ...children(dice, parent.age)];
  },
  institution: (dice) => Array.from({ length: 30 + dice.below(60) }, () => adult(dice, 76, 26, false)),
};

function adult(dice: RandomStream, from: number, spread: number, partnered: boolean): Housemate {
  const gender = dice.weighted({ m: 49.6, v: 50, o: 0.4 });
  return { age: from + Math.floor(spread * dice.next() * (0.75 + 0.25 * dice.next())), gender, partnered };
}

function couple(dice: RandomStream, from: number, spread: number): readonly Housemate[] {
  const one = adult(dice, from, spread, true);
  const age = Math.max(18, one.age - 6 + dice.below(12));
  const other = one.gender === 'm' ? 'v' : 'm';
  const same = one.gender === 'm' ? 'm' : 'v';
  return [one, { age, gender: dice.chance(0.96) ? other : same, partnered: true }];
}

function children(dice: RandomStream, parentAge: number): readonly Housemate[] {
  const count = Number(dice.weighted({ '1': 38, '2': 42, '3': 15, '4': 5 }));
  const eldest = parentAge - 24 - dice.below(10);
  return Array.from({ length: count }, (_, place) => ({
    age: Math.min(24, Math.max(0, eldest - 3 * place)),
    gender: dice.weighted({ m: 51, v: 49 }),
    partnered: false,
  }));
}

const youngestAge = (people: readonly Housemate[]): number => Math.min(...people.map(({ age }) => age));
