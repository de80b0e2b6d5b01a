// A whole CSV in memory, for methods that need every row at once.
import { createReadStream } from 'node:fs';
import { ToldFaults } from '#domain/evidence/told-faults.js';
import { openCsv, type CsvFault, type CsvRow } from './open-csv.js';
import { faultOf, type InputFault } from './input-fault.js';

export type CsvTable = {
  /** The file as its giver named it, for faults found later. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
};

export type CsvRead =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** The CSV at `path`, or every fault in it; formats as `openCsv` takes them. */
export async function readCsvFile(path: string): Promise<CsvRead> {
  try {
    return await readCsv(createReadStream(path, { highWaterMark: 1 << 20 }), path);
  } catch (error) {
    return { ok: false, faults: [faultOf(path, unreadable(error))] };
  }
}

/** After the faults that are told: how many rows more have one. */
export type MoreRows = InputFault & { readonly kind: 'more-rows'; readonly more: number };

export type CsvBytesRead =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly faults: readonly (CsvFault | MoreRows)[] };

/** The CSV in these bytes, or every fault in it (the first thousand told, all counted); `file` is the name to show. */
export async function readCsv(chunks: AsyncIterable<Uint8Array>, file: string): Promise<CsvBytesRead> {
  const opened = await openCsv(chunks, file);
  if (!opened.ok) return opened;
  const rows: CsvRow[] = [];
  const faults = new ToldFaults<CsvFault>();
  for await (const reading of opened.readings) {
    if (reading.ok && faults.total === 0) rows.push(reading.row);
    if (!reading.ok) faults.add(null, () => reading.fault);
  }
  if (faults.total > 0) {
    const rest = faults.rest.map((one) => ({ file, line: null, kind: 'more-rows', ...one }) as const);
    return { ok: false, faults: [...faults.first, ...rest] };
  }
  return { ok: true, table: { file, columns: opened.columns, rows } };
}

const REASONS = new Map([
  ['ENOENT', 'expected a file, found nothing by this name'],
  ['EISDIR', 'expected a file, found a folder'],
  ['EACCES', 'expected a file that may be read; reading it is not allowed'],
]);

/** Why a file could not be opened; throws again what has nothing to do with the file. */
export function unreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const reason = typeof code === 'string' ? REASONS.get(code) : undefined;
  if (reason === undefined) throw error;
  return reason;
}
