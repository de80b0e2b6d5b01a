// Writes tables as CSV that a spreadsheet opens safely: nothing in a cell is ever run as a formula.

export type Delimiter = ',' | ';';

/** A number is written as the reader of this delimiter writes it: with a comma behind a semicolon. */
export type CsvCell = string | number;

/**
 * CSV (RFC 4180) in UTF-8, each record closed by CRLF. With a semicolon it begins with a byte order mark, because Excel
 * then reads the letters right. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 * Source of the guard: OWASP, CSV Injection.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], delimiter: Delimiter): string {
  const records = rows.map((row) => `${row.map((cell) => written(cell, delimiter)).join(delimiter)}\r\n`);
  return `${delimiter === ';' ? BYTE_ORDER_MARK : ''}${records.join('')}`;
}

const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(cell: CsvCell, delimiter: Delimiter): string {
  if (typeof cell === 'number')
    return quoted(delimiter === ';' ? String(cell).replace('.', ',') : String(cell));
  return quoted(FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell);
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
