// The record of one replacement: what everybody may read, and what stays behind it.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { DrawnPanel } from '#domain/sortition/panel-record.js';
import { openReserve, type ReplacementRecord } from '#domain/sortition/seat-records.js';
import type { Next } from './seat-room.js';
import type { ReplacementAmong, ReplacementKept } from './seat-kept.js';

export type Replacing = {
  readonly left: number;
  readonly found: Next;
  readonly among: ReplacementAmong;
  readonly alternates: readonly number[];
  /** That of the seal. */
  readonly secret: string;
  /** 64 random hexadecimal digits for this record alone. */
  readonly salt: string;
};

export type MadeReplacement = { readonly document: ReplacementRecord; readonly kept: ReplacementKept };

export function replacementRecord(record: DrawnPanel, replacing: Replacing): MadeReplacement {
  const { left, found, among, alternates, secret, salt } = replacing;
  const kept: ReplacementKept = { salt, candidates: found.candidates, distance: found.distance, among };
  return {
    kept,
    document: {
      kind: 'replacement',
      version: 3,
      draw: record.documentDigest,
      rule: 'closest-to-targets-then-lowest-ticket',
      from: found.from,
      left,
      chosen: found.number,
      ticket: found.ticket,
      alternate: found.from === 'alternates' ? openReserve(secret, alternates, found.number) : null,
      sealed: sha256(canonicalJson(kept)),
    },
  };
}
