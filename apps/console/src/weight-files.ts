// The files of weighting: respondents, and what the population looks like.
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import type { Margin } from '#domain/weighting/margin.js';
import { readMargins, type KnownMargin } from '#domain/weighting/read-margins.js';
import { columnReader, missingColumns } from '#platform/csv/columns.js';
import type { InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { withoutLooseLines } from '#platform/csv/without-loose-lines.js';
import { readTableFile } from '#platform/spreadsheet/read-table.js';
import type { Read } from './draw-files.js';

export type MarginsFile = { readonly table: CsvTable; readonly margins: readonly KnownMargin[] };

/** `variable,category,total`, or a table as CBS StatLine writes it. */
export async function readMarginsFile(file: string): Promise<Read<MarginsFile>> {
  const read = await readTableFile(file, withoutLooseLines);
  if (!read.ok) return read;
  const { columns, rows } = read.table;
  const margins = readMargins(
    columns,
    rows.map(({ cells }) => cells),
  );
  if (margins.ok) return { ok: true, value: { table: read.table, margins: margins.margins } };
  const faults = margins.faults.map(({ row, column, message }) => ({
    file,
    line: row === null ? 1 : (read.table.rows[row]?.line ?? null),
    column,
    message,
  }));
  return { ok: false, faults };
}

/** What R and spreadsheets write where there is no answer. */
const isMissing = (cell: string): boolean => cell === '' || cell === 'NA';

/** The answers in one column as a factor, in the order in which they first occur. */
export function answersIn(table: CsvTable, column: string): Factor {
  const read = columnReader(table, column);
  const cells = table.rows.map((row) => read(row).trim());
  return factorOf(
    column,
    cells.map((cell) => (isMissing(cell) ? '' : cell)),
  );
}

/** Also as R writes very large and small numbers: 1e+05. */
const NUMBER = /^-?\d+([.,]\d+)?(e[+-]?\d{1,3})?$/i;

/** The numbers in one column, NaN where there is none; a decimal comma is read too. */
export function numbersIn(table: CsvTable, column: string): Read<Float64Array> {
  const read = columnReader(table, column);
  const faults: InputFault[] = [];
  const numbers = Float64Array.from(table.rows, (row) => {
    const cell = read(row).trim();
    if (isMissing(cell)) return NaN;
    if (NUMBER.test(cell)) return Number(cell.replace(',', '.'));
    faults.push(faultIn(table, row.line, column, `expected a number or nothing, found "${cell}"`));
    return NaN;
  });
  return faults.length > 0 ? { ok: false, faults: firstOf(faults, table) } : { ok: true, value: numbers };
}

/** The margins over these respondents, or every respondent who fits none of the classes. */
export function marginsOver(
  table: CsvTable,
  { margins, table: known }: MarginsFile,
): Read<readonly Margin[]> {
  const absent = margins.filter(({ variable }) => !table.columns.includes(variable));
  if (absent.length > 0)
    return {
      ok: false,
      faults: missingColumns(
        table,
        absent.map(({ variable }) => variable),
      ).map((fault) => ({ ...fault, message: `${fault.message}; ${known.file} has margins for it` })),
    };
  const faults = margins.flatMap((margin) => firstOf(outsiders(table, margin), table));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: margins.map((margin) => marginOver(table, margin)) };
}

function outsiders(table: CsvTable, { variable, classes }: KnownMargin): InputFault[] {
  const read = columnReader(table, variable);
  const known = new Set(classes.map(({ category }) => category));
  const names = [...known].join(', ');
  return table.rows
    .filter((row) => !known.has(read(row).trim()))
    .map((row) => {
      const found = read(row).trim();
      const seen = found === '' ? 'nothing' : `"${found}"`;
      return faultIn(
        table,
        row.line,
        variable,
        `expected a category of the margins (${names}), found ${seen}`,
      );
    });
}

function marginOver(table: CsvTable, { variable, classes }: KnownMargin): Margin {
  const read = columnReader(table, variable);
  const cells = table.rows.map((row) => read(row).trim());
  const categories = classes.map(({ category }) => category);
  return { factor: factorOf(variable, cells, categories), totals: classes.map(({ total }) => total) };
}

/** The id of every respondent: the column `id`, or row numbers from 0. */
export function idsIn(table: CsvTable): Read<readonly string[]> {
  const column = table.columns.find((name) => name.toLowerCase() === 'id');
  if (column === undefined) return { ok: true, value: table.rows.map((_, row) => String(row)) };
  const read = columnReader(table, column);
  const seen = new Set<string>();
  const faults: InputFault[] = [];
  const ids = table.rows.map((row) => {
    const id = read(row).trim();
    if (id === '') faults.push(faultIn(table, row.line, column, 'expected an id, found nothing'));
    if (seen.has(id))
      faults.push(faultIn(table, row.line, column, `expected each id once, found "${id}" again`));
    seen.add(id);
    return id;
  });
  return faults.length > 0 ? { ok: false, faults: firstOf(faults, table) } : { ok: true, value: ids };
}

const faultIn = ({ file }: CsvTable, line: number, column: string, message: string): InputFault => ({
  ...{ file, line, column, message },
});

const MOST_SHOWN = 20;

/** A column that is wrong throughout is told in a few lines. */
function firstOf(faults: readonly InputFault[], { file }: CsvTable): InputFault[] {
  if (faults.length <= MOST_SHOWN) return [...faults];
  const column = faults[0]?.column ?? null;
  const rest = {
    file,
    line: null,
    column,
    message: `and ${faults.length - MOST_SHOWN} more rows like these`,
  };
  return [...faults.slice(0, MOST_SHOWN), rest];
}
