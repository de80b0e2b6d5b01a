// A CSV is read as spreadsheets really write it, and every fault says where it stands.
import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { sayFault } from './input-fault.js';
import { readCsv, readCsvFile, type CsvTable } from './read-csv.js';

const bytes = (...pieces: (string | Uint8Array)[]) =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)));

async function tableOf(text: string): Promise<CsvTable> {
  const read = await readCsv(bytes(text), 'people.csv');
  if (!read.ok) throw new Error(read.faults.map(sayFault).join('\n'));
  return read.table;
}

async function faultsOf(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const read = await readCsv(bytes(...pieces), 'people.csv');
  return read.ok ? [] : read.faults.map(sayFault);
}

describe('reading a CSV', () => {
  it('reads semicolons, a byte-order mark, quotes and Windows line ends without being asked', async () => {
    const table = await tableOf('\uFEFFid;naam\r\n1;"Jansen; de ""lange"""\r\n');
    expect(table.columns).toEqual(['id', 'naam']);
    expect(table.rows).toEqual([{ line: 2, cells: ['1', 'Jansen; de "lange"'] }]);
  });

  it('chooses the delimiter by the header line, whatever stands inside quotes', async () => {
    const table = await tableOf('id,"a;b;c;d"\n1,x;y\n');
    expect(table.columns).toEqual(['id', 'a;b;c;d']);
    expect(table.rows[0]?.cells).toEqual(['1', 'x;y']);
  });

  it('keeps the line numbers of the file across blank lines and cells of several lines', async () => {
    const table = await tableOf('id,note\r\n1,"two\r\nlines"\r\n\r\n2,x\r\n');
    expect(table.rows.map((row) => row.line)).toEqual([2, 5]);
  });

  it('reads the same whatever the size of the pieces', async () => {
    const text = Buffer.from('\uFEFFid;naam\r\n1;"Zoë\r\nDaniëls"\r\n2;Ömer');
    const whole = await readCsv(bytes(text), 'people.csv');
    const single = await readCsv(bytes(...[...text].map((byte) => Uint8Array.of(byte))), 'people.csv');
    expect(single).toEqual(whole);
    expect(whole.ok && whole.table.rows.map((row) => row.cells)).toEqual([
      ['1', 'Zoë\r\nDaniëls'],
      ['2', 'Ömer'],
    ]);
  });

  it('reports every row with too many or too few cells', async () => {
    expect(await faultsOf('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      'people.csv, line 2: expected 2 cells as in the header line, found 1: add or take out cells, and put quotes around text with separators in it',
      'people.csv, line 4: expected 2 cells as in the header line, found 3: add or take out cells, and put quotes around text with separators in it',
    ]);
  });

  it('makes no column of the separators that stand at the end of every line, unless a cell has something in it', async () => {
    const table = await tableOf('id;naam;;\n1;Jansen;;\n2;Smit\n');
    expect(table.columns).toEqual(['id', 'naam']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Jansen'],
      ['2', 'Smit'],
    ]);
    expect(await faultsOf('id;naam;\n1;Jansen;x\n')).toEqual([
      'people.csv, line 2, column "3": expected a heading above this cell: give the column a name, or empty the cell',
    ]);
  });

  it('reports empty and double column names together', async () => {
    expect(await faultsOf('id,,id\n')).toEqual([
      'people.csv, line 1, column "2": expected a name in the header line, found nothing: fill it in, or take the column out',
      'people.csv, line 1, column "id": expected every column name once, found it again: give one of the two another name',
    ]);
  });

  it('says on which line a quote goes wrong', async () => {
    expect(await faultsOf('id,naam\r\n1,"a\r\nb"\r\n2,"open\r\n3,x\r\n')).toEqual([
      'people.csv, line 4: expected a closing quote, but the file ends first: add it, or write a quote inside a cell twice',
    ]);
    expect(await faultsOf('id,naam\n1,5" buis\n')).toEqual([
      'people.csv, line 2: expected a quote only around a whole cell, and a quote inside it written twice',
    ]);
  });

  it('refuses text that is not UTF-8 rather than damage a name', async () => {
    const refusal = [expect.stringContaining('expected UTF-8 text')];
    expect(await faultsOf('id,naam\n1,Zo', Uint8Array.of(0xeb), '\n')).toEqual(refusal);
    expect(await faultsOf(Buffer.from('\uFEFFid,naam\n', 'utf16le'))).toEqual(refusal);
  });

  it('refuses an empty file and a file that is not there', async () => {
    expect(await faultsOf('\uFEFF\r\n')).toEqual([
      'people.csv: expected a header line, but the file is empty: save it again from the spreadsheet',
    ]);
    const read = await readCsvFile('no-such-folder/people.csv');
    expect(read.ok ? [] : read.faults.map(sayFault)).toEqual([
      'no-such-folder/people.csv: expected a file, found nothing by this name',
    ]);
  });
});
