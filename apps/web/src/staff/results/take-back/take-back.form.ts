// Reads why a result is withdrawn; everybody who read it reads this too.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_NOTE = 400;

export function takeBackForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(form.text('uitleg', { max: LONGEST_NOTE, missing: 'Schrijf op wat er niet klopte' }));
}
