// The sheet that goes with a batch to the printer: how many letters, which poll, and what to mind.
import { MM, QUIET, Sheet } from './sheet.js';

export type CoverSheet = {
  readonly sender: string;
  readonly title: string;
  /** In words: "412 brieven". */
  readonly count: string;
  readonly lines: readonly string[];
  /** Why this batch goes its own way; empty when it does not. */
  readonly warning: string;
};

const LEFT = 25 * MM;
const WIDTH = 160 * MM;

export function coverPdf({ sender, title, count, lines, warning }: CoverSheet): NodeJS.ReadableStream {
  const sheet = new Sheet(title, sender);
  sheet.begin();
  Object.assign(sheet, { x: LEFT, y: 30 * MM });
  sheet.write('P', sender, { size: 13, weight: 'bold', width: WIDTH });
  sheet.y += 24;
  sheet.write('P', 'Voorblad bij een partij brieven', { size: 12, colour: QUIET, width: WIDTH });
  sheet.write('H1', count, { size: 44, weight: 'bold', width: WIDTH });
  sheet.write('P', title, { size: 15, width: WIDTH });
  sheet.y += 24;
  if (warning !== '') sheet.write('P', warning, { size: 14, weight: 'bold', width: WIDTH });
  sheet.y += 12;
  for (const line of lines) sheet.write('LI', `•  ${line}`, { size: 12, width: WIDTH, lineGap: 4 });
  sheet.end();
  sheet.finish();
  return sheet.paper;
}
