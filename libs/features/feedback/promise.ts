// Whether a promise was kept: what staff reported, held against the day that was promised.
import type { Promised } from './feedback.js';

/** What staff say became of a promise; the newest report counts. */
export type PromiseReport = {
  readonly promiseId: string;
  readonly pollId: string;
  /** False: it will not be done. */
  readonly done: boolean;
  /** Calendar day on which it was done, or on which it was given up. */
  readonly on: string;
  /** What residents read beside it; never empty for a promise that was given up. */
  readonly note: string;
};

export const promiseStandings = ['coming', 'kept', 'kept-late', 'missed', 'given-up'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/**
 * Where a promise stands on a day (yyyy-mm-dd). Without a report it is missed as soon as its day is over: nobody can
 * hide a promise by saying nothing.
 */
export function standingOf(
  { by }: Pick<Promised, 'by'>,
  report: Pick<PromiseReport, 'done' | 'on'> | undefined,
  today: string,
): PromiseStanding {
  if (!report) return by < today ? 'missed' : 'coming';
  if (!report.done) return 'given-up';
  return report.on <= by ? 'kept' : 'kept-late';
}
