// The space of panels as a certificate divides it into types; every word of that division is checked against the pool.
import { at } from './at.js';
import type { Certificate } from './certificate.js';
import type { PanelQuestion, Person } from './panel-question.js';
import { countingRow, type PanelSpace } from './panel-space.js';

/**
 * In: a question and a certificate. Out: the space over the certificate's types, or what is wrong with them.
 * Checked: everybody is in exactly one type, and the people of a type have the same values. The limit of a kind of
 * households is counted here: as many seats as there are different households among its people.
 */
export function spaceOfClaim(question: PanelQuestion, certificate: Certificate): PanelSpace | string {
  const people = new Map(question.people.map((person) => [person.id, person]));
  const types = certificate.types.map((ids) => ids.flatMap((id) => people.get(id) ?? []));
  const placed = certificate.types.flat();
  if (
    placed.length !== people.size ||
    new Set(placed).size !== people.size ||
    types.flat().length !== people.size
  )
    return 'the types do not divide the pool';
  if (types.some((members) => members.length === 0 || !members.every((person) => isLike(person, members[0]))))
    return 'the people of a type differ';
  if (certificate.households.flat().some((type) => types[type] === undefined))
    return 'a kind of household is unknown';
  const counts = types.map((members) => members.length);
  const targetRows = question.categories.flatMap(({ targets }, category) =>
    targets.map(({ value, min, max }) => {
      const having = [...types.keys()].filter((type) => at(types, type)[0]?.values[category] === value);
      return countingRow(having, min, max);
    }),
  );
  const householdRows = certificate.households.map((together) =>
    countingRow(together, 0, homesAmong(together.flatMap((type) => at(types, type)))),
  );
  const all = countingRow([...types.keys()], question.size, question.size);
  return { counts, lower: counts.map(() => 0), upper: counts, rows: [all, ...targetRows, ...householdRows] };
}

function isLike(person: Person, other: Person | undefined): boolean {
  return person.values.every((value, category) => value === other?.values[category]);
}

function homesAmong(people: readonly Person[]): number {
  return new Set(people.map(({ id, household }) => JSON.stringify(household === null ? { id } : household)))
    .size;
}
