// The fonts that go into every PDF, and which of them writes which letters.
import { createRequire } from 'node:module';

export type Weight = 'regular' | 'bold';
export type FontName = string;

/** The font of a set of letters in a weight; Arabic has one weight. */
export const fontOf = (set: CharacterSet, weight: Weight = 'regular'): FontName =>
  set === 'arabic' ? 'arabic regular' : `${set} ${weight}`;

const sets = ['latin', 'latin-ext', 'cyrillic', 'vietnamese'] as const;
export type CharacterSet = (typeof sets)[number] | 'arabic';

/** The woff2 files of the same package cannot be cut down to the letters used; the woff files can. */
const WEIGHTS = { regular: 400, bold: 700 } as const;
const resolve = createRequire(import.meta.url).resolve;
export const FONTS: Readonly<Record<FontName, string>> = {
  ...Object.fromEntries(
    sets.flatMap((set) =>
      Object.entries(WEIGHTS).map(([name, weight]) => [
        `${set} ${name}`,
        resolve(`@fontsource/source-sans-3/files/source-sans-3-${set}-${weight}-normal.woff`),
      ]),
    ),
  ),
  'arabic regular': resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
};

export type Run = { readonly set: CharacterSet; readonly text: string };

/** Pieces of text that one font file can write: "Ş" in Şahin comes from another file than the rest. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    runs.push({ set: setOf(piece), text: piece });
  }
  return runs.length > 0 ? runs : [{ set: 'latin', text: '' }];
}

const EXTENDED = '\\u0100-\\u0130\\u0132-\\u0151\\u0154-\\u019F\\u01A2-\\u01AE\\u01B1-\\u02BA\\u1E00-\\u1E9F';
const CYRILLIC = '\\u0400-\\u045F\\u0490-\\u0491';
const VIETNAMESE = '\\u01A0-\\u01A1\\u01AF-\\u01B0\\u1EA0-\\u1EF9';
const PIECES = new RegExp(
  `[${EXTENDED}]+|[${CYRILLIC}]+|[${VIETNAMESE}]+|[^${EXTENDED}${CYRILLIC}${VIETNAMESE}]+`,
  'gu',
);
const STARTS: readonly (readonly [CharacterSet, RegExp])[] = [
  ['latin-ext', new RegExp(`^[${EXTENDED}]`, 'u')],
  ['cyrillic', new RegExp(`^[${CYRILLIC}]`, 'u')],
  ['vietnamese', new RegExp(`^[${VIETNAMESE}]`, 'u')],
];

const setOf = (piece: string): CharacterSet => STARTS.find(([, start]) => start.test(piece))?.[0] ?? 'latin';
