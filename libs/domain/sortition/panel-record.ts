// What is published of the draw of an assembly: sealed panels, of which only the one that is drawn is opened.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { SeedSource } from './draw-seed.js';
import type { PanelAnnouncement, PanelSeedValue, PanelValue } from './panel-value.js';

export type PanelTarget = { readonly value: string; readonly min: number; readonly max: number };
export type PanelCategory = { readonly name: string; readonly targets: readonly PanelTarget[] };

/** Per category, per target in its order, how many people. */
export type Totals = readonly (readonly number[])[];

/** `again`: another draw over the same pool. `replacement`: seats that came free are filled from the rest of the pool. */
export type PreviousDraw = {
  /** `documentDigest` of the record of the earlier draw. */
  readonly digest: string;
  readonly kind: 'again' | 'replacement';
  /** For everybody to read. */
  readonly reason: string;
};

/** Everything that is fixed at the seal besides the pool. */
export type SealedQuestion = {
  readonly purpose: string;
  readonly previous: PreviousDraw | null;
  readonly size: number;
  readonly categories: readonly PanelCategory[];
  /** The method, and its solver and search by name (`panelMakerName`): needed to make the panels again, not to check the draw. */
  readonly method: string;
  readonly solver: string;
  /** How many people of the pool have each value. */
  readonly poolTotals: Totals;
  /** Panel 0, 1, 2 … as a root over its salted seats (`rootOfSeats`): who is in it, only the drawn one shows. */
  readonly panelRoots: readonly string[];
  /** `rootOfPanels` of them. */
  readonly panelsRoot: string;
  /** Per panel the salted digest of its totals; only those of the panel that is drawn are opened. */
  readonly totalsDigests: readonly string[];
  readonly announced: PanelAnnouncement;
};

export type SealedPanels = SealedQuestion & {
  readonly kind: 'panel-draw';
  readonly version: 2;
  readonly stage: 'sealed';
  /** One salted commitment per person of the pool, ascending: a person's number is its place, from 1. */
  readonly commitments: readonly string[];
  /** `merkleRoot` of the commitments. */
  readonly frameRoot: string;
  readonly parametersDigest: string;
  /** A moment in ISO 8601. */
  readonly sealedAt: string;
  /** Digest of all other members. */
  readonly documentDigest: string;
};

/** The totals of one panel with the salt that kept them hidden. */
export type OpenedTotals = { readonly salt: string; readonly totals: Totals };

/** Everything that opens the panel that was drawn; `seatSalts` in the order of its members. */
export type OpenedPanel = OpenedTotals & { readonly seatSalts: readonly string[] };

export type DrawnPanel = Omit<SealedPanels, 'stage'> & {
  readonly stage: 'drawn';
  /** `documentDigest` of the record when it was sealed. */
  readonly sealDigest: string;
  readonly publicValue: PanelValue;
  readonly seedSource: SeedSource<PanelSeedValue>;
  /** 64 lower-case hexadecimal digits. */
  readonly seed: string;
  readonly panelNumber: number;
  /** The numbers of its people, ascending. */
  readonly members: readonly number[];
  readonly opened: OpenedPanel;
  readonly drawnAt: string;
};

export type PanelRecord = SealedPanels | DrawnPanel;

/**
 * In: a record. Out: the text of the file to publish: canonical JSON and one line end. Not one byte may differ.
 */
export function writePanelRecord(record: PanelRecord): string {
  return `${canonicalJson(record)}\n`;
}

/**
 * In: what is sealed. Out: SHA-256 of the canonical JSON of exactly the members of `SealedQuestion`.
 */
export function questionDigestOf(question: SealedQuestion): string {
  const { announced, categories, method, panelRoots, panelsRoot, poolTotals } = question;
  const { previous, purpose, size, solver, totalsDigests } = question;
  const panels = { panelRoots, panelsRoot, totalsDigests };
  return sha256(
    canonicalJson({ announced, categories, method, poolTotals, previous, purpose, size, solver, ...panels }),
  );
}

/**
 * In: totals and their salt (64 lower-case hexadecimal digits). Out: the digest that seals them, as nobody can try all totals.
 */
export function totalsDigestOf({ salt, totals }: OpenedTotals): string {
  return sha256(canonicalJson([salt, totals]));
}
