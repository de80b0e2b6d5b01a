// What people really hand in for a panel: every fault at once with row, column and remedy, and other formats without fuss.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.js';
import { commands } from './commands.js';
import { runTerminal } from './run-terminal.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'panel-inputs-'));
});
afterAll(async () => rm(folder, { recursive: true }));

const TARGETS = 'category,name,min,max\nwijk,Noord,1,2\nwijk,Zuid,1,2\nleeftijd,jong,1,2\nleeftijd,oud,1,2\n';
const PEOPLE = 'id,wijk,leeftijd\na,Noord,jong\nb,Zuid,oud\nc,Noord,oud\nd,Zuid,jong\n';

type Given = {
  readonly targets?: string | Uint8Array;
  readonly people?: string | Uint8Array;
  readonly size?: number;
};

/** Runs the command on these files; remarks name a file without its folder. */
async function panelOf({ targets = TARGETS, people = PEOPLE, size = 2 }: Given, ...more: readonly string[]) {
  const files = { targets: path.join(folder, 'targets'), people: path.join(folder, 'people') };
  await Promise.all([writeFile(files.targets, targets), writeFile(files.people, people)]);
  const seen = { printed: '', remarks: new Array<string>() };
  const given = ['--categories', files.targets, '--respondents', files.people, '--size', String(size)];
  const code = await runTerminal(['panel', ...given, ...more], commands, {
    print: (text) => void (seen.printed += text),
    remark: (line) => void seen.remarks.push(line.replaceAll(`${folder}/`, '')),
    save: async () => undefined,
  });
  return { code, ...seen };
}

const chancesIn = (printed: string): unknown => JSON.parse(printed).probabilities;

describe('files for a panel', () => {
  it('are refused with every fault of the pool at once, each with row, column and remedy', async () => {
    const people = 'id,wijk,leeftijd\na,Noord,jong\na,Noordd,oud\n,West,\n';
    const { code, printed, remarks } = await panelOf({ people });
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(remarks).toEqual([
      'people, line 3, column "wijk": expected one of Noord, Zuid; found "Noordd": write "Noord" if that is meant, or add this value to the targets',
      'people, line 3, column "id": expected every id once, found "a" again (first on line 2): give this person another id, or take the row out',
      'people, line 4, column "wijk": expected one of Noord, Zuid; found "West": mend it, or add this value to the targets',
      'people, line 4, column "leeftijd": expected one of jong, oud; found nothing: fill it in, or take this person out',
      'people, line 4, column "id": expected an id, found nothing: fill it in',
    ]);
  });

  it('are refused with every fault of the targets at once', async () => {
    const targets =
      'category,name,min,max,min_flex,max_flex\nwijk,Noord,3,2,0,4\nwijk,noord ,1.5,2,0,2\n,Zuid,1,2,2,1\nwijk,West,1,2,2,1\n';
    const { code, remarks } = await panelOf({ targets });
    expect(code).toBe(2);
    expect(remarks.filter((line) => line.startsWith('targets'))).toEqual([
      'targets, line 2, column "min": expected at most the maximum 2, found 3: lower it, or raise the maximum',
      'targets, line 3, column "min": expected a whole number, found "1.5": write it in digits',
      'targets, line 3, column "name": expected every value once, found "noord" again (first on line 2): take one of the two out',
      'targets, line 4, column "min_flex": expected at most the minimum 1, found 2: lower it',
      'targets, line 4, column "max_flex": expected at least the maximum 2, found 1: raise it',
      'targets, line 4, column "category": expected a name, found nothing: fill it in',
      'targets, line 5, column "min_flex": expected at most the minimum 1, found 2: lower it',
      'targets, line 5, column "max_flex": expected at least the maximum 2, found 1: raise it',
    ]);
  });

  it('are read alike with stray spaces, other capitals, a byte-order mark, semicolons and Windows line ends', async () => {
    const loose = (text: string) =>
      `\uFEFF${text.replaceAll(',', ' ; ').replaceAll('\n', ' \r\n')}`.toUpperCase();
    const plain = await panelOf({ people: PEOPLE.toUpperCase() });
    const other = await panelOf({ targets: loose(TARGETS), people: loose(PEOPLE) });
    expect([plain.code, other.code]).toEqual([0, 0]);
    expect(chancesIn(other.printed)).toEqual(chancesIn(plain.printed));
  });

  it('tell rows in which another separator was used', async () => {
    const people = PEOPLE.replace('b,Zuid,oud', 'b;Zuid;oud').replace('c,Noord,oud', 'c,Noord\toud');
    expect((await panelOf({ people })).remarks).toEqual([
      'people, line 3: expected 3 cells as in the header line, found 1, with ";" between them: use one separator in the whole file',
      'people, line 4: expected 3 cells as in the header line, found 2, with a tab between them: use one separator in the whole file',
    ]);
  });

  it('name the column that is not there, and what is there', async () => {
    const { code, remarks } = await panelOf({
      people: PEOPLE.replace('leeftijd', 'leeftijdsklasse').replace('b,', 'a,'),
    });
    expect(code).toBe(2);
    expect(remarks).toEqual([
      'people, line 1, column "leeftijd": expected this column; the file has id, wijk, leeftijdsklasse: give the column this name, or take the category out of the targets',
      'people, line 3, column "id": expected every id once, found "a" again (first on line 2): give this person another id, or take the row out',
    ]);
    const without = await panelOf({}, '--household', 'adres');
    expect(without.remarks).toEqual([
      'people, line 1, column "adres": expected this column; the file has id, wijk, leeftijd: give the column this name, or name another one',
    ]);
  });

  it('say in which row minima exceed the seats or the people there are, and what would do', async () => {
    const targets = TARGETS.replace('wijk,Noord,1,2', 'wijk,Noord,2,2').replace('jong,1,2', 'jong,3,3');
    const { code, printed, remarks } = await panelOf({ targets });
    expect(code).toBe(3);
    expect(remarks.slice(0, 3)).toEqual([
      'targets, line 2, column "min": expected minima of wijk that add up to at most the 2 seats, found 3: lower some, or draw more people',
      'targets, line 4, column "min": expected minima of leeftijd that add up to at most the 2 seats, found 4: lower some, or draw more people',
      'targets, line 4, column "min": expected at least 3 people with leeftijd jong in the pool (one per household), found 2: lower the minimum, or find more people',
    ]);
    const document = JSON.parse(printed);
    expect(document.faults).toHaveLength(3);
    expect(document.relaxations.length).toBeGreaterThan(0);
  });

  it('say that maxima leave seats empty, and that a pool is too small', async () => {
    const few = await panelOf({ targets: TARGETS.replaceAll(',1,2', ',0,1'), size: 3 });
    expect(few.code).toBe(3);
    expect(few.remarks[0]).toBe(
      'targets, line 2, column "max": expected maxima of wijk that add up to at least the 3 seats, found 2: raise some, or draw fewer people',
    );
    const small = await panelOf({ targets: TARGETS.replaceAll(',2', ',5'), size: 5 });
    expect(small.code).toBe(3);
    expect(small.remarks).toContain(
      'people: expected at least as many households as seats (5), found 4: draw fewer people, or find more',
    );
  });

  it('may be workbooks', async () => {
    const book = (text: string) =>
      writeXlsx([
        {
          name: 'Blad1',
          rows: text
            .trim()
            .split('\n')
            .map((line) => line.split(',').map(cellOf)),
        },
      ]);
    const plain = await panelOf({});
    const other = await panelOf({ targets: book(TARGETS), people: book(PEOPLE) });
    expect(other.code).toBe(0);
    expect(chancesIn(other.printed)).toEqual(chancesIn(plain.printed));
    const bad = await panelOf({ people: book(PEOPLE.replace('Zuid,oud', 'Zuit,oud')) });
    expect(bad.remarks).toEqual([
      'people, line 3, column "wijk": expected one of Noord, Zuid; found "Zuit": write "Zuid" if that is meant, or add this value to the targets',
    ]);
  });

  it('are refused when they are no text, with the line where that shows', async () => {
    const remarksOn = async (people: Uint8Array | string) => {
      const { code, printed, remarks } = await panelOf({ people });
      expect({ code, printed }).toEqual({ code: 2, printed: '' });
      return remarks;
    };
    const zero = 'expected UTF-8 text, found a byte that is zero: save the file as "CSV UTF-8"';
    const foreign = 'expected UTF-8 text: save the file as "CSV UTF-8"';
    expect(await remarksOn(`${PEOPLE}e\0,Noord,jong\n`)).toEqual([`people, line 6: ${zero}`]);
    expect(await remarksOn(Buffer.from(PEOPLE, 'utf16le'))).toEqual([`people, line 1: ${zero}`]);
    expect(await remarksOn(Buffer.from(`${PEOPLE}Ren\u00e9,Noord,jong\n`, 'latin1'))).toEqual([
      `people, line 6: ${foreign}`,
    ]);
    const noise = Uint8Array.from({ length: 100_000 }, (_, index) => 128 + ((index * 73) % 128));
    expect(await remarksOn(noise)).toEqual([`people, line 1: ${foreign}`]);
  });

  it('are refused when nothing stands in them, and when only headings do', async () => {
    const empty = 'expected a header line, but the file is empty: save it again from the spreadsheet';
    const nothing = await panelOf({ targets: '', people: ' \n\n' });
    expect([nothing.code, nothing.remarks]).toEqual([2, [`targets: ${empty}`, `people: ${empty}`]]);
    const headings = await panelOf({ people: 'id,wijk,leeftijd\n' });
    expect([headings.code, headings.remarks]).toEqual([
      2,
      ['people: expected at least one person, found only headings'],
    ]);
  });

  it('say what to do about cells too many, quotes that stay open and columns of one name', async () => {
    const people = `${PEOPLE}e,Noord\nf,Zuid,jong,meer\n`;
    const cells = 'add or take out cells, and put quotes around text with separators in it';
    expect((await panelOf({ people })).remarks).toEqual([
      `people, line 6: expected 3 cells as in the header line, found 2: ${cells}`,
      `people, line 7: expected 3 cells as in the header line, found 4: ${cells}`,
    ]);
    expect((await panelOf({ people: `${PEOPLE}e,"Noord,jong\n` })).remarks).toEqual([
      'people, line 6: expected a closing quote, but the file ends first: add it, or write a quote inside a cell twice',
    ]);
    expect((await panelOf({ people: PEOPLE.replace('leeftijd', 'wijk') })).remarks).toEqual([
      'people, line 1, column "wijk": expected every column name once, found it again: give one of the two another name',
    ]);
  });

  it('may have old Macintosh line ends, and a hundred thousand columns that nobody asked for', async () => {
    const plain = await panelOf({});
    const old = await panelOf({
      targets: TARGETS.replaceAll('\n', '\r'),
      people: PEOPLE.replaceAll('\n', '\r'),
    });
    expect(chancesIn(old.printed)).toEqual(chancesIn(plain.printed));
    const more = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    const wide = PEOPLE.trim()
      .split('\n')
      .map((line, row) => `${line},${row === 0 ? more : more.replaceAll(/[^,]/g, '')}`)
      .join('\n');
    expect(chancesIn((await panelOf({ people: wide })).printed)).toEqual(chancesIn(plain.printed));
    const lacking = await panelOf({ people: wide.replace('leeftijd', 'lft') });
    expect(lacking.remarks).toHaveLength(1);
    expect(lacking.remarks[0]).toContain('id, wijk, lft, c0, c1');
    expect(lacking.remarks[0]).toContain('c16 and 99983 more: give the column this name');
  });

  it('may be 30 MB: a long pool with a fault in every row, and one with long answers', async () => {
    const rows = Array.from(
      { length: 150_000 },
      (_, index) => `p${index % 100_000},West,jong,${'x'.repeat(190)}`,
    );
    const long = ['id,wijk,leeftijd,woorden', ...rows].join('\n');
    expect(long.length).toBeGreaterThan(30_000_000);
    const refused = await panelOf({ people: long });
    expect(refused.code).toBe(2);
    expect(refused.remarks).toHaveLength(2002);
    expect(refused.remarks.slice(-2).map((line) => line.replace(/^.*?, column/, 'column'))).toEqual([
      'column "wijk": 149000 more rows with such a fault, 150000 in all: mend them in the same way',
      'column "id": 49000 more rows with such a fault, 50000 in all: mend them in the same way',
    ]);
    const words = 'woorden '.repeat(1_000_000);
    const wide = PEOPLE.split('\n').map((line, row) =>
      row === 0 ? `${line},woorden` : line && `${line},${words}`,
    );
    const read = await panelOf({ people: wide.join('\n') });
    expect(wide.join('\n').length).toBeGreaterThan(30_000_000);
    expect(chancesIn(read.printed)).toEqual(chancesIn((await panelOf({})).printed));
  });
});

const cellOf = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);
