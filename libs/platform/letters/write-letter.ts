// Lays one letter out on one sheet: address in the window, the message, the code with its square, and the fixed blocks in two columns.
import type { Door, LanguageLine, Message, Part } from '../mail/message.js';
import type { Letter, Letterhead } from './letter.js';
import { qrSquare } from './qr-square.js';
import { MM, QUIET, type Sheet, type Style } from './sheet.js';

const LEFT = 25 * MM;
const WIDTH = 162 * MM;
const BOTTOM = 283 * MM;
/** The address keeps this far from the edges of the window, because a sheet moves in its envelope. */
const INSIDE = { left: 5 * MM, top: 6 * MM };
const REFERENCE = { beside: 130 * MM, width: 55 * MM, top: 51 * MM };
const BODY_TOP = 87 * MM;
const COLUMN_GAP = 8 * MM;
const COLUMN = (WIDTH - COLUMN_GAP) / 2;
const QR = 35 * MM;
const SIGN_LEFT = 'M20 2a18 18 0 0 0 0 36V26a6 6 0 0 1 0-12z';
const SIGN_RIGHT = 'M22 2v12a6 6 0 0 1 0 12v12a18 18 0 0 0 0-36z';

/** Tried in this order: a long story is set smaller before it takes a second page. */
export const SCALES = [1, 0.95, 0.9, 0.86] as const;

type Block = Extract<Part, { kind: 'block' }>;

/** The largest scale at which the message fits on one page; the smallest when none does. */
export function scaleFor(sheet: Sheet, message: Message): number {
  return SCALES.find((scale) => heightOf(sheet, message, scale) <= BOTTOM - BODY_TOP) ?? SCALES[3];
}

export function writeLetter(
  sheet: Sheet,
  head: Letterhead,
  { addressLines, message, mark }: Letter,
  scale: number,
): void {
  sheet.begin();
  letterhead(sheet, head, mark);
  address(sheet, head, addressLines);
  sheet.x = LEFT;
  sheet.y = BODY_TOP;
  sheet.write('P', head.placeAndDate, text(scale));
  sheet.y += 8 * scale;
  sheet.write('H1', message.heading, heading(scale));
  sheet.y += 5 * scale;
  sheet.write('P', `${message.salutation},`, text(scale));
  for (const part of message.parts) WRITERS[part.kind](sheet, part, { head, scale });
  blocks(sheet, message.parts.filter(isBlock), scale);
  closing(sheet, message, scale);
  sheet.y = Math.max(sheet.y + 4, BOTTOM);
  sheet.write('P', message.footer.join('\n'), { size: 7.5, colour: QUIET, width: WIDTH });
  sheet.end();
}

const text = (scale: number, width = WIDTH) => ({ size: 10.5 * scale, width, lineGap: 2 * scale });
const heading = (scale: number) => ({ size: 19 * scale, weight: 'bold' as const, width: WIDTH, lineGap: 0 });
const small = (scale: number) => ({ size: 9 * scale, width: COLUMN, lineGap: 1.5 * scale });
const smallBold = (scale: number) => ({ ...small(scale), weight: 'bold' as const });

function letterhead(
  sheet: Sheet,
  { sender, accent, signal, reference, window }: Letterhead,
  mark: string,
): void {
  sheet.decorate((paper) => {
    paper
      .save()
      .translate(LEFT, 17 * MM)
      .scale(0.72);
    paper.path(SIGN_LEFT).fill(accent).path(SIGN_RIGHT).fill(signal);
    paper.restore();
  });
  Object.assign(sheet, { x: LEFT + 38, y: 17 * MM + 6 });
  sheet.write('P', sender, { size: 15, weight: 'bold', width: 90 * MM });
  const rightOfWindow = window.left * MM < REFERENCE.beside / 2;
  Object.assign(sheet, { x: rightOfWindow ? REFERENCE.beside : LEFT, y: REFERENCE.top });
  const marked = mark === '' ? reference : [...reference, `Brief ${mark}`];
  for (const line of marked) sheet.write('P', line, { size: 9, width: REFERENCE.width, lineGap: 1 });
}

function address(sheet: Sheet, { sender, window }: Letterhead, lines: readonly string[]): void {
  const top = window.top * MM + INSIDE.top;
  const width = window.width * MM - 2 * INSIDE.left;
  Object.assign(sheet, { x: window.left * MM + INSIDE.left, y: top - 4 * MM });
  sheet.write('P', `Afzender: ${sender}`, { size: 6.5, colour: QUIET, width });
  sheet.y = top;
  sheet.write('P', lines.join('\n'), { size: 11, width, lineGap: 1.5 });
}

type Setting = { readonly head: Letterhead; readonly scale: number };

const WRITERS: Readonly<Record<Part['kind'], (sheet: Sheet, part: Part, setting: Setting) => void>> = {
  paragraph(sheet, part, { scale }) {
    if (part.kind !== 'paragraph') return;
    sheet.y += 6 * scale;
    sheet.write('P', part.text, text(scale));
  },
  facts(sheet, part, { scale }) {
    if (part.kind !== 'facts') return;
    sheet.y += 6 * scale;
    for (const item of part.items) sheet.write('LI', `•  ${item}`, text(scale));
  },
  door(sheet, part, setting) {
    if (part.kind === 'door') door(sheet, part, setting);
  },
  // Set together at the end, in two columns.
  block: () => undefined,
  // The last thing on the sheet.
  languages: () => undefined,
  link(sheet, part, { scale }) {
    if (part.kind === 'link') sheet.write('P', `${part.lead} ${part.url}`, text(scale));
  },
};

/** Who signs, and beside it, where there is room, one line in each other language. */
function closing(sheet: Sheet, message: Message, scale: number): void {
  makeRoom(sheet, closingHeight(sheet, message, scale));
  const top = sheet.y;
  sheet.write('P', message.closing.join('\n'), text(scale, COLUMN));
  const signed = sheet.y;
  Object.assign(sheet, { x: LEFT + COLUMN + COLUMN_GAP, y: top });
  for (const line of message.parts.flatMap(linesOf)) language(sheet, line, lineStyle(scale));
  Object.assign(sheet, { x: LEFT, y: Math.max(signed, sheet.y) });
}

const closingHeight = (sheet: Sheet, { closing: signed, parts }: Message, scale: number): number =>
  Math.max(
    sheet.heightOf(signed.join('\n'), text(scale, COLUMN)),
    parts.flatMap(linesOf).length * sheet.heightOf('x', lineStyle(scale)),
  );

/** In its own language, so that a voice reads it right; the page is one for all languages, and its address is typed. */
function language(sheet: Sheet, { code, direction, text: words, url }: LanguageLine, style: Style): void {
  const tail = url.replace(/^https?:\/\//, '').replace(/#.*$/, '');
  if (direction === 'rtl') sheet.lineFromTheRight({ text: words, tail, language: code }, style);
  else sheet.write('P', `${words} ${tail}`, style, code);
}

const lineStyle = (scale: number) => ({ size: 9 * scale, width: COLUMN, lineGap: 0.5 * scale });

function door(sheet: Sheet, { typeAt, code, url }: Door, { head, scale }: Setting): void {
  sheet.y += 10 * scale;
  makeRoom(sheet, DOOR_HEIGHT);
  const top = sheet.y;
  const square = { x: LEFT + WIDTH - QR - 2 * MM, y: top + 3 * MM, side: QR };
  sheet.decorate((paper) => {
    paper.roundedRect(LEFT, top, WIDTH, DOOR_HEIGHT, 4).lineWidth(1.2).stroke(head.accent);
  });
  sheet.tagged('Figure', () => sheet.paper.addContent(qrSquare(url, square)), {
    alt: `QR-code met het adres ${url}`,
  });
  const width = WIDTH - QR - 14 * MM;
  Object.assign(sheet, { x: LEFT + 5 * MM, y: top + 4.5 * MM });
  sheet.write('P', 'Ga op uw computer of telefoon naar', { size: 10.5, width });
  sheet.write('P', typeAt, { size: 14, weight: 'bold', width, lineGap: 1 });
  sheet.y += 4;
  sheet.write('P', 'en typ uw persoonlijke code:', { size: 10.5, width });
  sheet.write('P', code, { size: 21, weight: 'bold', width, lineGap: 0 });
  sheet.y += 2;
  sheet.write('P', 'Of richt de camera van uw telefoon op het vierkant.', { size: 9, colour: QUIET, width });
  Object.assign(sheet, { x: LEFT, y: top + DOOR_HEIGHT });
}

const DOOR_HEIGHT = 42.5 * MM;

/** Row by row, so that what stands side by side begins at the same height. */
function blocks(sheet: Sheet, all: readonly Block[], scale: number): void {
  sheet.y += 12 * scale;
  for (const row of rowsOf(all)) {
    const height = Math.max(...row.map((block) => blockHeight(sheet, block, scale)));
    makeRoom(sheet, height);
    const top = sheet.y;
    for (const [column, block] of row.entries()) {
      Object.assign(sheet, { x: LEFT + column * (COLUMN + COLUMN_GAP), y: top });
      writeBlock(sheet, block, scale);
    }
    Object.assign(sheet, { x: LEFT, y: top + height });
  }
  sheet.y += 2 * scale;
}

function writeBlock(sheet: Sheet, { title, paragraphs }: Block, scale: number): void {
  sheet.write('H2', title, smallBold(scale));
  for (const paragraph of paragraphs) sheet.write('P', paragraph, small(scale));
}

/** What must stay together goes to the next page as a whole. */
function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= BOTTOM) return;
  sheet.newPage();
  Object.assign(sheet, { x: LEFT, y: 20 * MM });
}

function heightOf(sheet: Sheet, message: Message, scale: number): number {
  const body = message.parts.reduce((sum, part) => sum + partHeight(sheet, part, scale), 0);
  const rows = rowsOf(message.parts.filter(isBlock)).map((row) =>
    Math.max(...row.map((block) => blockHeight(sheet, block, scale))),
  );
  const lines = [`${message.salutation},`, 'x'];
  return (
    sheet.heightOf(message.heading, heading(scale)) +
    lines.reduce((sum, line) => sum + sheet.heightOf(line, text(scale)), 0) +
    body +
    rows.reduce((sum, row) => sum + row, 0) +
    closingHeight(sheet, message, scale) +
    27 * scale
  );
}

function partHeight(sheet: Sheet, part: Part, scale: number): number {
  if (part.kind === 'paragraph') return 6 * scale + sheet.heightOf(part.text, text(scale));
  if (part.kind === 'facts') return 6 * scale + sheet.heightOf(part.items.join('\n'), text(scale));
  return part.kind === 'door' ? 10 * scale + DOOR_HEIGHT : 0;
}

const blockHeight = (sheet: Sheet, { title, paragraphs }: Block, scale: number): number =>
  sheet.heightOf(title, smallBold(scale)) +
  paragraphs.reduce((sum, paragraph) => sum + sheet.heightOf(paragraph, small(scale)), 0) +
  7 * scale;

const linesOf = (part: Part): readonly LanguageLine[] => (part.kind === 'languages' ? part.lines : []);
const isBlock = (part: Part): part is Block => part.kind === 'block';

function rowsOf<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => all.slice(2 * row, 2 * row + 2));
}
