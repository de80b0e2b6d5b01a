// Reads where the window is; what would put the address over the letter itself is refused.
import { Form, type FormOutcome } from '#platform/forms/form.js';
import type { EnvelopeWindow } from '#platform/letters/letter.js';

const LOWEST_EDGE_MM = 85;
const SHEET_WIDTH_MM = 210;

export function envelopeForm(body: unknown): FormOutcome<EnvelopeWindow> {
  const form = new Form(body);
  const window = {
    left: form.wholeNumber('links', { from: 10, to: 130 }),
    top: form.wholeNumber('boven', { from: 30, to: 60 }),
    width: form.wholeNumber('breed', { from: 70, to: 110 }),
    height: form.wholeNumber('hoog', { from: 25, to: 45 }),
  };
  if (window.top + window.height > LOWEST_EDGE_MM) {
    form.fault('hoog', `Het venster mag niet lager komen dan ${LOWEST_EDGE_MM} mm. Daar begint de brief`);
  }
  if (window.left + window.width > SHEET_WIDTH_MM)
    form.fault('breed', 'Het venster steekt rechts buiten het vel');
  return form.outcome(window);
}

export const typedWindow = ({ left, top, width, height }: EnvelopeWindow): Record<string, string> => ({
  links: String(left),
  boven: String(top),
  breed: String(width),
  hoog: String(height),
});
