// What a method hands over: the columns of its region it chose, the seats that follow, and why no lottery does better.

/**
 * A linear bound on all panels at once: for every panel, Σ weights[t] · seats[t] is at most what the prices of the rows
 * add up to (see `bound-of.ts`). Weights per type, prices per row of the region.
 */
export type LinearProof = { readonly weights: readonly number[]; readonly prices: readonly number[] };

/** Expected seats per type: chance per person times number of people. */
export type Point = readonly number[];

/** One step of leximin: among the types not fixed before, some cannot get more than `value` without taking it from others. */
export type Level = {
  readonly value: number;
  /** The types whose chance is fixed at `value` from here on. */
  readonly fixed: readonly number[];
};

export type Relaxed = {
  readonly columns: readonly number[];
  readonly point: Point;
  readonly levels: readonly Level[];
  /** One per level; a method that is not made of levels has one for its whole claim. */
  readonly proofs: readonly LinearProof[];
};
