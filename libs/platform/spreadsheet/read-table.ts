// A table as a CSV or as a workbook: whoever hands one in need not say which.
import { createReadStream } from 'node:fs';
import { ToldFaults } from '#domain/evidence/told-faults.js';
import { headerFaults, type CsvFault } from '#platform/csv/open-csv.js';
import { readCsv, unreadable, type MoreRows, type CsvRead, type CsvTable } from '#platform/csv/read-csv.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { readXlsx, type SheetRow } from './read-xlsx.js';
import { ArchiveTooLarge, BrokenArchive } from './unzip.js';

export type TableFaultKind = CsvFault['kind'] | 'no-workbook' | 'too-large' | 'outside-columns';
export type TableFileFault = (InputFault & { readonly kind: TableFaultKind }) | MoreRows;

export type TableRead =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly faults: readonly TableFileFault[] };

/** The table at `path`, or every fault in it; formats as `readTable` takes them, after `through` if there is one. */
export async function readTableFile(
  path: string,
  through: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array> = (chunks) => chunks,
): Promise<CsvRead> {
  try {
    return await readTable(through(createReadStream(path, { highWaterMark: 1 << 20 })), path);
  } catch (error) {
    return { ok: false, faults: [faultOf(path, unreadable(error))] };
  }
}

/**
 * The CSV (as `readCsv` takes it) or the first sheet of the workbook in these bytes, told apart by their first bytes, or
 * every fault in it; `file` is the name to show. Rows of a sheet are as wide as its headings; empty rows are passed over.
 */
export async function readTable(chunks: AsyncIterable<Uint8Array>, file: string): Promise<TableRead> {
  const source = chunks[Symbol.asyncIterator]();
  const opening: Uint8Array[] = [];
  let seen = 0;
  while (seen < SIGNATURE.length) {
    const next = await source.next();
    if (next.done === true) break;
    opening.push(next.value);
    seen += next.value.length;
  }
  const all = following(opening, source);
  if (Buffer.concat(opening).subarray(0, 4).equals(SIGNATURE)) return readWorkbook(all, file);
  return readCsv(all, file);
}

const SIGNATURE = Buffer.from('PK\u0003\u0004');
const LARGEST_FILE = 64 << 20;
const LARGEST_PART = 256 << 20;

async function* following(
  opening: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* opening;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function readWorkbook(chunks: AsyncIterable<Uint8Array>, file: string): Promise<TableRead> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_FILE) return { ok: false, faults: [tooLarge(file)] };
    parts.push(chunk);
  }
  try {
    return tableOf(readXlsx(Buffer.concat(parts), LARGEST_PART), file);
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { ok: false, faults: [tooLarge(file)] };
    if (!(error instanceof BrokenArchive)) throw error;
    const message =
      'expected a workbook (.xlsx) that is whole and has no password: save it again, or as "CSV UTF-8"';
    return { ok: false, faults: [{ ...faultOf(file, message), kind: 'no-workbook' }] };
  }
}

function tooLarge(file: string): TableFileFault {
  return {
    ...faultOf(file, 'expected a smaller workbook: save the sheet as "CSV UTF-8"'),
    kind: 'too-large',
  };
}

function tableOf(sheet: readonly SheetRow[], file: string): TableRead {
  const written = sheet.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = written;
  if (header === undefined) {
    const message = 'expected a row with headings, but the first sheet is empty';
    return { ok: false, faults: [{ ...faultOf(file, message), kind: 'empty' }] };
  }
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const columns = header.cells.slice(0, width).map((cell) => cell.trim());
  const outside = new ToldFaults<TableFileFault>();
  for (const row of rest)
    for (const fault of outsideColumns(row, width, file)) outside.add(null, () => fault);
  const more = outside.rest.map((one) => ({ file, line: null, kind: 'more-rows', ...one }) as const);
  const faults = [...headerFaults(columns, header.line, file), ...outside.first, ...more];
  if (faults.length > 0) return { ok: false, faults };
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: columns.map((_, index) => cells[index] ?? ''),
  }));
  return { ok: true, table: { file, columns, rows } };
}

function outsideColumns({ line, cells }: SheetRow, width: number, file: string): TableFileFault[] {
  const at = cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
  if (at < 0) return [];
  const message = 'expected a heading above this cell: give the column a name, or empty the cell';
  return [{ file, line, column: String(at + 1), message, kind: 'outside-columns' }];
}
