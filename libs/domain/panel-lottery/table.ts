// A table as it was handed in, and what can be wrong in it.

export type Table = {
  /** Trimmed names, none empty, none twice. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Line of the file, counted from 1. */
    readonly line: number;
    readonly cells: readonly string[];
  }[];
};

export type TableFault = {
  readonly line: number | null;
  readonly column: string | null;
  /** What was expected, and what stood there instead. */
  readonly message: string;
};

export type Row = Table['rows'][number];

/**
 * In: text. Out: how it compares with other text: white space, capitals and the way accents are coded do not count.
 */
export function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * In: a table and names in order of preference. Out: the column that has the first of those names, or null.
 */
export function columnNamed(table: Table, names: readonly string[]): string | null {
  for (const name of names) {
    const column = table.columns.find((one) => plain(one) === plain(name));
    if (column !== undefined) return column;
  }
  return null;
}

/**
 * In: a table and one of its columns. Out: a reader of that column, white space around the cell removed.
 */
export function readerOf(table: Table, column: string): (row: Row) => string {
  const index = table.columns.indexOf(column);
  return (row) => (row.cells[index] ?? '').trim();
}

const MOST_NAMED = 20;

/**
 * In: a table. Out: the names of its columns for a message, the first twenty when there are more.
 */
export function columnsIn({ columns }: Table): string {
  const more = columns.length - MOST_NAMED;
  const named = columns.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

/**
 * In: a table. Out: its rows without those in which nothing is written (spreadsheets leave them at the end).
 */
export function writtenRows(table: Table): Row[] {
  return table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
