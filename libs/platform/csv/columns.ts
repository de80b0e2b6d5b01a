// Finding one's way in a table by column name.
import type { CsvRow } from './open-csv.js';
import type { CsvTable } from './read-csv.js';
import type { InputFault } from './input-fault.js';

/** Faults for each of `names` that is not a column of the table, naming the columns that are there. */
export function missingColumns(table: CsvTable, names: readonly string[]): InputFault[] {
  const known = table.columns.join(', ');
  return names
    .filter((name) => !table.columns.includes(name))
    .map((column) => ({
      file: table.file,
      line: 1,
      column,
      message: `expected this column; the file has ${known}: give the column this name`,
    }));
}

/** One cell of a row as it stands in the file; empty when the table has no such column. */
export function cellOf(table: CsvTable, row: CsvRow, column: string): string {
  return row.cells[table.columns.indexOf(column)] ?? '';
}

/** A reader for one column, faster than `cellOf` over many rows. */
export function columnReader(table: CsvTable, column: string): (row: CsvRow) => string {
  const index = table.columns.indexOf(column);
  return (row) => row.cells[index] ?? '';
}
