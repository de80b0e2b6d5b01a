// Reads a CSV as spreadsheets really write it, one row at a time, so that 100,000 rows never stand in memory together.
import { CsvError, parse, type Parser } from 'csv-parse';
import { Readable } from 'node:stream';
import { decodeText, NotUtf8 } from './decode-text.js';
import { detectDelimiter } from './detect-delimiter.js';
import { faultOf, type InputFault } from './input-fault.js';

export type CsvRow = {
  /** Line of the file on which the row starts, counted from 1 (the header stands on 1 unless blank lines precede it). */
  readonly line: number;
  /** As many cells as there are columns, as they stand in the file: not trimmed. */
  readonly cells: readonly string[];
};

/** What is wrong, for whoever says it in other words; after a misplaced quote or foreign text nothing more is read. */
export type CsvFaultKind =
  | 'empty'
  | 'nameless-column'
  | 'double-column'
  | 'wrong-width'
  | 'misplaced-quote'
  | 'open-quote'
  | 'not-utf8';

export type CsvFault = InputFault & { readonly kind: CsvFaultKind };

export type CsvReading =
  { readonly ok: true; readonly row: CsvRow } | { readonly ok: false; readonly fault: CsvFault };

export type OpenedCsv =
  | { readonly ok: true; readonly columns: readonly string[]; readonly readings: AsyncIterable<CsvReading> }
  | { readonly ok: false; readonly faults: readonly CsvFault[] };

/**
 * Opens a CSV (RFC 4180, `;` or `,`, any line ends, with or without a byte-order mark) of which `file` is the name to show.
 * Gives the trimmed column names and the readings that follow: a row, or the fault of one row, after which reading goes on.
 * Separators at the end of the lines, which spreadsheets leave where a column was emptied, make no column.
 * A misplaced quote, or text that is not UTF-8, is the last reading. Blank lines are passed over.
 * Refuses a file without a header line and a header with empty or double names.
 */
export async function openCsv(chunks: AsyncIterable<Uint8Array>, file: string): Promise<OpenedCsv> {
  const records = recordsOf(chunks, file);
  const header = await records.next();
  if (header.done === true) return { ok: false, faults: [emptyFile(file)] };
  if (!header.value.ok) return { ok: false, faults: [header.value.fault] };
  const names = header.value.row.cells.map((name) => name.trim());
  const columns = names.slice(0, Math.max(1, names.findLastIndex((name) => name !== '') + 1));
  const faults = headerFaults(columns, header.value.row.line, file);
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    columns,
    readings: checkedRows(records, { width: columns.length, written: names.length, file }),
  };
}

function emptyFile(file: string): CsvFault {
  return {
    ...faultOf(file, 'expected a header line, but the file is empty: save it again from the spreadsheet'),
    kind: 'empty',
  };
}

/** What is wrong with these trimmed names of columns, on that line. */
export function headerFaults(columns: readonly string[], line: number, file: string): CsvFault[] {
  const faults: CsvFault[] = [];
  const seen = new Set<string>();
  columns.forEach((name, index) => {
    const column = name === '' ? `${index + 1}` : name;
    const place = { file, line, column };
    if (name === '')
      faults.push({
        ...place,
        kind: 'nameless-column',
        message: 'expected a name in the header line, found nothing: fill it in, or take the column out',
      });
    if (name !== '' && seen.has(name))
      faults.push({
        ...place,
        kind: 'double-column',
        message: 'expected every column name once, found it again: give one of the two another name',
      });
    seen.add(name);
  });
  return faults;
}

type Widths = { readonly width: number; readonly written: number; readonly file: string };

async function* checkedRows(
  records: AsyncIterable<CsvReading>,
  { width, written, file }: Widths,
): AsyncGenerator<CsvReading> {
  for await (const reading of records) {
    if (!reading.ok || reading.row.cells.length === width) {
      yield reading;
      continue;
    }
    const { line, cells } = reading.row;
    const outside = cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
    if (cells.length === written && outside < 0)
      yield { ok: true, row: { line, cells: cells.slice(0, width) } };
    else if (cells.length === written) yield { ok: false, fault: namelessCell(file, line, outside) };
    else
      yield {
        ok: false,
        fault: { file, line, column: null, kind: 'wrong-width', message: widthMessage(cells, width) },
      };
  }
}

function namelessCell(file: string, line: number, index: number): CsvFault {
  const message = 'expected a heading above this cell: give the column a name, or empty the cell';
  return { file, line, column: `${index + 1}`, kind: 'wrong-width', message };
}

/** A row that would fit if it were cut at another mark was written with another separator than the header line. */
function widthMessage(cells: readonly string[], width: number): string {
  const expected = `expected ${width} cells as in the header line, found ${cells.length}`;
  const pieces = (mark: string) => cells.flatMap((cell) => cell.split(mark)).length;
  const mark = SEPARATORS.find((one) => cells.length < width && pieces(one) === width);
  if (mark === undefined)
    return `${expected}: add or take out cells, and put quotes around text with separators in it`;
  return `${expected}, with ${mark === '\t' ? 'a tab' : `"${mark}"`} between them: use one separator in the whole file`;
}

const SEPARATORS = [',', ';', '\t'];

async function* recordsOf(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<CsvReading> {
  // Counted here: csv-parse counts a Windows line end inside quotes twice.
  let line = 1;
  const startLines: number[] = [];
  const unlessBlank = (cells: string[]): string[] | null => {
    const blank = isBlank(cells);
    if (!blank) startLines.push(line);
    line += 1 + lineEndsInside(cells);
    return blank ? null : cells;
  };
  try {
    const records: AsyncIterable<string[]> = await parsed(decodeText(chunks), unlessBlank);
    for await (const cells of records) yield { ok: true, row: { line: startLines.shift() ?? line, cells } };
  } catch (error) {
    const place = error instanceof NotUtf8 ? error.line : line;
    yield { ok: false, fault: { file, line: place, column: null, ...reasonOf(error) } };
  }
}

async function parsed(
  text: AsyncGenerator<string>,
  onRecord: (cells: string[]) => string[] | null,
): Promise<Parser> {
  const opening = await firstLine(text);
  const parser = parse({
    delimiter: detectDelimiter(opening.split(/[\r\n]/).find((line) => line.trim() !== '') ?? ''),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record: onRecord,
  });
  const source = Readable.from(joined(opening, text));
  source.on('error', (error) => parser.destroy(error));
  return source.pipe(parser);
}

/** All pieces up to and including the one that ends the first line with text on it. */
async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let opening = '';
  while (!/\S[^\r\n]*[\r\n]/.test(opening)) {
    const piece = await text.next();
    if (piece.done === true) return opening;
    opening += piece.value;
  }
  return opening;
}

async function* joined(opening: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (opening !== '') yield opening;
  for await (const piece of rest) if (piece !== '') yield piece;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}

function lineEndsInside(cells: readonly string[]): number {
  let lineEnds = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) lineEnds += cell.split(/\r\n|\n|\r/).length - 1;
  return lineEnds;
}

function notText(found: 'zero byte' | 'foreign letters'): string {
  return found === 'zero byte' ? 'expected UTF-8 text, found a byte that is zero' : 'expected UTF-8 text';
}

function reasonOf(error: unknown): Pick<CsvFault, 'kind' | 'message'> {
  if (error instanceof NotUtf8)
    return { kind: 'not-utf8', message: `${notText(error.found)}: save the file as "CSV UTF-8"` };
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return {
      kind: 'open-quote',
      message:
        'expected a closing quote, but the file ends first: add it, or write a quote inside a cell twice',
    };
  return {
    kind: 'misplaced-quote',
    message: 'expected a quote only around a whole cell, and a quote inside it written twice',
  };
}
