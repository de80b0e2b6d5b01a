// The frame of a draw and who was left out, as `samenspel verify-draw` reads them: UTF-8, semicolons, every cell as sealed.
import { FRAME_COLUMNS, frameOf, leftOutOf, type DrawPerson } from '#features/draws/index.js';

/** No cell is changed to please a spreadsheet: one other letter and the check fails. */
export function* frameLines(people: readonly DrawPerson[]): Generator<string> {
  yield line(FRAME_COLUMNS);
  for (const cells of frameOf(people).rows) yield line(cells);
}

export function* leftOutLines(people: readonly DrawPerson[]): Generator<string> {
  yield line(['id']);
  for (const id of leftOutOf(people)) yield line([id]);
}

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
