// The report of refused lines as a file that opens in a spreadsheet: place and reason, never what stood there.
import type { FastifyReply } from 'fastify';
import type { LineRefusal } from '#features/population/index.js';
import { refusalText, refusedFieldText } from '../../texts/imports.nl.js';

/** Sets the headers of a download; the result is its content. */
export function refusalsFile(reply: FastifyReply, refusals: readonly LineRefusal[]): string {
  const lines = refusals.map(({ line, field, reason }) => [
    String(line),
    refusedFieldText(field),
    refusalText[reason],
  ]);
  return csvFile(reply, 'geweigerde-regels.csv', [['regel', 'kolom', 'reden'], ...lines]);
}

/** Semicolons and a byte-order mark, as Dutch spreadsheets expect. */
export function csvFile(reply: FastifyReply, name: string, lines: readonly (readonly string[])[]): string {
  void reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
