// Puts letters on paper: one PDF for a whole batch, with a cover sheet that counts them, an address for the window and a code.
import PDFDocument from 'pdfkit';
import { createRequire } from 'node:module';
import { create } from 'qrcode';
import type { Door, Message, Part } from '../mail/message.js';

export type Letter = { readonly addressLines: readonly string[]; readonly message: Message };

export type LetterBatch = {
  readonly sender: string;
  readonly title: string;
  /** In words, for the cover sheet and the letters: 23 november 2026. */
  readonly date: string;
  /** Why this batch goes its own way, for the cover sheet; empty when it does not. */
  readonly warning: string;
  readonly letters: readonly Letter[];
};

type Paper = PDFKit.PDFDocument;
type Weight = 'plain' | 'bold';

const MILLIMETRE = 72 / 25.4;
const MARGIN = {
  top: 20 * MILLIMETRE,
  bottom: 18 * MILLIMETRE,
  left: 25 * MILLIMETRE,
  right: 25 * MILLIMETRE,
};
/** A window on the left, 20 mm from the edge and 50 mm from the top: the common one for a DL envelope. */
const ADDRESS_TOP = 52 * MILLIMETRE;
const BODY_TOP = 92 * MILLIMETRE;
const QR_SIZE = 26 * MILLIMETRE;
const TEXT = 10.5;

/** The batch as one PDF, page by page. */
export function letterPdf(batch: LetterBatch): NodeJS.ReadableStream {
  const paper = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    lang: 'nl',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: batch.title, Author: batch.sender },
  });
  registerFonts(paper);
  coverSheet(paper, batch);
  for (const letter of batch.letters) writeLetter(paper.addPage(), batch, letter);
  paper.end();
  return paper;
}

function coverSheet(paper: Paper, { title, date, letters, warning, sender }: LetterBatch): void {
  write(paper, sender, { size: 11 });
  gap(paper, 24);
  write(paper, `${letters.length} brieven`, { size: 30, weight: 'bold' });
  write(paper, title, { size: 14 });
  write(paper, date, { size: 12 });
  gap(paper, 24);
  if (warning !== '') write(paper, warning, { size: 14, weight: 'bold' });
  write(paper, 'Dit blad hoort niet in een envelop. Elke brief begint op een nieuw vel.', { size: 12 });
  write(paper, 'De brieven liggen op volgorde van postcode.', { size: 12 });
}

function writeLetter(paper: Paper, { sender, date }: LetterBatch, { addressLines, message }: Letter): void {
  write(paper, sender, { size: 9 });
  paper.y = ADDRESS_TOP;
  for (const line of addressLines) write(paper, line, { size: 11 });
  paper.y = BODY_TOP;
  write(paper, date, { size: TEXT });
  gap(paper, 8);
  write(paper, message.heading, { size: 17, weight: 'bold' });
  gap(paper, 6);
  write(paper, message.salutation, { size: TEXT });
  for (const part of message.parts) WRITERS[part.kind](paper, part);
  gap(paper, 8);
  for (const line of message.closing) write(paper, line, { size: TEXT });
  gap(paper, 8);
  for (const line of message.footer) write(paper, line, { size: 8.5 });
}

const WRITERS: Readonly<Record<Part['kind'], (paper: Paper, part: Part) => void>> = {
  paragraph: (paper, part) => {
    if (part.kind === 'paragraph') paragraph(paper, part.text);
  },
  facts: (paper, part) => {
    if (part.kind === 'facts') part.items.forEach((item) => paragraph(paper, `•  ${item}`));
  },
  door: (paper, part) => {
    if (part.kind === 'door') door(paper, part);
  },
  block: (paper, part) => {
    if (part.kind !== 'block') return;
    gap(paper, 5);
    write(paper, part.title, { size: TEXT, weight: 'bold' });
    part.paragraphs.forEach((text) => write(paper, text, { size: TEXT - 0.5 }));
  },
  link: (paper, part) => {
    if (part.kind === 'link') paragraph(paper, `${part.lead} ${part.url}`);
  },
};

/** The code to type and the same door as a square to scan, side by side. */
function door(paper: Paper, { typeAt, code, url }: Door): void {
  gap(paper, 8);
  if (paper.y + QR_SIZE > paper.page.height - MARGIN.bottom) paper.addPage();
  const top = paper.y;
  drawQr(paper, url, { x: paper.page.width - MARGIN.right - QR_SIZE, y: top });
  const width = paper.page.width - MARGIN.left - MARGIN.right - QR_SIZE - 12;
  write(paper, `Ga naar ${typeAt} en vul deze code in:`, { size: TEXT + 0.5, weight: 'bold', width });
  gap(paper, 3);
  write(paper, code, { size: 20, weight: 'bold', width });
  write(paper, 'Of richt de camera van uw telefoon op het vierkant.', { size: TEXT, width });
  paper.y = Math.max(paper.y, top + QR_SIZE + 4);
}

function drawQr(paper: Paper, text: string, { x, y }: { readonly x: number; readonly y: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cell = QR_SIZE / modules.size;
  paper.markContent('Artifact');
  Array.from(modules.data).forEach((dark, place) => {
    if (dark === 0) return;
    paper.rect(x + (place % modules.size) * cell, y + Math.floor(place / modules.size) * cell, cell, cell);
  });
  paper.fill('black').endMarkedContent();
}

function paragraph(paper: Paper, text: string): void {
  gap(paper, 4);
  write(paper, text, { size: TEXT });
}

const gap = (paper: Paper, points: number): void => {
  paper.y += points;
};

type Style = { readonly size: number; readonly weight?: Weight; readonly width?: number };

/** Letters outside the first font, as in Şahin and Łukasik, come from the second. */
function write(paper: Paper, text: string, { size, weight = 'plain', width }: Style): void {
  const runs = text.match(/[\u0100-\u02BA\u1E00-\u1EFF]+|[^\u0100-\u02BA\u1E00-\u1EFF]+/g) ?? [''];
  paper.fontSize(size).fillColor('black');
  paper.x = MARGIN.left;
  runs.forEach((run, place) => {
    const extended = /^[\u0100-\u02BA\u1E00-\u1EFF]/.test(run) ? 'extended' : 'latin';
    const continued = place < runs.length - 1;
    paper.font(`${extended} ${weight}`).text(run, { continued, lineGap: 1.5, ...(width ? { width } : {}) });
  });
}

const require = createRequire(import.meta.url);

/** The woff files; the woff2 files of the same package cannot be subset. */
function registerFonts(paper: Paper): void {
  const file = (set: string, weight: number): string =>
    require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${set}-${weight}-normal.woff`);
  paper.registerFont('latin plain', file('latin', 400));
  paper.registerFont('latin bold', file('latin', 700));
  paper.registerFont('extended plain', file('latin-ext', 400));
  paper.registerFont('extended bold', file('latin-ext', 700));
}
