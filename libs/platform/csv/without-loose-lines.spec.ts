// Proves that a title above a table and a source below it are passed over, and nothing else.
import { describe, expect, it } from '@jest/globals';
import { readCsv } from './read-csv.js';
import { withoutLooseLines } from './without-loose-lines.js';

async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string) => readCsv(withoutLooseLines(inPieces(text)), 'f.csv');

describe('lines that stand by themselves', () => {
  it('are passed over above and below a table, and lines keep their numbers', async () => {
    const text =
      '\uFEFF"Bevolking op 1 januari; geslacht"\r\n"Geslacht";"Aantal"\r\n"Mannen";"490"\r\n"Vrouwen";"510"\r\nBron: CBS\r\n';
    expect(await read(text)).toMatchObject({
      ok: true,
      table: {
        columns: ['Geslacht', 'Aantal'],
        rows: [
          { line: 3, cells: ['Mannen', '490'] },
          { line: 4, cells: ['Vrouwen', '510'] },
        ],
      },
    });
  });

  it('leave a row with too few cells to be told as a fault', async () => {
    expect(await read('a,b,c\n1,2\n')).toMatchObject({
      ok: false,
      faults: [{ kind: 'wrong-width', line: 2 }],
    });
  });

  it('are all there is in a file of one column, which stays as it is', async () => {
    expect(await read('naam\nOss\n')).toMatchObject({ ok: true, table: { columns: ['naam'] } });
  });

  it('are not looked for in a workbook', async () => {
    const bytes = Buffer.from('PK\u0003\u0004"x"\n');
    const out: Uint8Array[] = [];
    for await (const chunk of withoutLooseLines(inPieces(bytes.toString('latin1')))) out.push(chunk);
    expect(Buffer.concat(out)).toEqual(bytes);
  });
});
