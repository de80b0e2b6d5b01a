// A draw document as a file: taken in only when every byte of it says what it means.
import { readFile } from 'node:fs/promises';
import { isPlainJson } from '#domain/evidence/plain-json.js';
import { readProof, type DrawProof } from '#domain/sortition/draw-proof.js';
import { claimsToBePanelRecord, readPanelRecord } from '#domain/sortition/panel-record-shape.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import { claimsToBePublic, readPublicRecord, type PublicRecord } from '#domain/sortition/public-record.js';
import type { ShapeFault } from '#domain/sortition/shape.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { Read } from './draw-files.js';

/** A whole draw, or the part of it that everybody may have. */
export type DrawFile =
  | { readonly kind: 'whole'; readonly proof: DrawProof }
  | { readonly kind: 'public'; readonly record: PublicRecord }
  /** The panels of an assembly; every byte counts, so they are handed on. */
  | { readonly kind: 'panels'; readonly record: PanelRecord; readonly bytes: Uint8Array };

/** The draw in this file, or every fault in it. */
export async function readDrawFile(file: string): Promise<Read<DrawFile>> {
  try {
    return parseDrawFile(await readFile(file), file);
  } catch (error) {
    return { ok: false, faults: [faultOf(file, `expected a file that can be read; ${String(error)}`)] };
  }
}

/** The draw in these bytes; `file` is the name to show. */
export function parseDrawFile(bytes: Uint8Array, file: string): Read<DrawFile> {
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) return parsed;
  if (claimsToBePanelRecord(parsed.value)) {
    const read = readPanelRecord(parsed.value);
    if (read.ok) return { ok: true, value: { kind: 'panels', record: read.record, bytes } };
    return { ok: false, faults: faultsAt(file, read.faults) };
  }
  if (claimsToBePublic(parsed.value)) {
    const read = readPublicRecord(parsed.value);
    if (read.ok) return { ok: true, value: { kind: 'public', record: read.record } };
    return { ok: false, faults: faultsAt(file, read.faults) };
  }
  const read = readProof(parsed.value);
  if (read.ok) return { ok: true, value: { kind: 'whole', proof: read.proof } };
  return { ok: false, faults: faultsAt(file, read.faults) };
}

/** Faults in the shape of a document, told by file. */
export function faultsAt(file: string, faults: readonly ShapeFault[]): readonly InputFault[] {
  return faults.map(({ at, expected }) => {
    return { file, line: null, column: at === '' ? null : at, message: `expected ${expected}` };
  });
}

function parseJson(bytes: Uint8Array, file: string): Read<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (isPlainJson(text, value)) return { ok: true, value };
    return {
      ok: false,
      faults: [faultOf(file, 'expected JSON exactly as a draw is written; something was added')],
    };
  } catch (error) {
    return { ok: false, faults: [faultOf(file, `expected the JSON document of a draw; ${String(error)}`)] };
  }
}
