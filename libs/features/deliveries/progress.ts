// How a mailing is getting on, in numbers that always add up.
import type { Mailing } from './mailing.js';

export type Reason = { readonly reason: string; readonly messages: number };

export type MailingProgress = {
  readonly mailing: Mailing;
  readonly total: number;
  /** total = queued + handedOver + failed + suppressed + cancelled, at every instant. */
  readonly queued: number;
  readonly handedOver: number;
  readonly failed: number;
  readonly suppressed: number;
  readonly cancelled: number;
  /** Of the queued: tried before, and waiting for another attempt. */
  readonly retrying: number;
  /** A worker stopped between handing in and noting it: the message may have arrived twice. */
  readonly possiblyDouble: number;
  readonly lastHandedOverAt: Date | null;
  readonly failures: readonly Reason[];
  readonly suppressions: readonly Reason[];
  /** When messages may leave again; now or in the past while they may. */
  readonly opensAt: Date;
  /** The list before going live is not done: nothing leaves. */
  readonly onTrial: boolean;
  /** Messages handed over in each of the last thirty whole and partial minutes, oldest first. */
  readonly perMinute: readonly number[];
};

export type MailingSituation =
  'planned' | 'running' | 'paused' | 'on-trial' | 'resting' | 'stalled' | 'cancelled' | 'done';

/** The one word that the progress page begins with. */
export function situationOf(progress: MailingProgress, now: Date): MailingSituation {
  const { mailing, queued } = progress;
  if (mailing.state === 'cancelled' && progress.cancelled > 0) return 'cancelled';
  if (queued === 0) return 'done';
  if (mailing.state === 'paused') return 'paused';
  if (progress.onTrial) return 'on-trial';
  if (mailing.startAt > now) return 'planned';
  if (progress.opensAt > now) return 'resting';
  return mailing.stalledSince ? 'stalled' : 'running';
}
