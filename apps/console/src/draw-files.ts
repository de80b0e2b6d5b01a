// The files of a draw: the frame, the people to leave out, and the sizes of the strata.
import { ToldFaults } from '#domain/evidence/told-faults.js';
import type { AllocationFault } from '#domain/sortition/allocate.js';
import type { Allocation } from '#domain/sortition/draw-document.js';
import { cellReader, idColumn, type Frame, type FrameFault } from '#domain/sortition/frame.js';
import { missingColumns } from '#platform/csv/columns.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { readTableFile } from '#platform/spreadsheet/read-table.js';

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** The faults of a file, or none when it could be read. */
export function faultsIn(read: Read<unknown>): readonly InputFault[] {
  return read.ok ? [] : read.faults;
}

export type FrameFile = { readonly table: CsvTable; readonly frame: Frame };

/** The table of people, with its file lines kept for faults found later. */
export async function readFrame(file: string): Promise<Read<FrameFile>> {
  const read = await readTableFile(file);
  if (!read.ok) return read;
  const { columns, rows } = read.table;
  return { ok: true, value: { table: read.table, frame: { columns, rows: rows.map(({ cells }) => cells) } } };
}

/** The ids in the column `id` of a file; null when no file is named. */
export async function readExclusions(file: string | undefined): Promise<Read<ReadonlySet<string> | null>> {
  if (file === undefined) return { ok: true, value: null };
  const read = await readFrame(file);
  if (!read.ok) return read;
  const { table, frame } = read.value;
  const column = idColumn(frame);
  if (column === undefined) return { ok: false, faults: missingColumns(table, ['id']) };
  const ids = frame.rows.map(cellReader(frame, column));
  const faults = new ToldFaults<InputFault>();
  const message = 'expected an id, found nothing: fill it in, or take this row out';
  for (const [row, { line }] of table.rows.entries())
    if (ids[row] === '') faults.add(column, () => ({ file, line, column, message }));
  return faults.total > 0 ? { ok: false, faults: toldIn(file, faults) } : { ok: true, value: new Set(ids) };
}

/** How to divide the sample, with the line of the file on which each size stands. */
export type AllocationFile = { readonly allocation: Allocation; readonly lines: readonly number[] };

/** `proportional` (also when nothing is given), `equal`, or the sizes in a file `stratum,size`. */
export async function readAllocation(given = 'proportional'): Promise<Read<AllocationFile>> {
  if (given === 'proportional' || given === 'equal')
    return { ok: true, value: { allocation: given, lines: [] } };
  const read = await readTableFile(given);
  if (!read.ok) return read;
  const missing = missingColumns(read.table, ['stratum', 'size']);
  if (missing.length > 0) return { ok: false, faults: missing };
  return sizesIn(read.table);
}

function sizesIn(table: CsvTable): Read<AllocationFile> {
  const frame = { columns: table.columns, rows: table.rows.map(({ cells }) => cells) };
  const [stratum, size] = [cellReader(frame, 'stratum'), cellReader(frame, 'size')];
  const { file } = table;
  const faults = new ToldFaults<InputFault>();
  for (const { line, cells } of table.rows) {
    const found = size(cells) === '' ? 'nothing' : `"${size(cells)}"`;
    const message = `expected a whole number, found ${found}: write it in digits`;
    if (!/^\d{1,9}$/.test(size(cells))) faults.add('size', () => ({ file, line, column: 'size', message }));
  }
  if (faults.total > 0) return { ok: false, faults: toldIn(file, faults) };
  const allocation = frame.rows.map((cells) => ({ stratum: stratum(cells), size: Number(size(cells)) }));
  return { ok: true, value: { allocation, lines: table.rows.map(({ line }) => line) } };
}

/** The faults that are told, then per column how many more there are. */
export function toldIn(file: string, faults: ToldFaults<InputFault>): readonly InputFault[] {
  return [...faults.first, ...faults.rest.map((rest) => ({ file, line: null, ...rest }))];
}

/** Faults in the rows of a frame, told by the line of the file. */
export function frameFaults(table: CsvTable, faults: readonly FrameFault[]): InputFault[] {
  return faults.map(({ row, column, message }) => ({
    file: table.file,
    line: row === null ? null : (table.rows[row]?.line ?? null),
    column,
    message,
  }));
}

/** Faults in the given sizes, told by the line of their file. */
export function allocationFaults(
  file: string,
  lines: readonly number[],
  faults: readonly AllocationFault[],
): InputFault[] {
  return faults.map(({ row, message }) =>
    row === null ? faultOf(file, message) : { file, line: lines[row] ?? null, column: 'stratum', message },
  );
}
