// A paper on which somebody put candidates in order.

/**
 * `ranking` holds candidate numbers, counted from 1, best first; the candidates in one inner list stand level.
 * Candidates who are missing were not ranked. `count` is how many people (or, for weighted counts, how much weight) said this.
 */
export type RankedBallot = { readonly count: number; readonly ranking: readonly (readonly number[])[] };

/** `candidates` is how many there are; every number on a ballot lies from 1 to that. */
export type Election = {
  readonly candidates: number;
  readonly ballots: readonly RankedBallot[];
  /** Candidates who no longer stand; no ballot names them. */
  readonly withdrawn?: readonly number[];
};

/** The order in which lots were drawn, as candidate numbers; drawn by people, never by this program. */
export type Lots = readonly number[];

/** A tie that only a lot can settle: the stage it arose at (counted from 1), who is level, and what the lot decides. */
export type LotNeeded = {
  readonly refused: 'lot-needed';
  readonly stage: number;
  readonly tied: readonly number[];
  readonly decides: 'who-is-excluded' | 'whose-surplus-goes-first' | 'who-is-elected';
};
