// Who takes a seat that came free: whoever keeps the group closest to its targets, and among those the lowest ticket.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { PanelCategory } from '#domain/sortition/panel-record.js';
import type { ReservesRecord } from './reserves.js';

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

export type ReplacementRecord = {
  readonly kind: 'replacement';
  readonly version: 1;
  /** Digest of the record of the draw. */
  readonly draw: string;
  readonly rule: 'closest-to-targets-then-lowest-ticket';
  /** The alternates chosen in advance, or once they are all asked everybody else on the reserve list. */
  readonly from: 'alternates' | 'pool';
  /** Pseudonymous numbers. */
  readonly left: number;
  readonly chosen: number;
  readonly candidates: number;
  readonly ticket: string;
  /** Seats by which the group misses its targets with this person in it. */
  readonly distance: number;
};

export type SeatDocument = ReplacementRecord | ReservesRecord;

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
      ticket: sha256(`${seed}:${one.number}`),
      distance: distanceOf(categories, [...staying, one]),
    }))
    .sort((one, other) => one.distance - other.distance || (one.ticket < other.ticket ? -1 : 1));
  return ranked[0];
}

export const digestOfRecord = (record: SeatDocument): string => sha256(canonicalJson(record));

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
