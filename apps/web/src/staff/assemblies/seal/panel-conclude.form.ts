// Reads the public value that decides between panels: as for any draw, or the three balls that are the number of the panel.
import { panelValueRefusal, type PanelAnnouncement, type PanelValue } from '#domain/sortition/panel-value.js';
import type { BeaconCheck } from '#domain/sortition/public-value.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { concludeForm, witnessesIn } from '../../draws/conclude.form.js';

export function panelConclusion(
  announced: PanelAnnouncement,
  body: unknown,
  isGenuine: BeaconCheck,
): FormOutcome<PanelValue> {
  if (announced.kind !== 'balls') return concludeForm(announced, body, isGenuine);
  const form = new Form(body);
  const missing = 'Vul de drie cijfers in, in de volgorde van de kommen';
  const number = form.text('ballen', { max: 20, missing }).replaceAll(/[\s,;.-]+/g, '');
  if (number !== '' && !/^[0-9]{3}$/.test(number))
    form.fault('ballen', 'Vul precies drie cijfers in, bijvoorbeeld 042');
  const value: PanelValue = { kind: 'balls', number, witnesses: witnessesIn(form) };
  if (!form.hasFaults && panelValueRefusal(announced, value, isGenuine) !== undefined)
    form.fault('ballen', 'Dit is niet wat is aangekondigd');
  return form.outcome(value);
}
