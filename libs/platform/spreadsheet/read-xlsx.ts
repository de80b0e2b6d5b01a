// Reads the first sheet of a workbook as a table of texts, as its reader sees them on the screen.
import { dateStyles, dateText } from './cell-dates.js';
import { BrokenArchive, unzip, type Archive } from './unzip.js';
import { attributeOf, xmlPieces } from './xml-pieces.js';

export type SheetRow = {
  /** Number of the row in the sheet, counted from 1. */
  readonly line: number;
  /** Texts from the first column on; an error in a cell (`#REF!`) is text as well. */
  readonly cells: readonly string[];
};

/**
 * In: the bytes of a workbook (.xlsx) and the most bytes one of its parts may unfold to. Out: the rows of its first sheet
 * that can be seen; whole numbers without decimals, days as `2026-11-24`, formulas as what they came to. Throws
 * `BrokenArchive` when this is no workbook, `ArchiveTooLarge` when a part is larger.
 * Source: ECMA-376, Office Open XML, part 1, section 18 (SpreadsheetML).
 */
export function readXlsx(bytes: Buffer, mostBytes: number): SheetRow[] {
  const archive = unzip(bytes, mostBytes);
  const sheet = partOf(archive, firstSheet(archive));
  if (sheet === null) throw new BrokenArchive();
  const strings = texts(partOf(archive, 'xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(partOf(archive, 'xl/styles.xml') ?? '');
  return rowsOf(sheet, { strings, dates, from1904: startsIn1904(archive) });
}

function partOf(archive: Archive, name: string): string | null {
  return (
    archive
      .read(name)
      ?.toString('utf8')
      .replace(/^\uFEFF/, '') ?? null
  );
}

/** The name of the part that holds the first sheet that is not hidden. */
function firstSheet(archive: Archive): string {
  const workbook = partOf(archive, 'xl/workbook.xml');
  const relations = partOf(archive, 'xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw new BrokenArchive();
  const sheets = tagsNamed(workbook, 'sheet');
  const seen = sheets.find((tag) => (attributeOf(tag, 'state') ?? 'visible') === 'visible') ?? sheets[0];
  const id = attributeOf(seen ?? '', 'id');
  const relation = tagsNamed(relations, 'Relationship').find((tag) => attributeOf(tag, 'Id') === id);
  const target = attributeOf(relation ?? '', 'Target') ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const startsIn1904 = (archive: Archive): boolean =>
  tagsNamed(partOf(archive, 'xl/workbook.xml') ?? '', 'workbookPr').some((tag) =>
    ['1', 'true'].includes(attributeOf(tag, 'date1904') ?? ''),
  );

function tagsNamed(xml: string, name: string): string[] {
  return [...xmlPieces(xml)].flatMap((piece) =>
    piece.kind === 'open' && piece.name === name ? [piece.tag] : [],
  );
}

/** The shared texts; readings of characters (`rPh`) are not part of them. */
function texts(xml: string): string[] {
  const found: string[] = [];
  let inText = false;
  let asides = 0;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text' && inText && asides === 0) found.push((found.pop() ?? '') + piece.text);
    if (piece.kind === 'text') continue;
    if (piece.name === 'si' && piece.kind === 'open') found.push('');
    if (piece.name === 'rPh') asides += piece.kind === 'open' ? 1 : -1;
    if (piece.name === 't') inText = piece.kind === 'open';
  }
  return found;
}

type Meaning = {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
};

type Cell = { readonly tag: string; readonly column: number; text: string };

function rowsOf(xml: string, meaning: Meaning): SheetRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cell: Cell | null = null;
  let inValue = false;
  let inSheet = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text' && inValue && cell !== null) cell.text += piece.text;
    if (piece.kind === 'text') continue;
    const opens = piece.kind === 'open';
    if (piece.name === 'sheetData') inSheet = opens;
    if (piece.name === 'v' || piece.name === 't') inValue = opens;
    if (inSheet && opens && piece.name === 'row') rows.push(newRow(piece.tag, rows.at(-1)?.line ?? 0));
    const row = rows.at(-1);
    if (piece.name !== 'c' || row === undefined) continue;
    if (opens) cell = { tag: piece.tag, column: columnOf(piece.tag, row.cells.length), text: '' };
    if (!opens && cell !== null) put(row.cells, cell.column, shown(cell, meaning));
  }
  return rows;
}

const newRow = (tag: string, before: number) => ({
  line: Number(attributeOf(tag, 'r') ?? before + 1),
  cells: new Array<string>(),
});

const WIDEST = 16_384;

/** `AB12` is column 27, counted from 0; a cell without a place follows the one before it. */
function columnOf(tag: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(attributeOf(tag, 'r') ?? '')?.[0];
  if (letters === undefined) return next;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= WIDEST) throw new BrokenArchive();
  return column;
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function shown({ tag, text }: Cell, { strings, dates, from1904 }: Meaning): string {
  const type = attributeOf(tag, 't') ?? 'n';
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || text.trim() === '') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return dates.has(Number(attributeOf(tag, 's') ?? 0)) ? dateText(number, from1904) : plainNumber(number);
}

/** Fifteen digits, as the programs show and keep them: 0.1 + 0.2 is 0.3. */
const plainNumber = (number: number): string => String(Number(number.toPrecision(15)));
