// A sealed or drawn panel as it is found again, and what is kept apart for the lawful holder.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { PanelOpening, PooledPerson } from '#domain/sortition/seal-panels.js';
import type { LotteryProof } from './compute-panels.js';

export type FoundPanel = {
  readonly id: string;
  readonly assemblyId: string;
  readonly replacesId: string | null;
  readonly reason: string;
  /** Why this draw does not count any more; empty while it counts. */
  readonly undoneBecause: string;
  readonly record: PanelRecord;
};

/** Enough to see that something changed: the document that counts, and whether it still does. */
export type PanelStanding = { readonly digest: string; readonly void: boolean };

export type PanelKeeping = {
  /** With the salts of this seal. */
  readonly pool: readonly PooledPerson[];
  /** What opens the panels. */
  readonly opening: PanelOpening;
  /** What the lottery is made of, and why no lottery is fairer. */
  readonly proof: LotteryProof;
};
