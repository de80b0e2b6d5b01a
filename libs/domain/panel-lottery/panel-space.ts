// The panels that the targets allow, as whole points between linear bounds: seats per type of person.

/** `lower ≤ Σ weights[i] · seats[types[i]] ≤ upper`. */
export type PanelRow = {
  readonly lower: number;
  readonly upper: number;
  readonly types: readonly number[];
  readonly weights: readonly number[];
};

/** A panel gives type t between `lower[t]` and `upper[t]` seats, a whole number, and keeps every row. */
export type PanelSpace = {
  /** How many people there are of each type. */
  readonly counts: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly PanelRow[];
};

/** Seats per type. */
export type Panel = readonly number[];

/**
 * In: the types a row counts, and its bounds. Out: the row that counts each of them once.
 */
export function countingRow(types: readonly number[], lower: number, upper: number): PanelRow {
  return { lower, upper, types, weights: types.map(() => 1) };
}

/**
 * In: a row and a number of seats per type (whole or not). Out: the weighted number of seats the row counts.
 */
export function seatsIn(row: PanelRow, seats: ArrayLike<number>): number {
  return row.types.reduce((sum, type, index) => sum + (row.weights[index] ?? 0) * (seats[type] ?? 0), 0);
}
