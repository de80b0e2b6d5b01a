// From the bytes of a file to the map of the areas, or every fault in words.
import { readAreaMap, type KnownArea } from '#domain/area-map/read-area-map.js';
import { readJson } from '#domain/questionnaire/json-document.js';
import type { AreaMapText } from '#features/population/index.js';
import { jsonFaultText } from '../../../texts/questionnaire-import.nl.js';
import { mapFaultText } from './map-faults.nl.js';

export type MapFileRead =
  | { readonly ok: true; readonly text: AreaMapText }
  | { readonly ok: false; readonly faults: readonly string[] };

export function readMapFile(bytes: Buffer, fileName: string, areas: readonly KnownArea[]): MapFileRead {
  const written = bytes.toString('utf8');
  const parsed = parse(written);
  if (parsed.fault !== undefined) return { ok: false, faults: [`${fileName}: ${parsed.fault}`] };
  const read = readAreaMap(parsed.value, areas);
  if (!read.ok)
    return { ok: false, faults: read.faults.map((fault) => `${fileName}: ${mapFaultText(fault)}`) };
  const { map, property, others } = read;
  return { ok: true, text: { map, fileName, property, others } };
}

/** The slow reader, which knows on what line it stopped, is for files that have a fault. */
function parse(text: string): { readonly value: unknown; readonly fault?: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    const read = readJson(text);
    return {
      value: undefined,
      fault: read.ok ? 'dit is geen GeoJSON' : `regel ${read.line}: ${jsonFaultText[read.fault](read.about)}`,
    };
  }
}
