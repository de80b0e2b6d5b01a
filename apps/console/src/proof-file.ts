// A draw document as a file: taken in only when every byte of it says what it means.
import { readFile } from 'node:fs/promises';
import { isPlainJson } from '#domain/evidence/plain-json.js';
import { readProof, type DrawProof } from '#domain/sortition/draw-proof.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { Read } from './draw-files.js';

/** The draw in this file, or every fault in it. */
export async function readProofFile(file: string): Promise<Read<DrawProof>> {
  try {
    return parseProof(await readFile(file), file);
  } catch (error) {
    return { ok: false, faults: [faultOf(file, `expected a file that can be read; ${String(error)}`)] };
  }
}

/** The draw in these bytes; `file` is the name to show. */
export function parseProof(bytes: Uint8Array, file: string): Read<DrawProof> {
  const parsed = parseJson(bytes, file);
  if (!parsed.ok) return parsed;
  const read = readProof(parsed.value);
  if (read.ok) return { ok: true, value: read.proof };
  const faults = read.faults.map(({ at, expected }): InputFault => {
    return { file, line: null, column: at === '' ? null : at, message: `expected ${expected}` };
  });
  return { ok: false, faults };
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
