// Het veld: every dot is a resident, a yellow dot is drawn by lot. The same name always gives the same field.

export type FieldOfDots = {
  readonly width: number;
  readonly height: number;
  readonly strip: boolean;
  readonly dots: readonly Dot[];
  /** One dotted line per row, the stylesheet makes the dots: two hundred circles would weigh as much as the rest of a page. */
  readonly lines: string;
  readonly marked: readonly Dot[];
  readonly you: { readonly x: number; readonly y: number } | undefined;
};

type Dot = { readonly x: number; readonly y: number; readonly radius: number; readonly drawn: boolean };

export type FieldSettings = {
  readonly columns: number;
  readonly rows: number;
  /** How many dots are drawn; with `you` the one in the middle is the reader. */
  readonly drawn: number;
  readonly you?: boolean;
  /** A low strip for phones instead of a field beside the text. */
  readonly strip?: boolean;
};

const STEP = 38;
const SMALL = 7;
const LARGE = 11;
const READER = 16;

/** @param name decides which dots are drawn: spread evenly, never two side by side in a row */
export function fieldOfDots(name: string, settings: FieldSettings): FieldOfDots {
  const { columns, rows, you = false, strip = false } = settings;
  const drawn = new Set(you ? [readerPlace(settings)] : drawnPlaces(name, settings));
  const dots = Array.from({ length: columns * rows }, (_, place) => ({
    x: STEP / 2 + (place % columns) * STEP,
    y: STEP / 2 + Math.floor(place / columns) * STEP,
    radius: !drawn.has(place) ? SMALL : you ? READER : LARGE,
    drawn: drawn.has(place),
  }));
  const reader = dots[readerPlace(settings)];
  return {
    width: columns * STEP,
    height: rows * STEP,
    strip,
    dots,
    lines: linesThrough(settings),
    marked: dots.filter((dot) => dot.drawn),
    you: you && reader ? { x: reader.x, y: reader.y } : undefined,
  };
}

const linesThrough = ({ columns, rows }: FieldSettings): string =>
  Array.from(
    { length: rows },
    (_, row) => `M${STEP / 2} ${STEP / 2 + row * STEP}h${(columns - 1) * STEP + 1}`,
  ).join('');

const readerPlace = ({ columns, rows }: FieldSettings): number =>
  Math.floor(rows / 2) * columns + Math.floor(columns * (rows > columns / 2 ? 0.4 : 0.68));

/** One draw per band of rows, its column moved on by a step that visits every column. */
function drawnPlaces(name: string, { columns, rows, drawn }: FieldSettings): readonly number[] {
  const start = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return Array.from({ length: drawn }, (_, turn) => {
    const row = Math.floor(((turn + 0.5) * rows) / drawn);
    const column = (start + turn * (Math.floor(columns * 0.38) + 1)) % columns;
    return row * columns + column;
  });
}
