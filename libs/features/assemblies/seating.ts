// Table groups for the meetings of a group: what was asked, and who sits where.
import type { SeatingRefusal } from '#domain/seating/seating-question.js';

export type SeatingPair = readonly [number, number];

export type SeatingWish = {
  readonly tables: number;
  readonly rounds: number;
  /** Names of categories that every table should mix. */
  readonly mix: readonly string[];
  /** Pseudonymous numbers that never, or always, share a table. */
  readonly apart: readonly SeatingPair[];
  readonly together: readonly SeatingPair[];
};

export type MadeSeating = {
  readonly id: string;
  readonly madeAt: Date;
  readonly asked: SeatingWish;
  readonly outcome: {
    /** Per round, per table the pseudonymous numbers. */
    readonly rounds: readonly (readonly (readonly number[])[])[];
    /** Pairs of people who meet, of how many that could at most. */
    readonly meetings: number;
    readonly mostMeetings: number;
    /** People too many or too few at a table for an even mix, over all rounds. */
    readonly imbalance: number;
  };
};

export type SeatingMade =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly refused: SeatingRefusal['refused'] | 'unknown-number' | 'not-in-this-state';
      readonly numbers: readonly number[];
    };
