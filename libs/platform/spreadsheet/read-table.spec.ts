// A workbook reads like the CSV it could have been, and a bad one is refused with a remedy.
import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { deflateRawSync, crc32 } from 'node:zlib';
import { sayFault } from '#platform/csv/input-fault.js';
import { readTable, readTableFile } from './read-table.js';
import { readXlsx } from './read-xlsx.js';
import { ArchiveTooLarge, BrokenArchive, unzip } from './unzip.js';
import { writeXlsx } from './write-xlsx.js';
import { zip } from './zip.js';

const read = (bytes: Uint8Array) =>
  readTable(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), 'people.xlsx');

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const table = await read(bytes);
  return table.ok ? [] : table.faults.map(sayFault);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as office programs write it: shared texts, styles, a hidden first sheet. */
function officeBook(rows: string, changes: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Oud" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Mensen" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId2"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>id</t></si><si><t xml:space="preserve"> wijk </t></si><si><r><t>Noord</t></r><r><t> &amp; Zuid</t></r><rPh><t>x</t></rPh></si><si/></sst>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...changes,
  };
  return zip(Object.entries(parts).map(([name, xml]) => ({ name, content: Buffer.from(xml) })));
}

const HEADINGS = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>';

describe('a table from a workbook', () => {
  it('gives back what was written, told apart from a CSV by its bytes alone', async () => {
    const rows = [
      ['id', 'naam', 'jaar'],
      ['1', 'Zoë <Daniëls> & "co"', 1950],
      ['', '', ''],
      ['2', '', 0.1],
    ];
    const table = await read(writeXlsx([{ name: 'Mensen', rows }]));
    expect(table.ok && table.table.columns).toEqual(['id', 'naam', 'jaar']);
    expect(table.ok && table.table.rows).toEqual([
      { line: 2, cells: ['1', 'Zoë <Daniëls> & "co"', '1950'] },
      { line: 4, cells: ['2', '', '0.1'] },
    ]);
    const csv = await read(Buffer.from('id;naam\n1;x\n'));
    expect(csv.ok && csv.table.rows).toEqual([{ line: 2, cells: ['1', 'x'] }]);
  });

  it('reads shared texts, formulas, days, empty and missing cells as they are seen on the first visible sheet', async () => {
    const table = await read(
      officeBook(
        `${HEADINGS}<row r="5"><c r="A5"><v>7.0000000000000001</v></c><c r="B5" t="s"><v>2</v></c></row>` +
          '<row r="6"><c r="B6" t="str"><f>A5&amp;"x"</f><v>7x</v></c></row>' +
          '<row r="7"><c r="A7" s="1"><v>46003</v></c><c r="B7" s="2"><v>46003.5</v></c></row>' +
          '<row r="8"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c r="D8" t="s"><v>3</v></c></row>',
      ),
    );
    expect(table.ok && table.table.rows).toEqual([
      { line: 5, cells: ['7', 'Noord & Zuid'] },
      { line: 6, cells: ['', '7x'] },
      { line: 7, cells: ['2025-12-12', '2025-12-12 12:00:00'] },
      { line: 8, cells: ['TRUE', '#REF!'] },
    ]);
  });

  it('reads packed parts, prefixed tags and the other calendar', () => {
    const book = packed({
      'xl/workbook.xml':
        '<x:workbook xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet r:id="rId9"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId9" Target="worksheets/a.xml"/></Relationships>',
      'xl/styles.xml': '<x:styleSheet><x:cellXfs><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
      'xl/worksheets/a.xml':
        '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(readXlsx(book, 1000)).toEqual([{ line: 1, cells: ['1904-01-02'] }]);
  });

  it('tells every cell outside the headings, and headings that are empty or double', async () => {
    const rows = [
      ['id', '', 'id'],
      ['1', '', '', 'loose'],
      ['2', '', '', '', 'loose'],
    ];
    expect(await faultsOf(writeXlsx([{ name: 'A', rows }]))).toEqual([
      'people.xlsx, line 1, column "2": expected a name in the header line, found nothing: fill it in, or take the column out',
      'people.xlsx, line 1, column "id": expected every column name once, found it again: give one of the two another name',
      'people.xlsx, line 2, column "4": expected a heading above this cell: give the column a name, or empty the cell',
      'people.xlsx, line 3, column "5": expected a heading above this cell: give the column a name, or empty the cell',
    ]);
    expect(await faultsOf(writeXlsx([{ name: 'A', rows: [] }]))).toEqual([
      'people.xlsx: expected a row with headings, but the first sheet is empty',
    ]);
  });

  it('refuses what is cut off, changed or no workbook at all', async () => {
    const whole = officeBook(HEADINGS);
    const remedy = [expect.stringContaining('save it again, or as "CSV UTF-8"')];
    expect(await faultsOf(whole.subarray(0, whole.length - 40))).toEqual(remedy);
    const changed = Buffer.from(whole);
    changed.write('Z', whole.lastIndexOf('sheetData'));
    expect(await faultsOf(changed)).toEqual(remedy);
    expect(await faultsOf(zip([{ name: 'letter.txt', content: Buffer.from('x') }]))).toEqual(remedy);
    expect((await readTableFile('no-such-folder/people.xlsx')).ok).toBe(false);
  });

  it('unfolds nothing larger than allowed, whatever the archive says about itself', () => {
    const bomb = packed({ 'xl/workbook.xml': ' '.repeat(1_000_000) });
    expect(() => unzip(bomb, 1000).read('xl/workbook.xml')).toThrow(ArchiveTooLarge);
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(() => unzip(lying, 1000).read('xl/workbook.xml')).toThrow(BrokenArchive);
  });

  it('runs nothing that a document type defines', async () => {
    const evil = '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst><si><t>&b;</t></si><si><t>x</t></si></sst>';
    const table = await read(officeBook(HEADINGS, { 'xl/sharedStrings.xml': evil }));
    expect(table.ok && table.table.columns).toEqual(['&b;', 'x']);
  });
});

function packed(parts: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, xml] of Object.entries(parts)) {
    const content = deflateRawSync(Buffer.from(xml));
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(xml), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(Buffer.byteLength(xml), 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), content]);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}
