// The file of the griffier or the notary, read back: nothing in it is believed before its shape is right.
import { readFile } from 'node:fs/promises';
import { METHODS } from '#domain/panel-lottery/certificate.js';
import { count, digest, exactly, nothing, text } from '#domain/sortition/draw-shapes.js';
import { anyOf, listOf, objectWith, textLike, valueThat, type Shape } from '#domain/sortition/shape.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import { faultOf } from '#platform/csv/input-fault.js';
import type { Read } from './draw-files.js';
import { faultsAt } from './proof-file.js';

/** The file as `notaris.json` holds it, or every fault in it. */
export async function readKeepingFile(file: string): Promise<Read<KeepingFile>> {
  try {
    return parseKeepingFile(await readFile(file, 'utf8'), file);
  } catch (error) {
    return { ok: false, faults: [faultOf(file, `expected the JSON kept for the notary; ${String(error)}`)] };
  }
}

/** The file in this text, or every fault in it; throws where it is no JSON. `file` is the name to show. */
export function parseKeepingFile(text: string, file: string): Read<KeepingFile> {
  const value: unknown = JSON.parse(text);
  if (isKeeping(value)) return { ok: true, value };
  return { ok: false, faults: faultsAt(file, keeping(value, '')) };
}

const isKeeping = (value: unknown): value is KeepingFile => keeping(value, '').length === 0;

const number = valueThat('a number', (value) => typeof value === 'number' && Number.isFinite(value));
const byId: Shape = (value, at) => {
  const faults = objectWith({})(value, at);
  if (faults.length > 0 || typeof value !== 'object' || value === null) return faults;
  return Object.entries(value).flatMap(([id, chance]) => number(chance, `${at}.${id}`));
};
const sparse = objectWith({ at: listOf(count), values: listOf(number) });
const salt = textLike('at least 32 lower-case hexadecimal digits', /^[0-9a-f]{32,}$/);

const absent = valueThat('nothing', (value) => value === undefined);
const numbers = listOf(count);
const reservesAmong = objectWith({
  ready: numbers,
  stay: objectWith({ drawn: listOf(number), ready: listOf(number) }),
  wanted: count,
  samples: count,
  exchanges: count,
});
const reservesKept = objectWith({
  salt,
  alternates: numbers,
  candidates: count,
  miss: count,
  missWithout: count,
  among: anyOf(absent, reservesAmong),
});
const replacementKept = objectWith({
  salt,
  candidates: count,
  distance: count,
  among: anyOf(absent, objectWith({ staying: numbers, ready: numbers })),
});

const keeping = objectWith({
  kind: exactly('panel-keeping'),
  version: exactly(2),
  seal: digest,
  pool: listOf(objectWith({ id: text, salt, values: listOf(text), household: anyOf(nothing, text) })),
  secret: digest,
  panels: listOf(listOf(count)),
  lottery: listOf(objectWith({ probability: number, members: listOf(text) })),
  probabilities: byId,
  certificate: objectWith({
    method: exactly(...METHODS),
    bound: number,
    gap: number,
    types: listOf(listOf(text)),
    households: listOf(listOf(count)),
    cuts: listOf(objectWith({ weights: sparse, limit: number })),
    levels: listOf(objectWith({ value: number, fixed: listOf(count) })),
    proofs: listOf(objectWith({ weights: sparse, prices: sparse })),
  }),
  seats: anyOf(absent, listOf(anyOf(nothing, reservesKept, replacementKept))),
});
