// A workbook read as lines: the same cells, on the lines that the sheet numbers them by.
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '#platform/csv/read-csv.js';
import { isWorkbook, workbookLines } from './workbook-lines.js';
import { writeXlsx } from './write-xlsx.js';

const MOST = 1 << 20;
const workbook = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  writeXlsx([{ name: 'Blad1', rows }]);

async function read(bytes: Buffer) {
  const found = workbookLines(bytes, MOST);
  if (!found.ok) return found.refused;
  return readCsv(chunksOf(found.lines), 'blad.xlsx');
}

async function* chunksOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}

describe('a workbook as lines', () => {
  it('says what its cells say, whatever stands in them', async () => {
    const rows = [
      ['id', 'naam', 'jaar'],
      ['a1', 'De "Boer"; bakker', 1980],
      ['a2', 'twee\nregels', ''],
    ];
    expect(await read(workbook(rows))).toMatchObject({
      ok: true,
      table: {
        columns: ['id', 'naam', 'jaar'],
        rows: [
          { line: 2, cells: ['a1', 'De "Boer"; bakker', '1980'] },
          { line: 3, cells: ['a2', 'twee regels', ''] },
        ],
      },
    });
  });

  it('keeps the numbers of rows when rows between them are empty', async () => {
    const found = await read(workbook([['id'], ['a1'], [''], [''], ['a2']]));
    expect(found).toMatchObject({ table: { rows: [{ line: 2 }, { line: 5 }] } });
  });

  it('lets a cell beside the headings be a fault of its row', async () => {
    const found = await read(
      workbook([
        ['id', 'naam'],
        ['a1', 'Jan', 'los'],
      ]),
    );
    expect(found).toMatchObject({ ok: false, faults: [{ line: 2, kind: 'wrong-width' }] });
  });

  it('refuses what is no workbook and what unfolds too far', () => {
    const broken = Buffer.from('PK\u0003\u0004 but nothing else');
    expect(isWorkbook(broken)).toBe(true);
    expect(workbookLines(broken, MOST)).toEqual({ ok: false, refused: 'no-workbook' });
    const rows = Array.from({ length: 2000 }, () => ['x'.repeat(100)]);
    expect(workbookLines(workbook(rows), 50_000)).toEqual({ ok: false, refused: 'too-large' });
    expect(isWorkbook(Buffer.from('id;naam'))).toBe(false);
  });
});
