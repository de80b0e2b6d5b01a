// Whatever somebody chose becomes the bytes of a CSV: a CSV as it is, a workbook by the lines of its first sheet.
import { isWorkbook, workbookLines } from './workbook-lines.js';

/** A workbook stands in memory while it is read. */
export type WorkbookLimits = { readonly bytes: number; readonly sheetBytes: number };

export type AsCsv =
  | { readonly ok: true; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly refused: 'spreadsheet' | 'no-workbook' | 'workbook-too-large' };

/** Reads the first bytes to see what it is; what is refused is read to its end, so that the sender gets an answer. */
export async function asCsv(chunks: AsyncIterable<Uint8Array>, limits: WorkbookLimits): Promise<AsCsv> {
  const source = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  for (let seen = 0; seen < 4;) {
    const next = await source.next();
    if (next.done === true) break;
    start.push(next.value);
    seen += next.value.length;
  }
  const first = Buffer.concat(start);
  const all = following(first, source);
  if (isWorkbook(first)) return workbookCsv(all, limits);
  if (!isOldOfficeFile(first)) return { ok: true, chunks: all };
  await toTheEnd(all);
  return { ok: false, refused: 'spreadsheet' };
}

async function workbookCsv(
  chunks: AsyncIterable<Uint8Array>,
  { bytes: most, sheetBytes }: WorkbookLimits,
): Promise<AsCsv> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= most) parts.push(chunk);
    if (size > most) parts.length = 0;
  }
  if (size > most) return { ok: false, refused: 'workbook-too-large' };
  const read = workbookLines(Buffer.concat(parts), sheetBytes);
  if (read.ok) return { ok: true, chunks: bytesOf(read.lines) };
  return { ok: false, refused: read.refused === 'too-large' ? 'workbook-too-large' : 'no-workbook' };
}

/** Workbooks from before 2007 and other office files, which people choose by mistake. */
const isOldOfficeFile = (start: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => start[index] === byte);

async function toTheEnd(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const rest = chunks[Symbol.asyncIterator]();
  for (let next = await rest.next(); next.done !== true;) next = await rest.next();
}

async function* following(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}
