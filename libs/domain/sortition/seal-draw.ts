// The three steps of a draw with a public value; each takes the document of the step before, so none can be skipped.
import { aheadRefusal, isTooEarly, type AheadRefusal } from './announced-ahead.js';
import { documentDigestOf, parametersDigestOf } from './document-digest.js';
import type { DrawnDraw, DrawPurpose, PreparedDraw, SealedDraw } from './draw-document.js';
import { drawSeed, type SeedSource } from './draw-seed.js';
import { decided, draw, planDraw, tooFew, type DrawInput, type DrawRefusal } from './draw.js';
import { householdKinds } from './household-kinds.js';
import { nearestDraw, shortagesOf } from './nearest-draw.js';
import {
  announcementRefusal,
  publicValueRefusal,
  seedValueOf,
  type AnnouncementRefusal,
  type BeaconCheck,
  type PublicValue,
  type PublicValueAnnouncement,
  type PublicValueRefusal,
} from './public-value.js';
import { sureSupply } from './sure-supply.js';

type Made<Draw> = { readonly ok: true; readonly draw: Draw };
type Refused<Reason> = { readonly ok: false; readonly refused: Reason };

/**
 * Step 1: every choice in one document, with what each stratum holds and will give.
 *
 * Refuses as `planDraw` does, and sizes that a stratum may fail to give for some seed (`sureSupply`): once a draw is sealed
 * it must be able to go on. `preparedAt` is a moment in ISO 8601.
 */
export function prepareDraw(
  input: DrawInput,
  purpose: DrawPurpose,
  preparedAt: string,
): Made<PreparedDraw> | DrawRefusal {
  const plan = planDraw(input);
  if (!plan.ok) return plan;
  const kinds = householdKinds(plan.people);
  const supply = new Map(plan.strata.map(({ stratum }) => [stratum, sureSupply(kinds.in(stratum))]));
  const available = (stratum: string) => supply.get(stratum) ?? 0;
  const shortages = shortagesOf(plan.strata, available);
  if (shortages.length > 0) return tooFew(shortages, nearestDraw(plan.strata, input.parameters, available));
  const document = { ...decided(input), ...purpose, strata: plan.strata, preparedAt };
  return { ok: true, draw: { stage: 'prepared', ...document } };
}

export type Seal = {
  readonly announced: PublicValueAnnouncement;
  /** `frameRootOf` the frame. */
  readonly frameRoot: string;
  /** A moment in ISO 8601. */
  readonly sealedAt: string;
};

/**
 * Step 2: nothing can change any more, and the public value that will decide is named.
 * Refuses a malformed announcement (`announcementRefusal`) and a value that comes too soon (`aheadRefusal`).
 */
export function sealDraw(
  prepared: PreparedDraw,
  { announced, frameRoot, sealedAt }: Seal,
): Made<SealedDraw> | Refused<AnnouncementRefusal | AheadRefusal> {
  const refused = announcementRefusal(announced) ?? aheadRefusal({ announced, sealedAt });
  if (refused !== undefined) return { ok: false, refused };
  const parametersDigest = parametersDigestOf({ ...prepared, announced });
  return {
    ok: true,
    draw: { ...prepared, stage: 'sealed', announced, frameRoot, parametersDigest, sealedAt },
  };
}

export type Conclusion = {
  readonly publicValue: PublicValue;
  readonly isGenuine: BeaconCheck;
  /** A moment in ISO 8601. */
  readonly drawnAt: string;
};

/**
 * Step 3: the outcome, which follows from the sealed document, the same frame and the public value alone.
 *
 * Refuses a value before its announced moment, one that is not the announced one (`publicValueRefusal`), a frame or a list of left-out people that is
 * not the sealed one (`frame-changed`), and as `draw` does.
 */
export function concludeDraw(
  sealed: SealedDraw,
  { frame, excluded }: Pick<DrawInput, 'frame' | 'excluded'>,
  { publicValue, isGenuine, drawnAt }: Conclusion,
): Made<DrawnDraw> | Refused<PublicValueRefusal | 'value-too-early' | 'frame-changed'> | DrawRefusal {
  const refused = publicValueRefusal(sealed.announced, publicValue, isGenuine);
  if (refused !== undefined) return { ok: false, refused };
  if (isTooEarly(sealed.announced, drawnAt)) return { ok: false, refused: 'value-too-early' };
  const seedSource = seedSourceOf(sealed, publicValue);
  const drawn = draw({ frame, excluded, parameters: sealed.parameters }, drawSeed(seedSource));
  if (!drawn.ok) return drawn;
  const { frameDigest, excludeDigest } = drawn.document;
  if (frameDigest !== sealed.frameDigest || excludeDigest !== sealed.excludeDigest)
    return { ok: false, refused: 'frame-changed' };
  const { documentDigest: _, ...outcome } = drawn.document;
  const document = { ...sealed, ...outcome, stage: 'drawn', publicValue, seedSource, drawnAt } as const;
  return { ok: true, draw: { ...document, documentDigest: documentDigestOf(document) } };
}

/** What the seed is made of: the sealed draw and the number itself. */
export function seedSourceOf(
  sealed: Pick<SealedDraw, 'frameRoot' | 'parametersDigest'>,
  publicValue: PublicValue,
): SeedSource {
  const { frameRoot, parametersDigest } = sealed;
  return { version: 1, frameRoot, parametersDigest, publicValue: seedValueOf(publicValue) };
}
