// A report of several pages as a PDF that can be heard as well as read: headings, paragraphs, lists, and tables with bars.
import { MM, QUIET, rowHeight, Sheet, type Cell } from './sheet.js';

export type ReportTable = {
  readonly columns: readonly string[];
  /** As many texts as there are columns; the first names the row. */
  readonly rows: readonly ReportRow[];
};

/** `share` from 0 to 100 draws a bar; null draws none. */
export type ReportRow = { readonly cells: readonly string[]; readonly share: number | null };

export type ReportSection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly table: ReportTable | null;
};

export type Report = {
  readonly sender: string;
  readonly title: string;
  /** Above the title. */
  readonly label: string;
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
  /** #rrggbb */
  readonly accent: string;
};

const LEFT = 22 * MM;
const WIDTH = 166 * MM;
const TOP = 20 * MM;
const BOTTOM = 277 * MM;
const FIRST_COLUMN = 70 * MM;
const NUMBER_COLUMN = 24 * MM;
const BAR_HEIGHT = 7;
const ROW_GAP = 5;

const body = { size: 10.5, width: WIDTH, lineGap: 2 };

export function reportPdf({ sender, title, label, lead, sections, accent }: Report): NodeJS.ReadableStream {
  const sheet = new Sheet(title, sender);
  sheet.begin();
  Object.assign(sheet, { x: LEFT, y: TOP });
  sheet.write('P', `${sender} · ${label}`, { ...body, colour: QUIET });
  sheet.y += 10;
  sheet.write('H1', title, { size: 22, weight: 'bold', width: WIDTH, lineGap: 1 });
  sheet.y += 6;
  for (const paragraph of lead) writeParagraph(sheet, paragraph);
  for (const section of sections) writeSection(sheet, section, accent);
  sheet.end();
  sheet.finish();
  return sheet.paper;
}

function writeSection(
  sheet: Sheet,
  { title, paragraphs, items, table }: ReportSection,
  accent: string,
): void {
  const heading = { size: 14, weight: 'bold' as const, width: WIDTH, lineGap: 1 };
  sheet.y += 12;
  makeRoom(sheet, sheet.heightOf(title, heading) + KEPT_TOGETHER);
  sheet.write('H2', title, heading);
  sheet.y += 3;
  for (const paragraph of paragraphs) writeParagraph(sheet, paragraph);
  if (items.length > 0) writeItems(sheet, items);
  if (table) writeTable(sheet, table, accent);
}

function writeItems(sheet: Sheet, items: readonly string[]): void {
  sheet.list(
    items.map((item) => `•  ${item}`),
    body,
    (item) => {
      sheet.y += 2;
      makeRoom(sheet, sheet.heightOf(item, body));
    },
  );
  sheet.y += 2;
}

/** A heading does not stand alone at the foot of a page. */
const KEPT_TOGETHER = 24 * MM;

function writeParagraph(sheet: Sheet, text: string): void {
  makeRoom(sheet, sheet.heightOf(text, body));
  sheet.write('P', text, body);
  sheet.y += 4;
}

function writeTable(sheet: Sheet, { columns, rows }: ReportTable, accent: string): void {
  const head = columns.map((text, column) => cellAt(text, column, 'bold'));
  const lines = rows.map(({ cells }) => cells.map((text, column) => cellAt(text, column, 'regular')));
  const shares = new Map<readonly Cell[], number | null>(
    lines.map((line, index) => [line, rows[index]?.share ?? null]),
  );
  sheet.table([head, ...lines], (line) => {
    sheet.y += ROW_GAP;
    makeRoom(sheet, rowHeight(sheet, line));
    const share = shares.get(line) ?? null;
    if (share !== null)
      drawBar(sheet, { share, accent, from: LEFT + FIRST_COLUMN + (columns.length - 1) * NUMBER_COLUMN });
  });
  Object.assign(sheet, { x: LEFT, y: sheet.y + ROW_GAP });
}

function cellAt(text: string, column: number, weight: 'regular' | 'bold'): Cell {
  const width = (column === 0 ? FIRST_COLUMN : NUMBER_COLUMN) - 3 * MM;
  const x = column === 0 ? LEFT : LEFT + FIRST_COLUMN + (column - 1) * NUMBER_COLUMN;
  return { text, x, style: { size: 9.5, weight, width, lineGap: 1 } };
}

/** The number beside it says the same, so a bar is not read out. */
function drawBar(
  sheet: Sheet,
  { share, accent, from }: { share: number; accent: string; from: number },
): void {
  const whole = LEFT + WIDTH - from;
  if (whole <= 0) return;
  const y = sheet.y + 3;
  sheet.decorate((paper) => {
    paper.rect(from, y, whole, BAR_HEIGHT).fill(TRACK);
    paper.rect(from, y, (whole * share) / 100, BAR_HEIGHT).fill(accent);
  });
}

const TRACK = '#eeeaee';

function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= BOTTOM) return;
  sheet.newPage();
  Object.assign(sheet, { x: LEFT, y: TOP });
}
