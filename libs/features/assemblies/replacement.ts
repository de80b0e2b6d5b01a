// Who takes a seat that came free: whoever keeps the group closest to its targets, and among those the lowest ticket.
import type { PanelCategory } from '#domain/sortition/panel-record.js';
import { seatTicket } from '#domain/sortition/seat-records.js';

export type Candidate = {
  readonly number: number;
  readonly values: readonly string[];
  readonly household: string | null;
};

export type Vacancy = {
  readonly categories: readonly PanelCategory[];
  /** The seed of the draw: nobody could know it when the pool was sealed. */
  readonly seed: string;
  /** Who holds a seat now. */
  readonly staying: readonly Candidate[];
  /** Who may be asked: in the pool, never offered a seat before. */
  readonly candidates: readonly Candidate[];
};

export type Replaced = { readonly number: number; readonly ticket: string; readonly distance: number };

/**
 * In: what is known of an open seat. Out: who takes it, or undefined when nobody is left. Housemates of who stays are
 * passed over. A ticket is SHA-256 over the text `seed:number`, as in a draw for a poll.
 */
export function replacementFor({ categories, seed, staying, candidates }: Vacancy): Replaced | undefined {
  const homes = new Set(staying.flatMap(({ household }) => household ?? []));
  const free = candidates.filter(({ household }) => household === null || !homes.has(household));
  const ranked = free
    .map((one) => ({
      number: one.number,
      ticket: seatTicket(seed, one.number),
      distance: distanceOf(categories, [...staying, one]),
    }))
    .sort((one, other) => one.distance - other.distance || (one.ticket < other.ticket ? -1 : 1));
  return ranked[0];
}

/** People under a minimum or over a maximum, added up over all targets. */
function distanceOf(categories: readonly PanelCategory[], people: readonly Candidate[]): number {
  return categories.reduce((sum, { targets }, category) => {
    const misses = targets.map(({ value, min, max }) => {
      const count = people.filter(({ values }) => values[category] === value).length;
      return Math.max(0, min - count, count - max);
    });
    return sum + misses.reduce((total, miss) => total + miss, 0);
  }, 0);
}
