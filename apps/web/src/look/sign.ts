// The sign of Samenspel as a file: two half rings that meet, for the tab of the browser.
import type { Palette } from '#platform/theme/palette.js';

const LEFT = 'M20 2a18 18 0 0 0 0 36V26a6 6 0 0 1 0-12z';
const RIGHT = 'M22 2v12a6 6 0 0 1 0 12v12a18 18 0 0 0 0-36z';

export const signSvg = ({ accent, signal }: Palette): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 40"><path fill="${accent}" d="${LEFT}"/><path fill="${signal}" d="${RIGHT}"/></svg>`;
