// Divides seats over households of one kind, of which each may send one person at most.
import { at } from './at.js';
import type { Lodging } from './lodgings.js';
import type { Rota } from './rota.js';

/**
 * In: households of one kind, and the seats a panel has for each of their types. Out: a rota in which every household in
 * turn sends each type for equally long, and housemates of the same type take turns as well.
 *
 * The seats stand in line before the circle of households, which makes a full turn (one per housemate of the same type),
 * stopping for equally long at every place.
 */
export function shareHouseholds({ households, types }: Lodging, seats: readonly number[]): Rota {
  const line = types.flatMap((type, place) => Array.from({ length: at(seats, type) }, () => place));
  if (line.length === 0) return [{ until: 1, people: [] }];
  const alike = new Set(households.flatMap((household) => household.map((people) => people.length)));
  const turns = [...alike].reduce(leastCommonMultiple, 1);
  const stops = households.length * turns;
  return Array.from({ length: stops }, (_, stop) => ({
    until: (stop + 1) / stops,
    people: line.map((place, index) => {
      const people = at(at(households, (index + stop) % households.length), place);
      return at(people, Math.floor(stop / households.length) % people.length);
    }),
  }));
}

function leastCommonMultiple(one: number, other: number): number {
  return (one * other) / greatestCommonDivisor(one, other);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
