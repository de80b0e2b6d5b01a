// From the bytes of a file to figures for every class of the poll, or every fault in words.
import { readMargins } from '#domain/weighting/read-margins.js';
import { matchMargins, type PollClasses, type TraitTotals } from '#features/results/index.js';
import { readTable } from '#platform/spreadsheet/read-table.js';
import { tableFaultText } from '../../assemblies/targets/target-file-text.js';
import { marginFaultText, matchFaultText } from './margin-faults.nl.js';

export type MarginsFileRead =
  | { readonly ok: true; readonly totals: readonly TraitTotals[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A list (`variable`, `category`, `total`) or a table of CBS StatLine, as CSV or workbook. */
export async function readMarginsFile(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
  classes: PollClasses,
): Promise<MarginsFileRead> {
  const read = await readTable(chunks, fileName);
  if (!read.ok) return { ok: false, faults: read.faults.map(tableFaultText) };
  const { columns, rows } = read.table;
  const cells = rows.map((row) => row.cells);
  const margins = readMargins(columns, cells);
  if (!margins.ok) {
    const lineOf = (row: number | null) => (row === null ? null : (rows[row]?.line ?? null));
    return { ok: false, faults: margins.faults.map((fault) => marginFaultText(fault, lineOf(fault.row))) };
  }
  const matched = matchMargins(margins.margins, classes);
  return matched.ok ? matched : { ok: false, faults: matched.faults.map(matchFaultText) };
}
