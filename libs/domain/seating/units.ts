// People who always sit together move as one unit.
import type { SeatingQuestion, SeatingRefusal } from './seating-question.js';

/** Members by position; most units are one person. */
export type Unit = readonly number[];

/**
 * In: a question. Out: its units in the order of their first member, or why there are none: more people together than a
 * table has seats, or a pair both together and apart.
 */
export function unitsOf(question: SeatingQuestion): readonly Unit[] | SeatingRefusal {
  const { members, tables, apart, together } = question;
  const position = new Map(members.map(({ id }, index) => [id, index]));
  const leader = members.map((_, index) => index);
  const find = (one: number): number => {
    const next = leader[one] ?? one;
    return next === one ? one : find(next);
  };
  for (const [one, other] of together) {
    const pair = [find(position.get(one) ?? 0), find(position.get(other) ?? 0)] as const;
    leader[Math.max(...pair)] = Math.min(...pair);
  }
  const units = new Map<number, number[]>();
  members.forEach((_, index) => units.set(find(index), [...(units.get(find(index)) ?? []), index]));
  const idsOf = (unit: Unit) => unit.flatMap((index) => members[index]?.id ?? []);
  const torn = apart.find(
    ([one, other]) => find(position.get(one) ?? -1) === find(position.get(other) ?? -2),
  );
  if (torn !== undefined) return { ok: false, refused: 'together-and-apart', ids: torn };
  const large = [...units.values()].find((unit) => unit.length > Math.floor(members.length / tables));
  if (large !== undefined) return { ok: false, refused: 'too-many-together', ids: idsOf(large) };
  return [...units.values()];
}
