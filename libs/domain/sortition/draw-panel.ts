// The draw of an assembly itself: the public value is there, and the number of one panel follows.
import { documentDigestOf } from './document-digest.js';
import { drawSeed } from './draw-seed.js';
import { panelNumber } from './panel-number.js';
import { totalsDigestOf, type DrawnPanel, type SealedPanels } from './panel-record.js';
import {
  publicValueRefusal,
  seedValueOf,
  type BeaconCheck,
  type PublicValue,
  type PublicValueRefusal,
} from './public-value.js';
import type { PanelOpening } from './seal-panels.js';

export type PanelConclusion = {
  readonly publicValue: PublicValue;
  readonly isGenuine: BeaconCheck;
  /** As `sealPanels` gave it. */
  readonly opening: Pick<PanelOpening, 'totals'>;
  /** A moment in ISO 8601. */
  readonly drawnAt: string;
};

export type DrawnResult =
  | { readonly ok: true; readonly drawn: DrawnPanel }
  | { readonly ok: false; readonly refused: PublicValueRefusal | 'totals-changed' };

/**
 * In: a sealed record, the public value and what opens the totals of the panel. Out: the record of the draw.
 *
 * seed = SHA-256 of the canonical JSON of {frameRoot, parametersDigest, publicValue, version}; panel = `panelNumber` of it.
 * Refuses a value that is not the announced one, and totals that are not those that were sealed.
 */
export function drawPanel(sealed: SealedPanels, conclusion: PanelConclusion): DrawnResult {
  const { publicValue, isGenuine, opening, drawnAt } = conclusion;
  const refused = publicValueRefusal(sealed.announced, publicValue, isGenuine);
  if (refused !== undefined) return { ok: false, refused };
  const { frameRoot, parametersDigest, documentDigest: sealDigest, ...rest } = sealed;
  const seedSource = {
    version: 1,
    frameRoot,
    parametersDigest,
    publicValue: seedValueOf(publicValue),
  } as const;
  const seed = drawSeed(seedSource);
  const number = panelNumber(seed, sealed.panels.length);
  const opened = opening.totals[number];
  if (opened === undefined || totalsDigestOf(opened) !== sealed.totalsDigests[number])
    return { ok: false, refused: 'totals-changed' };
  const document = {
    ...rest,
    frameRoot,
    parametersDigest,
    stage: 'drawn',
    sealDigest,
    publicValue,
    seedSource,
    seed,
    panelNumber: number,
    members: sealed.panels[number] ?? [],
    opened,
    drawnAt,
  } as const;
  return { ok: true, drawn: { ...document, documentDigest: documentDigestOf(document) } };
}
