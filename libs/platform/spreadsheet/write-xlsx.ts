// Writes tables as a workbook for spreadsheet programs: texts stay texts, so that nothing in a cell is ever run.
import { zip } from './zip.js';

export type XlsxCell = string | number;

export type XlsxSheet = {
  /** At most 31 characters, without \ / ? * [ ] : */
  readonly name: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly XlsxCell[])[];
};

/**
 * The workbook as bytes; the same tables give the same bytes. Control characters, which XML cannot hold, are left out.
 * Source: ECMA-376, Office Open XML, part 1, section 18 (SpreadsheetML).
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): Buffer {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const files = [
    { name: '[Content_Types].xml', xml: contentTypes(numbered) },
    { name: '_rels/.rels', xml: relations([{ id: 1, type: 'officeDocument', target: 'xl/workbook.xml' }]) },
    { name: 'xl/workbook.xml', xml: workbook(numbered) },
    { name: 'xl/_rels/workbook.xml.rels', xml: relations(workbookParts(numbered)) },
    { name: 'xl/styles.xml', xml: STYLES },
    ...numbered.map(({ id, rows }) => ({ name: `xl/worksheets/sheet${id}.xml`, xml: worksheet(rows) })),
  ];
  return zip(files.map(({ name, xml }) => ({ name, content: Buffer.from(HEAD + xml) })));
}

type Numbered = XlsxSheet & { readonly id: number };
type Part = { readonly id: number; readonly type: string; readonly target: string };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: readonly Numbered[]): string {
  const own = sheets.map(
    ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${KIND}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${own.join('')}</Types>`;
}

function workbookParts(sheets: readonly Numbered[]): readonly Part[] {
  const own = sheets.map(({ id }) => ({ id, type: 'worksheet', target: `worksheets/sheet${id}.xml` }));
  return [...own, { id: sheets.length + 1, type: 'styles', target: 'styles.xml' }];
}

function relations(parts: readonly Part[]): string {
  const own = parts.map(
    ({ id, type, target }) => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}</Relationships>`;
}

function workbook(sheets: readonly Numbered[]): string {
  const own = sheets.map(
    ({ id, name }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${own.join('')}</sheets></workbook>`;
}

function worksheet(rows: readonly (readonly XlsxCell[])[]): string {
  const own = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, index === 0));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${own.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: XlsxCell, place: string, isHeading: boolean): string {
  if (cell === '') return '';
  const style = isHeading ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A to Z, then AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

const escaped = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
