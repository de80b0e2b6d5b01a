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
};

export type ReplacementKept = {
  readonly salt: string;
  readonly candidates: number;
  /** Seats by which the group misses its targets with this person in it. */
  readonly distance: number;
};

export type SeatKept = ReservesKept | ReplacementKept;

export const isReservesKept = (kept: SeatKept): kept is ReservesKept => 'alternates' in kept;
