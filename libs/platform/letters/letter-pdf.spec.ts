// Proves that a batch is one PDF with a sheet per letter, that reads aloud in order and holds every name as it is written.
import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { create } from 'qrcode';
import type { Message } from '../mail/message.js';
import { coverPdf } from './cover-pdf.js';
import { letterPdf } from './letter-pdf.js';
import { USUAL_WINDOW } from './letter.js';
import { fromTheRight, piecesOf, type Pen } from './right-to-left.js';
import { testSheetPdf } from './test-sheet-pdf.js';
import { qrSquare } from './qr-square.js';

const message = (story = 'U bent geloot.'): Message => ({
  language: 'nl',
  subject: 'x',
  heading: 'Wonen in uw buurt',
  preview: '',
  salutation: 'Beste Ş. Łukasik-Nguyễn',
  parts: [
    { kind: 'paragraph', text: story },
    { kind: 'facts', items: ['Twee minuten', 'Tot en met 21 maart'] },
    {
      kind: 'door',
      label: 'x',
      url: 'https://oss.invalid/p/abc',
      typeAt: 'oss.invalid/meedoen',
      code: '7K4M Q2XH 9TRD8',
    },
    {
      kind: 'languages',
      lines: [
        {
          ...{ code: 'en', direction: 'ltr', text: 'Read on in English:' },
          url: 'https://oss.invalid/andere-taal#en',
        },
        {
          ...{ code: 'ar', direction: 'rtl', text: 'تابع القراءة بالعربية:' },
          url: 'https://oss.invalid/andere-taal#ar',
        },
      ],
    },
    ...['Een', 'Twee', 'Drie'].map((title) => ({
      kind: 'block' as const,
      title,
      paragraphs: ['Bel 14 0412.'],
    })),
  ],
  closing: ['Met vriendelijke groet,', 'Team Onderzoek'],
  footer: ['Peiling 2027-01'],
});
const letterhead = {
  sender: 'Gemeente Oss',
  accent: '#6b1f5c',
  signal: '#ffc845',
  placeAndDate: 'Oss, 2 maart 2027',
  reference: ['Peiling 2027-01'],
  window: USUAL_WINDOW,
};

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
const batch = async (count: number, story?: string): Promise<string> => {
  const letters = Array.from({ length: count }, (_, index) => ({
    addressLines: [`J. Şahin ${index}`, 'Heuvel 1', '5341 AB  OSS'],
    message: message(story),
    mark: `1-${index + 1}`,
  }));
  return (await bytesOf(letterPdf({ title: 'Peiling 2027-01', letterhead, letters }))).toString('latin1');
};
const pagesIn = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;

describe('a batch of letters', () => {
  it.each([1, 25])('has one page for each of %i letters', async (count) => {
    const pdf = await batch(count);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pagesIn(pdf)).toBe(count);
  });

  it('sets a long story smaller before it takes a second page', async () => {
    expect(pagesIn(await batch(1, 'Een lange zin die veel ruimte vraagt. '.repeat(40)))).toBe(1);
    expect(pagesIn(await batch(1, 'Een lange zin die veel ruimte vraagt. '.repeat(120)))).toBe(2);
  });

  it('is tagged with headings, paragraphs and a text for the square, in Dutch', async () => {
    const pdf = await batch(1);
    expect(pdf).toContain('/Lang (nl-NL)');
    expect(pdf).toContain('/MarkInfo');
    for (const tag of ['H1', 'H2', 'P', 'Figure']) expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf).toContain('/Alt (QR-code met het adres https://oss.invalid/p/abc)');
  });

  it('writes every name and code anew, and sets the rest on each sheet alike', async () => {
    // Without the blanks of one point by which a page names its fonts.
    const written = /^BT\n1 0 0 1 \S+ \S+ Tm\n\/F\d+ (?!1 Tf)/gm;
    const sheets = textsOf(await batch(3)).match(written)?.length ?? 0;
    const alone = textsOf(await batch(1)).match(written)?.length ?? 0;
    expect(alone).toBeGreaterThan(20);
    expect(sheets).toBe(3 * alone);
  });

  it('carries its fonts, also for letters outside the first one', async () => {
    const pdf = await batch(1);
    const fonts = new Set(pdf.match(/\/FontName \/[A-Z]+\+\S+/g));
    expect(fonts.size).toBeGreaterThanOrEqual(4);
    expect(textsOf(pdf)).toMatch(/0141|015E/i);
  });
});

describe('a line in another language', () => {
  it('is named to a voice, and one from right to left is told as it is read', async () => {
    const pdf = await batch(2);
    expect(pdf).toContain('/Lang (en)');
    expect(pdf.match(/\/Lang \(ar\)/g)).toHaveLength(2);
    const told = Buffer.from('\uFEFFتابع القراءة بالعربية: oss.invalid/andere-taal', 'utf16le').swap16();
    const [, actual = ''] = /\/ActualText \(((?:[^\\)]|\\.)*)\)/s.exec(pdf) ?? [];
    const bytes = Buffer.from(unescaped(actual), 'latin1');
    expect(bytes.equals(told)).toBe(true);
  });

  it('carries its own font, which every page names', async () => {
    const pdf = await batch(3);
    expect(pdf).toMatch(/\/FontName \/[A-Z]+\+NotoSansArabic/);
    const named = [...pdf.matchAll(/\/Font <<([^>]*)>>/g)].map(([, fonts = '']) => fonts.match(/\/F\d+/g));
    expect(named).toHaveLength(3);
    expect(new Set(named.map((fonts) => fonts?.length))).toEqual(new Set([named[0]?.length]));
  });

  it('is put together word by word, with what stands between apart', () => {
    expect(piecesOf('تابع القراءة. بالعربية:').map(({ text }) => text)).toEqual([
      ...['تابع القراءة', '.', ' ', 'بالعربية', ':'],
    ]);
  });

  it('begins at the right edge and ends with the address, which is drawn last and stands left of all', () => {
    const drawn: { readonly text: string; readonly x: number }[] = [];
    const paper: Pen = {
      y: 0,
      font: () => paper,
      fontSize: () => paper,
      fillColor: () => paper,
      widthOfString: (text: string) => 10 * text.length,
      text: (text: string, x: number) => {
        drawn.push({ text, x });
        return paper;
      },
    };
    const line = { text: 'تابع القراءة.', tail: 'oss.nl', x: 100, y: 0, width: 500, size: 8 };
    fromTheRight(paper, line);
    expect(drawn).toEqual([
      { text: 'تابع القراءة', x: 480 },
      { text: '.', x: 470 },
      { text: 'oss.nl', x: 400 },
    ]);
  });
});

/** Of a string as it stands in the file. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([nrtbf()\\])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

describe('the cover sheet', () => {
  it('is one page of its own', async () => {
    const cover = {
      sender: 'Gemeente Oss',
      title: 'Peiling',
      count: '412 brieven',
      lines: ['Partij 1'],
      warning: 'Let op',
    };
    expect(pagesIn((await bytesOf(coverPdf(cover))).toString('latin1'))).toBe(1);
  });
});

describe('the test sheet', () => {
  it('is one page, wherever the window is', async () => {
    const sheet = testSheetPdf('Gemeente Oss', { left: 110, top: 50, width: 80, height: 30 });
    expect(pagesIn((await bytesOf(sheet)).toString('latin1'))).toBe(1);
  });
});

describe('the square to scan', () => {
  const operators = qrSquare('https://oss.invalid/p/abc', { x: 5, y: 7, side: 100 });
  const [, cell = 0, x = 0, y = 0] = (
    /^q ([\d.]+) 0 0 [\d.]+ ([\d.]+) ([\d.]+) cm/.exec(operators) ?? []
  ).map(Number);
  const bars = [...operators.matchAll(/^(\d+) (\d+) (\d+) 1\.01 re$/gm)].map((bar) => bar.map(Number));

  it('keeps four light cells around the code and stays within its side', () => {
    expect([x, y]).toEqual([5, 7]);
    const cells = 100 / cell;
    const edges = bars.flatMap(([, left = 0, top = 0, width = 0]) => [
      left,
      top,
      cells - left - width,
      cells - top - 1,
    ]);
    expect(Math.min(...edges)).toBeCloseTo(4, 1);
    expect(bars.length).toBeGreaterThan(100);
  });

  it('darkens exactly the cells of the code', () => {
    const { modules } = create('https://oss.invalid/p/abc', { errorCorrectionLevel: 'M' });
    const drawn = bars.flatMap(([, left = 0, top = 0, width = 0]) =>
      Array.from({ length: width }, (_, step) => (top - 4) * modules.size + left - 4 + step),
    );
    const dark = [...modules.data.keys()].filter((place) => modules.data[place] === 1);
    expect(drawn).toEqual(dark);
  });
});

/** Everything that was deflated in the file, together: among it the tables that tell which letters a font wrote. */
function textsOf(pdf: string): string {
  const source = Buffer.from(pdf, 'latin1');
  return [...pdf.matchAll(/stream\n/g)]
    .map(({ index }) => inflated(source.subarray(index + 'stream\n'.length)))
    .join('\n');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
