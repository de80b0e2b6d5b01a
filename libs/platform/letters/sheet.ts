// A sheet of paper to write on: fonts that hold every Latin letter, a place to write next, and a name for every piece of text.
import { fontOf, FONTS, runsOf, type CharacterSet, type FontName, type Run, type Weight } from './fonts.js';
import { Paper, type Passage } from './paper.js';
import { fromTheRight } from './right-to-left.js';

export const MM = 72 / 25.4;
export const INK = '#2a1a2b';
export const QUIET = '#5f5360';

export type { Weight } from './fonts.js';
export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly width: number;
  /** Between the lines, in points. */
  readonly lineGap?: number;
};

/** What a reader that speaks hears it is; structure types of PDF 1.7, section 14.8.4. */
export type Tag = 'H1' | 'H2' | 'P' | 'LI' | 'Figure';

/** `text` in a script from right to left, with an address in Latin letters after it. */
export type RightToLeft = { readonly text: string; readonly tail: string; readonly language: string };

export type Cell = { readonly text: string; readonly style: Style; readonly x: number };

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

export class Sheet {
  readonly paper: Paper;
  x = 0;
  y = 0;
  private readonly root: Structure;
  private section: Structure;
  /** Most of a letter is the same in all letters. */
  private readonly heights = new Map<string, number>();
  private readonly passages = new Map<string, Passage>();
  /** On this page. */
  private readonly fontsInUse = new Set<string>();

  constructor(title: string, author: string) {
    this.paper = new Paper({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      tagged: true,
      lang: 'nl-NL',
      pdfVersion: '1.7',
      displayTitle: true,
      info: { Title: title, Author: author },
    });
    for (const [name, file] of Object.entries(FONTS)) this.paper.registerFont(name, file);
    this.root = this.paper.struct('Document');
    this.paper.addStructure(this.root);
    this.section = this.root;
  }

  /** A letter of its own in the reading order, on a new page. */
  begin(): void {
    this.newPage();
    this.section = this.paper.struct('Sect');
    this.root.add(this.section);
  }

  newPage(): void {
    this.paper.addPage();
    this.fontsInUse.clear();
  }

  end(): void {
    this.section.end();
  }

  finish(): void {
    this.root.end();
    this.paper.end();
  }

  /** Writes at the present place and moves down past it; `language` (BCP 47) when it is not that of the sheet. */
  write(tag: Tag, text: string, style: Style, language = ''): void {
    this.tagged(tag, () => this.set(text, style), language === '' ? {} : { lang: language });
    this.y = this.paper.y;
  }

  /** `alt`: what stands for a picture. */
  tagged(tag: Tag, draw: () => void, heard: { readonly alt?: string; readonly lang?: string } = {}): void {
    const element = this.paper.struct(tag, heard);
    this.section.add(element);
    element.add(draw).end();
  }

  /** A list whose items are heard one by one; each is given its place before it is written. */
  list(items: readonly string[], style: Style, place: (item: string) => void): void {
    const whole = this.paper.struct('L');
    this.section.add(whole);
    for (const item of items) {
      place(item);
      const line = this.paper.struct('LI');
      const body = this.paper.struct('LBody');
      whole.add(line);
      line.add(body);
      body.add(() => this.set(item, style)).end();
      line.end();
      this.y = this.paper.y;
    }
    whole.end();
  }

  /** One row after the other, with the first row and the first column as its headings; each row is given its place before it is written. */
  table(rows: readonly (readonly Cell[])[], place: (row: readonly Cell[]) => void): void {
    const whole = this.paper.struct('Table');
    this.section.add(whole);
    for (const [index, cells] of rows.entries()) {
      place(cells);
      const line = this.paper.struct('TR');
      whole.add(line);
      const top = this.y;
      for (const [column, { text, style, x }] of cells.entries()) {
        const cell = this.paper.struct(index === 0 || column === 0 ? 'TH' : 'TD');
        line.add(cell);
        Object.assign(this, { x, y: top });
        cell.add(() => this.set(text, style)).end();
      }
      line.end();
      this.y = top + rowHeight(this, cells);
    }
    whole.end();
  }

  /** Lines and planes that nobody needs to hear about. */
  decorate(draw: (paper: PDFKit.PDFDocument) => void): void {
    this.paper.markContent('Artifact', { type: 'Layout' });
    draw(this.paper);
    this.paper.endMarkedContent();
  }

  heightOf(text: string, style: Style): number {
    const key = keyOf(text, style);
    const known = this.heights.get(key);
    if (known !== undefined) return known;
    this.choose('latin', style);
    const height = this.paper.heightOfString(text, {
      width: style.width,
      lineGap: style.lineGap ?? LINE_GAP,
    });
    this.heights.set(key, height);
    return height;
  }

  /** One line that is read from right to left, from the right edge on. */
  lineFromTheRight(words: RightToLeft, style: Style): void {
    const { text, tail, language } = words;
    const element = this.paper.struct('P', { lang: language, actual: `${text} ${tail}` });
    this.section.add(element);
    const draw = (): void => fromTheRight(this.paper, { ...words, ...style, x: this.x, y: this.y });
    const fonts = [fontOf('arabic'), fontOf('latin', style.weight)];
    element.add(() => this.keep(`from the right ${this.keyHere(text + tail, style)}`, fonts, draw)).end();
    this.y = this.paper.y;
  }

  private set(text: string, style: Style): void {
    const runs = runsOf(text);
    const fonts = runs.map((run) => fontOf(run.set, style.weight));
    this.keep(this.keyHere(text, style), fonts, () => this.draw(runs, style));
  }

  private keyHere(text: string, style: Style): string {
    return `${this.x} ${this.y} ${style.lineGap ?? ''} ${style.colour ?? ''} ${keyOf(text, style)}`;
  }

  /** Draws, or repeats what was drawn before in the same place. */
  private keep(key: string, fonts: readonly FontName[], draw: () => void): void {
    const known = this.passages.get(key);
    const news = fonts.filter((font) => !this.fontsInUse.has(font));
    for (const font of news) this.fontsInUse.add(font);
    if (known) {
      for (const font of news) this.paper.nameFont(font);
      this.paper.again(known);
      return;
    }
    const passage = this.paper.passage(draw);
    if (this.passages.size < MOST_PASSAGES) this.passages.set(key, passage);
  }

  private draw(runs: readonly Run[], style: Style): void {
    this.paper.fillColor(style.colour ?? INK);
    const settings = { width: style.width, lineGap: style.lineGap ?? LINE_GAP };
    for (const [index, run] of runs.entries()) {
      this.choose(run.set, style);
      const continued = index < runs.length - 1;
      if (index === 0) this.paper.text(run.text, this.x, this.y, { ...settings, continued });
      else this.paper.text(run.text, { ...settings, continued });
    }
  }

  private choose(set: CharacterSet, style: Style): void {
    this.paper.font(fontOf(set, style.weight)).fontSize(style.size);
  }
}

/** Of the highest cell in a row. */
export const rowHeight = (sheet: Sheet, cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ text, style }) => sheet.heightOf(text, style)));

const LINE_GAP = 2;
/** The first letters hold all that is the same in every letter; names and codes need not be kept. */
const MOST_PASSAGES = 500;
const keyOf = (text: string, { size, weight = 'regular', width }: Style): string =>
  `${size} ${weight} ${width} ${text}`;
