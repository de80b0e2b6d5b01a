// Reads why a poll is withdrawn; residents read it too.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_REASON = 300;

export function withdrawForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  const missing = 'Schrijf op waarom u de peiling intrekt';
  return form.outcome(form.text('reden', { max: LONGEST_REASON, missing }));
}
