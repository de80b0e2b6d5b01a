// The verdict on a file that belongs to a published draw: first the draw itself, then the file beside it.
import { checkPanelFile, type PanelVerdict } from './check-panel-record.js';
import { readPanelRecord } from './panel-record-shape.js';
import type { PanelRecord } from './panel-record.js';
import type { BeaconCheck } from './public-value.js';

/** The bytes of the published file, and the check of drand signatures. */
export type Published = { readonly bytes: Uint8Array; readonly isGenuine: BeaconCheck };

/**
 * In: the published file, and how to judge the other file once the record checks out. Out: the first verdict that is not
 * `same`, or `same` with all checks of both.
 */
export function checkBeside(
  { bytes, isGenuine }: Published,
  judge: (record: PanelRecord) => PanelVerdict,
): PanelVerdict {
  const verdict = checkPanelFile(bytes, isGenuine);
  if (!verdict.ok || !verdict.same) return verdict;
  const read = readPanelRecord(JSON.parse(new TextDecoder().decode(bytes)));
  if (!read.ok) return read;
  const judged = judge(read.record);
  if (!judged.ok || !judged.same) return judged;
  return { ...judged, checked: [...verdict.checked, ...judged.checked] };
}

/**
 * In: bytes, how to read what `JSON.parse` gives, and how such a file is written. Out: the file when it is written exactly so,
 * or its faults.
 */
export function readExactly<File>(
  bytes: Uint8Array,
  read: (value: unknown) => { readonly ok: true; readonly file: File } | NoFile,
  write: (file: File) => string,
): { readonly ok: true; readonly file: File } | NoFile {
  const text = textOf(bytes);
  const value = text === undefined ? undefined : parsed(text);
  if (value === undefined) return notExact;
  const found = read(value);
  return found.ok && write(found.file) !== text ? notExact : found;
}

type NoFile = Extract<PanelVerdict, { readonly ok: false }>;

const notExact: NoFile = {
  ok: false,
  faults: [{ at: '', expected: 'the file exactly as it was given: canonical JSON and one line end' }],
};

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
