// Seats that came free are filled from the rest of the pool: the question that is left.
import type { PanelQuestion, Person } from './panel-question.js';

export type AlreadyDrawn = {
  /** Ids of members who stay: their seats and what they count for are taken. */
  readonly staying: readonly string[];
  /** Ids of people who leave or declined: they are not drawn again. */
  readonly gone: readonly string[];
};

export type ReplacementQuestion =
  | { readonly ok: true; readonly question: PanelQuestion }
  | {
      readonly ok: false;
      readonly refused: 'unknown-person' | 'nothing-to-fill';
      readonly ids: readonly string[];
    };

/**
 * In: the question the panel was drawn for, and who of it stays and who is gone. Out: the question for the open seats:
 * the rest of the pool without the housemates of those who stay, the seats that are open, and of every target what is
 * left (never below zero). Refuses ids that are not in the pool, and a panel without an open seat.
 */
export function replacementQuestion(
  question: PanelQuestion,
  { staying, gone }: AlreadyDrawn,
): ReplacementQuestion {
  const people = new Map(question.people.map((person) => [person.id, person]));
  const unknown = [...staying, ...gone].filter((id) => !people.has(id));
  if (unknown.length > 0) return { ok: false, refused: 'unknown-person', ids: unknown };
  if (staying.length >= question.size) return { ok: false, refused: 'nothing-to-fill', ids: [] };
  const seated = staying.flatMap((id) => people.get(id) ?? []);
  const categories = question.categories.map(({ name, targets }, category) => ({
    name,
    targets: targets.map((target) => {
      const taken = seated.filter(({ values }) => values[category] === target.value).length;
      const left = (seats: number) => Math.max(0, seats - taken);
      const { value, min, max, minFlex, maxFlex } = target;
      return { value, min: left(min), max: left(max), minFlex: left(minFlex), maxFlex: left(maxFlex) };
    }),
  }));
  const left = withoutPeople(question.people, { staying, gone });
  return { ok: true, question: { size: question.size - staying.length, categories, people: left } };
}

/**
 * In: people, and who was drawn already. Out: the people who were not, and do not live with anybody who stays.
 */
export function withoutPeople(people: readonly Person[], { staying, gone }: AlreadyDrawn): Person[] {
  const [stay, drawn] = [new Set(staying), new Set([...staying, ...gone])];
  const homes = new Set(
    people.flatMap(({ id, household }) => (stay.has(id) && household !== null ? [household] : [])),
  );
  return people.filter(
    ({ id, household }) => !drawn.has(id) && (household === null || !homes.has(household)),
  );
}
