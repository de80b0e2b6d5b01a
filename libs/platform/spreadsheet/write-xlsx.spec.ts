// A workbook that other programs open: a sound archive, sound XML, numbers as numbers, and nothing that runs.
import { describe, expect, it } from '@jest/globals';
import { crc32 } from 'node:zlib';
import { writeXlsx } from './write-xlsx.js';

/** Reads an uncompressed archive by its directory, as a spreadsheet program does. */
function unzipped(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const size = archive.readUInt32LE(at + 24);
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const start = archive.readUInt32LE(at + 42) + 30 + length;
    const content = archive.subarray(start, start + size);
    expect(crc32(content)).toBe(archive.readUInt32LE(at + 16));
    files.set(name, content.toString());
    at += 46 + length;
  }
  return files;
}

const book = writeXlsx([
  {
    name: 'Cijfers',
    rows: [
      ['vraag', 'procent'],
      ['Fijn & "veilig" <wonen>?', 41.5],
      ['=1+1', ''],
    ],
  },
  { name: 'Groepen', rows: [Array.from({ length: 28 }, (_, index) => `kolom ${index}`)] },
]);

describe('a workbook', () => {
  it('is an archive in which every part that is named is there', () => {
    const files = unzipped(book);
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    for (const [, part] of files.get('[Content_Types].xml')?.matchAll(/PartName="\/([^"]+)"/g) ?? [])
      expect(files.has(part ?? '')).toBe(true);
  });

  it('holds numbers as numbers and texts as texts', () => {
    const sheet = unzipped(book).get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="B2"><v>41.5</v></c>');
    expect(sheet).toContain('Fijn &amp; &quot;veilig&quot; &lt;wonen&gt;?');
    expect(sheet).not.toContain('B3');
  });

  it('runs nothing: what looks like a formula is a text', () => {
    const sheet = unzipped(book).get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).not.toContain('<f>');
  });

  it('names columns past Z', () => {
    expect(unzipped(book).get('xl/worksheets/sheet2.xml')).toContain('<c r="AB1" s="1" t="inlineStr">');
  });

  it('is the same each time', () => {
    const again = { name: 'A', rows: [['x', 1]] };
    expect(writeXlsx([again]).equals(writeXlsx([again]))).toBe(true);
  });
});
