// The letters: Source Sans 3 and Source Serif 4, served by ourselves, one file per script so that nobody loads what they do
// not read. Rare letters, in names at the town hall, weigh as much as a whole page: residents read those in their device's own.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Assets } from '#platform/pages/assets.js';

const require = createRequire(import.meta.url);

/** The serif comes in one weight: half the bytes of the variable file, and headings need no other. */
const FAMILIES = [
  { family: 'Source Sans 3', folder: '@fontsource-variable/source-sans-3', cut: 'wght', weight: '200 900' },
  { family: 'Source Serif 4', folder: '@fontsource/source-serif-4', cut: '600', weight: '600 900' },
] as const;

/** Other scripts are read in the letters of the device; see 30-type.css. */
const SCRIPTS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

export type Fonts = {
  /** `@font-face` rules that point at the files, for every page. */
  readonly rules: string;
  /** The same for the letters that only staff and result pages load. */
  readonly moreRules: string;
  /** The file every page needs first. */
  readonly textFont: string;
};

/** Keeps the font files as assets and tells where they are. */
export function fontFaces(assets: Assets): Fonts {
  const faces = FAMILIES.flatMap(({ family, folder, cut, weight }) =>
    Object.entries(SCRIPTS).map(([script, range]) => {
      const file = `${path.basename(folder)}-${script}-${cut}-normal.woff2`;
      const address = assets.add(file, fs.readFileSync(require.resolve(`${folder}/files/${file}`)));
      const rule = `@font-face{font-family:"${family}";src:url("${address}") format("woff2");font-weight:${weight};font-display:swap;unicode-range:${range}}`;
      return { script, address, rule };
    }),
  );
  const rulesOf = (wanted: string): string =>
    faces.flatMap(({ script, rule }) => (script === wanted ? [rule] : [])).join('');
  return {
    rules: rulesOf('latin'),
    moreRules: rulesOf('latin-ext'),
    textFont: faces[0]?.address ?? '',
  };
}
