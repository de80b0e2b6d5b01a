// The draw of an assembly itself: the public value is there, and the number of one panel follows.
import { isTooEarly } from './announced-ahead.js';
import { documentDigestOf } from './document-digest.js';
import { drawSeed } from './draw-seed.js';
import { rootOfSeats } from './panel-commitments.js';
import { chosenPanel } from './panel-number.js';
import { totalsDigestOf, type DrawnPanel, type SealedPanels } from './panel-record.js';
import {
  panelSeedValueOf,
  panelValueRefusal,
  type PanelValue,
  type PanelValueRefusal,
} from './panel-value.js';
import type { BeaconCheck } from './public-value.js';
import { openPanel, type PanelOpening } from './seal-panels.js';

export type PanelConclusion = {
  readonly publicValue: PanelValue;
  readonly isGenuine: BeaconCheck;
  /** As `sealPanels` gave it. */
  readonly opening: PanelOpening;
  /** A moment in ISO 8601. */
  readonly drawnAt: string;
};

export type DrawnResult =
  | { readonly ok: true; readonly drawn: DrawnPanel }
  | { readonly ok: false; readonly refused: PanelValueRefusal | 'value-too-early' | 'opening-changed' };

/**
 * In: a sealed record, the public value and what opens the panels. Out: the record of the draw, with one panel opened.
 *
 * seed = SHA-256 of the canonical JSON of {frameRoot, parametersDigest, publicValue, version}; panel = `chosenPanel` of it.
 * Refuses a value that is not the announced one or comes before its announced moment, and an opening that is not of what was sealed.
 */
export function drawPanel(sealed: SealedPanels, conclusion: PanelConclusion): DrawnResult {
  const { publicValue, isGenuine, opening, drawnAt } = conclusion;
  const refused = panelValueRefusal(sealed.announced, publicValue, isGenuine);
  if (refused !== undefined) return { ok: false, refused };
  if (isTooEarly(sealed.announced, drawnAt)) return { ok: false, refused: 'value-too-early' };
  const { frameRoot, parametersDigest, documentDigest: sealDigest, ...rest } = sealed;
  const seedSource = {
    version: 1,
    frameRoot,
    parametersDigest,
    publicValue: panelSeedValueOf(publicValue),
  } as const;
  const seed = drawSeed(seedSource);
  const number = chosenPanel(seedSource.publicValue, { seed, panels: sealed.panelRoots.length });
  const opened = openPanel(opening, number);
  const members = opening.panels[number] ?? [];
  const seats = members.map((member, seat) => {
    return { panel: number, number: member, salt: opened.seatSalts[seat] ?? '' };
  });
  if (totalsDigestOf(opened) !== sealed.totalsDigests[number])
    return { ok: false, refused: 'opening-changed' };
  if (rootOfSeats(seats) !== sealed.panelRoots[number]) return { ok: false, refused: 'opening-changed' };
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
    members,
    opened,
    drawnAt,
  } as const;
  return { ok: true, drawn: { ...document, documentDigest: documentDigestOf(document) } };
}
