// A sheet to fold into an envelope before anything is printed: does the address stand in the window?
import type { EnvelopeWindow } from './letter.js';
import { INK, MM, QUIET, Sheet } from './sheet.js';

const LINES = ['J. de Vries-Jansen', 'Heuvelstraat 12 A', '5341 AB  OSS'];

export function testSheetPdf(
  sender: string,
  { left, top, width, height }: EnvelopeWindow,
): NodeJS.ReadableStream {
  const sheet = new Sheet('Testvel voor de envelop', sender);
  sheet.begin();
  sheet.decorate((paper) => {
    paper
      .rect(left * MM, top * MM, width * MM, height * MM)
      .lineWidth(0.7)
      .dash(3, { space: 2 })
      .stroke(INK);
    paper.undash();
  });
  Object.assign(sheet, { x: (left + 5) * MM, y: (top + 6) * MM });
  sheet.write('P', LINES.join('\n'), { size: 11, width: (width - 10) * MM, lineGap: 1.5 });
  Object.assign(sheet, { x: 25 * MM, y: 130 * MM });
  sheet.write('H1', 'Testvel voor de envelop', { size: 22, weight: 'bold', width: 160 * MM });
  sheet.y += 8;
  const steps = [
    'Druk dit vel af op ware grootte, dus zonder "passend maken".',
    'Vouw het in drieën en doe het in de envelop.',
    'Schud de envelop. De drie regels moeten steeds in hun geheel te lezen zijn, en verder niets.',
    `Past het niet? Meet waar het venster zit en verander de maten. Nu: ${left} mm van links, ${top} mm van boven, ${width} mm breed, ${height} mm hoog.`,
  ];
  for (const step of steps)
    sheet.write('LI', `•  ${step}`, { size: 12, width: 160 * MM, lineGap: 4, colour: QUIET });
  sheet.end();
  sheet.finish();
  return sheet.paper;
}
