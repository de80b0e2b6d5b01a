// A QR code as one filled figure: sharp at every size, small in the file.
import { create } from 'qrcode';

/** Light cells around the code, as scanners need. Source: ISO/IEC 18004, section 9.1. */
const QUIET_CELLS = 4;

export type Square = { readonly x: number; readonly y: number; readonly side: number };

/** PDF operators that fill the dark cells with black, seen from the top left; neighbours in a row become one rectangle. */
export function qrSquare(content: string, { x, y, side }: Square): string {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const cell = side / (modules.size + 2 * QUIET_CELLS);
  const rows = Array.from({ length: modules.size }, (_, row) =>
    barsOf(modules.data.subarray(row * modules.size, (row + 1) * modules.size), row + QUIET_CELLS),
  );
  // One cell is one unit from here on: whole numbers, so less to write and to squeeze.
  const units = `${cell.toFixed(4)} 0 0 ${cell.toFixed(4)} ${x.toFixed(2)} ${y.toFixed(2)} cm`;
  return `q ${units} 0 g\n${rows.join('')}f Q`;
}

/** Rows touch for sure, also where a printer rounds. */
const HEIGHT = 1.01;

function barsOf(cells: Uint8Array, row: number): string {
  let bars = '';
  for (let from = cells.indexOf(1); from !== -1;) {
    const light = cells.indexOf(0, from);
    const to = light === -1 ? cells.length : light;
    bars += `${from + QUIET_CELLS} ${row} ${to - from} ${HEIGHT} re\n`;
    from = cells.indexOf(1, to);
  }
  return bars;
}
