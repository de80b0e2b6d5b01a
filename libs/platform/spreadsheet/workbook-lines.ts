// A workbook as the lines of a CSV, for whoever reads CSV only.
import { readXlsx } from './read-xlsx.js';
import { ArchiveTooLarge, BrokenArchive } from './unzip.js';

export type WorkbookLines =
  | { readonly ok: true; readonly lines: Iterable<string> }
  | { readonly ok: false; readonly refused: 'no-workbook' | 'too-large' };

/** Whether a file that begins like this is an archive, as every workbook (.xlsx) is. */
export function isWorkbook(start: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => start[index] === byte);
}

/**
 * In: the bytes of a workbook and the most bytes a part of it may unfold to. Out: the rows of its first sheet as lines of
 * a CSV (`;`, RFC 4180), each on the line that is its number in the sheet: what is said of a line holds for the row.
 * Rows are as wide as the headings, or wider when something stands beside them. Line ends within a cell become spaces.
 */
export function workbookLines(bytes: Buffer, mostBytes: number): WorkbookLines {
  try {
    const rows = readXlsx(bytes, mostBytes).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const width = (rows[0]?.cells.findLastIndex((cell) => cell.trim() !== '') ?? -1) + 1;
    return { ok: true, lines: linesOf(rows, width) };
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return { ok: false, refused: 'too-large' };
    if (error instanceof BrokenArchive) return { ok: false, refused: 'no-workbook' };
    throw error;
  }
}

function* linesOf(rows: ReturnType<typeof readXlsx>, width: number): Generator<string> {
  let line = 1;
  for (const row of rows) {
    for (; line < row.line; line += 1) yield '\r\n';
    const last = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    const cells = Array.from({ length: Math.max(width, last) }, (_, at) => row.cells[at] ?? '');
    yield `${cells.map(quoted).join(';')}\r\n`;
    line += 1;
  }
}

function quoted(cell: string): string {
  const flat = cell.replaceAll(/[\r\n]+/g, ' ');
  return /[",;]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
