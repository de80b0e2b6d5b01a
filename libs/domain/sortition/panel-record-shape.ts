// The record of an assembly's draw as it comes back from outside: nothing in it is believed before its shape is right.
import {
  count,
  digest,
  exactly,
  moment,
  nothing,
  panelAnnounced,
  panelSeedValue,
  panelValue,
  text,
} from './draw-shapes.js';
import type { PanelRecord } from './panel-record.js';
import { anyOf, listOf, objectWith, type Shape, type ShapeFault } from './shape.js';

export type ReadPanelRecord =
  | { readonly ok: true; readonly record: PanelRecord }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * In: what `JSON.parse` gave. Out: the record, or every member that has not the shape it should have.
 */
export function readPanelRecord(value: unknown): ReadPanelRecord {
  if (isRecord(value)) return { ok: true, record: value };
  return { ok: false, faults: shapeFor(value)(value, '') };
}

/**
 * In: what was read from a file. Out: whether it claims to be such a record; its shape may still be wrong.
 */
export function claimsToBePanelRecord(value: unknown): boolean {
  return memberOf(value, 'kind') === 'panel-draw';
}

function isRecord(value: unknown): value is PanelRecord {
  return shapeFor(value)(value, '').length === 0;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

const shapeFor = (value: unknown): Shape => (memberOf(value, 'stage') === 'drawn' ? drawnShape : sealedShape);

const totals = listOf(listOf(count));

const members = {
  kind: exactly('panel-draw'),
  version: exactly(2),
  purpose: text,
  previous: anyOf(nothing, objectWith({ digest, kind: exactly('again', 'replacement'), reason: text })),
  size: count,
  categories: listOf(
    objectWith({ name: text, targets: listOf(objectWith({ value: text, min: count, max: count })) }),
  ),
  method: text,
  solver: text,
  poolTotals: totals,
  panelRoots: listOf(digest),
  panelsRoot: digest,
  totalsDigests: listOf(digest),
  announced: panelAnnounced,
  commitments: listOf(digest),
  frameRoot: digest,
  parametersDigest: digest,
  sealedAt: moment,
  documentDigest: digest,
};

const sealedShape = objectWith({ ...members, stage: exactly('sealed') });

const drawnShape = objectWith({
  ...members,
  stage: exactly('drawn'),
  sealDigest: digest,
  publicValue: panelValue,
  seedSource: objectWith({
    version: exactly(1),
    frameRoot: digest,
    parametersDigest: digest,
    publicValue: panelSeedValue,
  }),
  seed: digest,
  panelNumber: count,
  members: listOf(count),
  opened: objectWith({ salt: digest, totals, seatSalts: listOf(digest) }),
  drawnAt: moment,
});
