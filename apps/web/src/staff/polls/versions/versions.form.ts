// Reads the note beside a version that is kept.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_NOTE = 200;

export function keepForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(form.optionalText('notitie', { max: LONGEST_NOTE }));
}
