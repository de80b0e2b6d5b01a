// One answer on the map of the areas: every group of areas with its class, its number and its place in the list beside.
import type { AreaMarks } from '../../components/area-marks.js';
import type { GroupRow } from './comparison.js';

export type AreaFigure = {
  readonly box: string;
  readonly label: string;
  readonly areas: readonly {
    readonly line: string;
    /** Empty where nothing is told; `look` says why. */
    readonly fill: string;
    readonly look: '' | 'none' | 'out';
    readonly words: string;
  }[];
  readonly numbers: readonly {
    readonly x: number;
    readonly y: number;
    readonly below: number;
    readonly number: number;
    readonly share: string;
    readonly dark: boolean;
  }[];
};

const LINE = 40;
/** From this class on the fill is dark. */
const DARK = 4;
const NOT_TOLD = 'niet getoond';

const NOTHING = { fill: '', look: 'none' } as const;

/** As a pattern of the page, which differs in hatching as well as in tint. */
export const hatchOf = (tint: number): string => `url(#arcering-${tint})`;

/** Undefined when an area has no shape. @param rows in the order of the list, with the codes of the areas that each holds */
export function areaFigure(
  title: string,
  rows: readonly GroupRow[],
  { box, marks }: AreaMarks,
): AreaFigure | undefined {
  const codes = rows.flatMap((row) => row.codes);
  if (codes.some((code) => !marks.some((mark) => mark.code === code))) return undefined;
  const rowOf = (code: string) => rows.find((row) => row.codes.includes(code));
  return {
    box,
    label: `Kaart van de gebieden voor “${title}”. De cijfers staan in de lijst ernaast.`,
    areas: marks.map(({ code, line }) => {
      const row = rowOf(code);
      if (!row) return { line, fill: '', look: 'out', words: 'deed niet mee' };
      const drawn = row.shown ? ({ fill: hatchOf(row.tint), look: '' } as const) : NOTHING;
      return { line, ...drawn, words: `${row.label}: ${row.number || NOT_TOLD}` };
    }),
    numbers: marks.flatMap(({ code, x, y, roomy }) => {
      const row = rowOf(code);
      if (!row) return [];
      const share = roomy ? row.number : '';
      const number = rows.indexOf(row) + 1;
      return [
        { x, y: share === '' ? y : y - LINE / 2, below: y + LINE, number, share, dark: row.tint >= DARK },
      ];
    }),
  };
}
