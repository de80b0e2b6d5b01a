// Reads with what a new poll begins: a title, and a template or a blank sheet.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const BLANK = 'leeg';

export type NewPollInput = { readonly title: string; readonly start: string };

export const LONGEST_TITLE = 90;

/** @param templates names of the templates on offer */
export function newPollForm(body: unknown, templates: readonly string[]): FormOutcome<NewPollInput> {
  const form = new Form(body);
  return form.outcome({
    title: form.text('titel', { max: LONGEST_TITLE, missing: 'Geef de peiling een titel' }),
    start: form.oneOf('begin', [...templates, BLANK], { missing: 'Kies waarmee u begint' }),
  });
}
