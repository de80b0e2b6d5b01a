// A spreadsheet keeps a day as a number of days; only the style of the cell tells that it is one.
import { attributeOf, xmlPieces } from './xml-pieces.js';

/**
 * In: the part with the styles of a workbook. Out: the numbers of the cell styles that show a number as a day or a time.
 * Source: ECMA-376, part 1, section 18.8.30 (numFmt).
 */
export function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    if (piece.name === 'numFmt')
      own.set(idOf(piece.tag), isDateFormat(attributeOf(piece.tag, 'formatCode') ?? ''));
    const format = idOf(piece.tag);
    if (inCells && piece.name === 'xf') styles.push(own.get(format) ?? isKnownDate(format));
  }
  return new Set(styles.flatMap((isDate, style) => (isDate ? [style] : [])));
}

const idOf = (tag: string): number => Number(attributeOf(tag, 'numFmtId') ?? 0);

const isKnownDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);

/** Letters of days and times outside quotes, colours and conditions. */
const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const DAY = 86_400_000;

/** In: days since the start of the calendar of the workbook. Out: `2026-11-24`, with the time when there is one. */
export function dateText(days: number, from1904: boolean): string {
  // The calendar that starts in 1900 counts a 29 February that never was.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const moment = Math.round((start + days * DAY) / 1000) * 1000;
  if (Math.abs(moment) > 8.64e15) return String(days);
  const text = new Date(moment).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
