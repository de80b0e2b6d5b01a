// From the bytes of a file to figures for every class of the poll, or every fault in words.
import { readMargins } from '#domain/weighting/read-margins.js';
import {
  matchMargins,
  type MatchFault,
  type PollClasses,
  type TraitTotals,
} from '#features/results/index.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { withoutLooseLines } from '#platform/csv/without-loose-lines.js';
import { readTable } from '#platform/spreadsheet/read-table.js';
import { tableFaultTexts } from '../../assemblies/targets/target-file-text.js';
import { marginFaultText, matchFaultText, type FaultPlace } from './margin-faults.nl.js';

export type MarginsFileRead =
  | { readonly ok: true; readonly totals: readonly TraitTotals[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A list (`variable`, `category`, `total`) or a table of CBS StatLine, as CSV or workbook. */
export async function readMarginsFile(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
  classes: PollClasses,
): Promise<MarginsFileRead> {
  const read = await readTable(withoutLooseLines(chunks), fileName);
  if (!read.ok) return { ok: false, faults: tableFaultTexts(read.faults) };
  const { columns, rows } = read.table;
  const margins = readMargins(
    columns,
    rows.map((row) => row.cells),
  );
  const matched = matchMargins(
    margins.margins.filter(({ variable }) => variable !== ''),
    classes,
  );
  if (margins.ok && matched.ok) return matched;
  const own = margins.ok ? [] : margins.faults;
  const others = matched.ok ? [] : matched.faults;
  const lineOf = (row: number | null) => (row === null ? null : (rows[row]?.line ?? null));
  return {
    ok: false,
    faults: [
      ...own.map((fault) => marginFaultText(fault, lineOf(fault.row))),
      ...others
        .filter(({ kind, category }) => kind !== 'unknown-category' || category !== '')
        .map((fault) => matchFaultText(fault, placeOf(fault, read.table))),
    ],
  };
}

/** Where the file first names what the poll does not know; a class that the file lacks stands nowhere. */
function placeOf(
  { kind, variable, category }: MatchFault,
  { columns, rows }: CsvTable,
): FaultPlace | undefined {
  const named = columns.indexOf('variable');
  const isList = named >= 0;
  const isAbout = (cells: readonly string[]) => !isList || cells[named]?.trim() === variable;
  if (kind === 'unknown-variable' && !isList) return { line: 1, column: variable };
  const column = kind === 'unknown-category' ? (isList ? 'category' : variable) : 'variable';
  if (kind !== 'unknown-category' && kind !== 'unknown-variable') return undefined;
  const at = columns.indexOf(column);
  const sought = kind === 'unknown-category' ? category : variable;
  const row = rows.find(({ cells }) => isAbout(cells) && cells[at]?.trim() === sought);
  return row && { line: row.line, column };
}
