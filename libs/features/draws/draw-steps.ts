// What can come of a step of a draw: prepared, sealed, drawn, or the reason why not.
import type { AnnounceRefusal } from '#domain/sortition/announced-ahead.js';
import type { PreparedDraw, DrawnDraw, SealedDraw } from '#domain/sortition/draw-document.js';
import type { DrawRefusal, TooFewPeople } from '#domain/sortition/draw.js';
import type {
  AnnouncementRefusal,
  PublicValue,
  PublicValueAnnouncement,
  PublicValueRefusal,
} from '#domain/sortition/public-value.js';
import type { DrawRequest } from './draw-request.js';

type Refusal<Reason> = { readonly ok: false; readonly refused: Reason };

export type Prepared =
  { readonly ok: true; readonly drawId: string; readonly draw: PreparedDraw } | DrawRefusal;
export type SealRefusal =
  AnnouncementRefusal | AnnounceRefusal | 'frame-changed' | 'unknown-draw' | 'not-in-this-state';
export type Sealed = { readonly ok: true; readonly draw: SealedDraw } | Refusal<SealRefusal>;
export type ConcludeRefusal =
  PublicValueRefusal | 'value-too-early' | 'frame-changed' | 'unknown-draw' | 'not-in-this-state';
export type Drawn = { readonly ok: true; readonly draw: DrawnDraw } | Refusal<ConcludeRefusal> | DrawRefusal;

/** The sealed draw that came instead of another, and why; everybody may read the reason. */
export type Replacement = { readonly id: string; readonly reason: string };

/** A step as it was asked for. */
export type DrawOrder =
  | { readonly step: 'prepare'; readonly asked: Omit<DrawRequest, 'by'> }
  | { readonly step: 'seal'; readonly asked: PublicValueAnnouncement }
  | { readonly step: 'draw'; readonly asked: PublicValue };

/** What came of it, kept for the page that waits; the faults of single rows are left out. */
export type StepOutcome =
  | { readonly ok: true }
  | Pick<TooFewPeople, 'ok' | 'refused' | 'shortages' | 'proposal'>
  | Refusal<SealRefusal | ConcludeRefusal | 'bad-frame' | 'bad-allocation'>;

export type DrawTask = DrawOrder & {
  readonly id: string;
  readonly drawId: string;
  readonly byAccount: string;
  readonly askedAt: Date;
  /** Both null while the step waits to be carried out. */
  readonly doneAt: Date | null;
  readonly outcome: StepOutcome | null;
};

export function stepOutcomeOf(result: Prepared | Sealed | Drawn): StepOutcome {
  if (result.ok) return { ok: true };
  if (result.refused !== 'too-few-people') return { ok: false, refused: result.refused };
  const { ok, refused, shortages, proposal } = result;
  return { ok, refused, shortages, proposal };
}
