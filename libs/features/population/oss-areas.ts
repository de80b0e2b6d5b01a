// The eleven areas by which Oss draws and reports; a fresh database gets them, another town brings its own list.
import type { Area } from './area.js';

const NAMES = [
  'Centrum-Krinkelhoek-Mettegeupel',
  'Schadewijk',
  'Ruwaard',
  'Noordwest',
  'Oss-Zuid',
  'Megen-Haren-Macharen',
  'Berghem',
  'Ravenstein',
  'Herpen',
  'Lith',
  'Geffen',
];

/** Codes 01 to 11, in the order of the town's own neighbourhood report. */
export const ossAreas: readonly Area[] = NAMES.map((name, index) => ({
  code: String(index + 1).padStart(2, '0'),
  name,
  position: index + 1,
}));
