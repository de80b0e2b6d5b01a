// Households that are alike for the draw: as many members in all, and as many of them in one stratum.
import type { FramePerson } from './frame.js';

/** Seen from one stratum: households of `members` people who can be drawn, `inside` of them in this stratum (1 to `members`). */
export type HouseholdKind = { readonly members: number; readonly inside: number };

export type CountedKind = HouseholdKind & { readonly households: number };

export type HouseholdKinds = {
  /** The kinds that have a member in this stratum. */
  in(stratum: string): readonly CountedKind[];
  /** The kind of this person's household, seen from this person's stratum. */
  of(person: FramePerson): HouseholdKind;
};

type Home = { members: number; readonly inside: Map<string, number> };

/** Counts the households of all people who are not left out; who lives at no known address is a household of one. */
export function householdKinds(people: readonly FramePerson[]): HouseholdKinds {
  const { homes, alone } = homesOf(people);
  const kinds = new Map<string, Map<string, CountedKind>>();
  for (const [stratum, count] of alone) addKind(kinds, stratum, { members: 1, inside: 1, households: count });
  for (const { members, inside } of homes.values())
    for (const [stratum, count] of inside) addKind(kinds, stratum, { members, inside: count, households: 1 });
  return {
    in: (stratum) => [...(kinds.get(stratum)?.values() ?? [])],
    of: ({ household, stratum }) => {
      const home = household === '' ? undefined : homes.get(household);
      return { members: home?.members ?? 1, inside: home?.inside.get(stratum) ?? 1 };
    },
  };
}

function homesOf(people: readonly FramePerson[]) {
  const homes = new Map<string, Home>();
  const alone = new Map<string, number>();
  for (const { household, stratum, excluded } of people) {
    if (excluded) continue;
    if (household === '') {
      increase(alone, stratum);
      continue;
    }
    const home = homes.get(household) ?? { members: 0, inside: new Map<string, number>() };
    homes.set(household, home);
    home.members += 1;
    increase(home.inside, stratum);
  }
  return { homes, alone };
}

function addKind(kinds: Map<string, Map<string, CountedKind>>, stratum: string, kind: CountedKind): void {
  const known = kinds.get(stratum) ?? new Map<string, CountedKind>();
  kinds.set(stratum, known);
  const key = kindKey(kind);
  known.set(key, { ...kind, households: kind.households + (known.get(key)?.households ?? 0) });
}

/** A name for a kind, for use in maps. */
export function kindKey(kind: HouseholdKind): string {
  return `${kind.members}/${kind.inside}`;
}

function increase(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
