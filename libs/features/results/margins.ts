// Margins of a poll as rows: read from a file, chosen by somebody, left again; and until when that may be done.
import type { Result, TraitTotals } from './result.js';
import type { MarginsNotMet } from './weigh-to-margins.js';

export type MarginsText = {
  readonly fileName: string;
  readonly totals: readonly TraitTotals[];
};

export type PollMargins = MarginsText & {
  readonly id: string;
  readonly pollId: string;
  /** SHA-256 over the canonical JSON of the totals. */
  readonly digest: string;
  readonly readBy: string;
  readonly readAt: Date;
  /** In words, given when they were chosen. */
  readonly source: string;
  readonly chosenBy: string | null;
  readonly chosenAt: Date | null;
  readonly leftAt: Date | null;
  /** Why the answers could not be weighted to them, from the last count. */
  readonly notMet: readonly MarginsNotMet[];
};

export const marginsRefusals = ['margins-settled', 'margins-unknown'] as const;
export type MarginsRefusal = (typeof marginsRefusals)[number];

/** Weights are chosen before anybody approves the result; undefined when they may be. */
export const refuseMargins = (result: Pick<Result, 'state'> | undefined): MarginsRefusal | undefined =>
  result && result.state !== 'computed' ? 'margins-settled' : undefined;
