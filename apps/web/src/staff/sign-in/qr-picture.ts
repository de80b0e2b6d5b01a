// A QR code as one path of little squares, to stand in the page without any image from elsewhere.
import { create } from 'qrcode';
import type { QrPicture } from './sign-in.page.js';

const QUIET_EDGE = 4;

export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cells = Array.from(modules.data, (dark, place) => ({ dark: dark === 1, place }));
  const squares = cells
    .filter(({ dark }) => dark)
    .map(({ place }) => `M${place % modules.size} ${Math.floor(place / modules.size)}h1v1h-1z`);
  return { size: modules.size + 2 * QUIET_EDGE, path: squares.join('') };
}
