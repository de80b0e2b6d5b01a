// Who sits in for a type: people by themselves, or the members of households of one kind, of whom one at most may sit.
import { at } from './at.js';
import type { MergedPool } from './merge-people.js';
import type { PanelQuestion } from './panel-question.js';

/** Types whose people share households, and per household the people of each of those types (positions in the question). */
export type Lodging = {
  readonly types: readonly number[];
  readonly households: readonly (readonly (readonly number[])[])[];
};

/**
 * In: a question and its merged pool. Out: every type in one lodging: people who live apart are households of one.
 */
export function lodgingsOf(
  question: PanelQuestion,
  { types, space, firstHouseholdRow }: MergedPool,
): Lodging[] {
  const shared = space.rows.slice(firstHouseholdRow).map((row) => row.types);
  const inShared = new Set(shared.flat());
  const alone = [...types.keys()].filter((type) => !inShared.has(type)).map((type) => [type]);
  const householdOf = (person: number) => question.people[person]?.household ?? `\u0000${person}`;
  return [...alone, ...shared].map((together) => {
    const households = new Map<string, number[][]>();
    together.forEach((type, place) => {
      for (const person of at(types, type)) {
        const household = households.get(householdOf(person)) ?? together.map(() => []);
        household[place]?.push(person);
        households.set(householdOf(person), household);
      }
    });
    return { types: together, households: [...households.values()] };
  });
}
