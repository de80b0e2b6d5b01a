// Sets a line of Arabic from the right edge on, with an address in Latin letters at its end, which is on the left.
import { fontOf } from './fonts.js';

export type LineFromTheRight = {
  readonly text: string;
  /** In Latin letters. */
  readonly tail: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly colour?: string;
  readonly lineGap?: number;
};

/** What a PDF document can do, as far as it is needed here. */
export type Pen = {
  y: number;
  font(name: string): Pen;
  fontSize(size: number): Pen;
  fillColor(colour: string): Pen;
  widthOfString(text: string, settings: PDFKit.Mixins.TextOptions): number;
  text(text: string, x: number, y: number, settings: PDFKit.Mixins.TextOptions): Pen;
};

type Piece = { readonly arabic: boolean; readonly text: string };

/** Of the height of the letters, counted from the top of the line: there they stand on. */
const BASELINE = 0.98;
const LINE = 1.26;

/**
 * Words of one script stay together, whatever stands between them is apart. In: text without digits or letters of
 * another script. Source: UAX 9 (Unicode Bidirectional Algorithm), for the case that all letters are of one direction.
 */
export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(PIECES)].map(([piece]) => ({ arabic: ARABIC.test(piece), text: piece }));
}

const ARABIC = /[\u0600-\u06FF]/u;
const PIECES = /[\u0600-\u06FF]+(?: [\u0600-\u06FF]+)*|\s+|[^\u0600-\u06FF\s]+/gu;

/** The font joins and turns the letters of each piece; here each is put in its place. The file holds them in the order they are read. */
export function fromTheRight(paper: Pen, line: LineFromTheRight): void {
  const { text, tail, x, y, width, size, colour, lineGap = 0 } = line;
  if (colour !== undefined) paper.fillColor(colour);
  let right = x + width;
  for (const piece of [...piecesOf(`${text} `), { arabic: false, text: tail }]) {
    paper.font(fontOf(piece.arabic ? 'arabic' : 'latin')).fontSize(size);
    // With a list of features the whole piece is laid out at once, and its words stay in their order.
    const settings = piece.arabic ? { features: [] } : {};
    right -= paper.widthOfString(piece.text, settings);
    const place = { lineBreak: false, baseline: 'alphabetic' as const };
    if (piece.text.trim() !== '')
      paper.text(piece.text, right, y + BASELINE * size, { ...place, ...settings });
  }
  paper.y = y + LINE * size + lineGap;
}
