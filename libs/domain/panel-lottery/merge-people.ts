// Identical people get identical chances, so the lottery is computed over types of people: far smaller, just as exact.
import type { PanelQuestion, Person } from './panel-question.js';
import { countingRow, type PanelRow, type PanelSpace } from './panel-space.js';

export type MergedPool = {
  /** Per type the positions of its people in the question, in the order of their ids. */
  readonly types: readonly (readonly number[])[];
  /** One row for the size, then one per target in the order of the question, then one per kind of household. */
  readonly space: PanelSpace;
  /** Where the rows of the households begin. */
  readonly firstHouseholdRow: number;
};

/**
 * In: a question. Out: its types in a canonical order (independent of the order of the people) and the space of panels.
 *
 * Two people are of one type when their values agree and, where they share a household, the values of all who live
 * there agree too. At most one person per household then reads: the types of one kind of household together take at
 * most as many seats as there are households of that kind. Any such panel of types can be seated with real people.
 * Source: averaging a lottery over the permutations of identical people leaves their chances equal and every panel
 * allowed (Flanigan, Gölz, Gupta, Hennig & Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 2021).
 */
export function mergePeople(question: PanelQuestion): MergedPool {
  const kinds = householdKinds(question.people);
  const typeOf = question.people.map((person, index) => keyOf([keyOf(person.values), kinds[index] ?? '']));
  const groups = groupBy(typeOf);
  const keys = [...groups.keys()].sort();
  const types = keys.map((key) => byId(groups.get(key) ?? [], question.people));
  const targetRows = rowsOfTargets(question, types);
  const householdRows = rowsOfHouseholds(question.people, kinds, types);
  const counts = types.map((members) => members.length);
  const all = countingRow([...types.keys()], question.size, question.size);
  return {
    types,
    space: {
      counts,
      lower: counts.map(() => 0),
      upper: counts,
      rows: [all, ...targetRows, ...householdRows],
    },
    firstHouseholdRow: 1 + targetRows.length,
  };
}

const keyOf = (parts: readonly string[]): string => JSON.stringify(parts);

function groupBy(keys: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    group?.push(index);
  });
  return groups;
}

function byId(members: readonly number[], people: readonly Person[]): number[] {
  const idOf = (member: number) => people[member]?.id ?? '';
  return [...members].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

/** Per person the sorted values of everybody in the household; empty for whoever shares with nobody in the pool. */
function householdKinds(people: readonly Person[]): string[] {
  const households = groupBy(people.map(({ household }, index) => household ?? `\u0000${index}`));
  const kinds = people.map(() => '');
  for (const members of households.values()) {
    if (members.length < 2) continue;
    const kind = keyOf(members.map((member) => keyOf(people[member]?.values ?? [])).sort());
    members.forEach((member) => (kinds[member] = kind));
  }
  return kinds;
}

function rowsOfTargets({ categories, people }: PanelQuestion, types: MergedPool['types']): PanelRow[] {
  return categories.flatMap(({ targets }, category) => {
    const values = types.map((members) => people[members[0] ?? -1]?.values[category]);
    return targets.map(({ value, min, max }) => {
      const having = [...types.keys()].filter((type) => values[type] === value);
      return countingRow(having, min, max);
    });
  });
}

function rowsOfHouseholds(
  people: readonly Person[],
  kinds: readonly string[],
  types: MergedPool['types'],
): PanelRow[] {
  const kindOfType = types.map((members) => kinds[members[0] ?? -1] ?? '');
  const groups = groupBy(kindOfType);
  groups.delete('');
  return [...groups.keys()].sort().map((kind) => {
    const inKind = groups.get(kind) ?? [];
    const members = inKind.flatMap((type) => types[type] ?? []);
    const households = new Set(members.map((member) => people[member]?.household));
    return countingRow(inKind, 0, households.size);
  });
}
