// A QR code as one filled path: sharp at every size, small in the file.
import { create } from 'qrcode';

/** Light cells around the code, as scanners need. Source: ISO/IEC 18004, section 9.1. */
const QUIET_CELLS = 4;

export type Square = { readonly x: number; readonly y: number; readonly side: number };

/** Path commands (as in SVG) for the dark cells; neighbours in a row become one rectangle. */
export function qrSquare(content: string, { x, y, side }: Square): string {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const cell = side / (modules.size + 2 * QUIET_CELLS);
  const at = (cells: number): number => (cells + QUIET_CELLS) * cell;
  const number = (value: number): string => value.toFixed(2);
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    const cells = Array.from(modules.data.subarray(row * modules.size, (row + 1) * modules.size)).join('');
    for (const { index, 0: run } of cells.matchAll(/1+/g)) {
      const width = number(run.length * cell);
      const height = number(cell + OVERLAP);
      bars.push(`M${number(x + at(index))} ${number(y + at(row))}h${width}v${height}h-${width}z`);
    }
  }
  return bars.join('');
}

/** Rows touch for sure, also where a printer rounds. */
const OVERLAP = 0.02;
