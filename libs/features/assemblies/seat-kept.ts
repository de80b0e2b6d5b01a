// What stays behind a record of seats: figures and numbers from which somebody could guess what people are like.
export type ReservesKept = {
  /** 64 hexadecimal digits, so that nobody can try figures against the seal in the record. */
  readonly salt: string;
  /** Pseudonymous numbers, in the order in which they help most. */
  readonly alternates: readonly number[];
  /** People who could be chosen. */
  readonly candidates: number;
  /** What the group is expected to miss of its targets, in thousandths, with the alternates and without. */
  readonly miss: number;
  readonly missWithout: number;
  /** What the choice was made of; a record of version 2 did not keep it. */
  readonly among?: ReservesAmong;
};

/** With the pool and the record, enough to make the choice of alternates again. */
export type ReservesAmong = {
  /** Pseudonymous numbers of everybody who could be chosen, ascending. */
  readonly ready: readonly number[];
  /** From 0 to 1: the chance to stay of each of the drawn, and of each of `ready`, by ascending number. */
  readonly stay: { readonly drawn: readonly number[]; readonly ready: readonly number[] };
  /** How many alternates were asked for. */
  readonly wanted: number;
  /** How hard it was looked for: futures tried, and exchanges at most. */
  readonly samples: number;
  readonly exchanges: number;
};

export type ReplacementKept = {
  readonly salt: string;
  readonly candidates: number;
  /** Seats by which the group misses its targets with this person in it. */
  readonly distance: number;
  /** What the choice was made of; a record of version 2 did not keep it. */
  readonly among?: ReplacementAmong;
};

/** Pseudonymous numbers, ascending: who held a seat, and who was on the reserve list and never offered one. */
export type ReplacementAmong = { readonly staying: readonly number[]; readonly ready: readonly number[] };

export type SeatKept = ReservesKept | ReplacementKept;

export const isReservesKept = (kept: SeatKept): kept is ReservesKept => 'alternates' in kept;
