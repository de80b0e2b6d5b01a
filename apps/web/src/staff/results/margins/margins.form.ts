// Reads which figures are chosen, and where they come from.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_SOURCE = 200;

/** @param ids of the figures that wait to be chosen */
export function marginsForm(
  body: unknown,
  ids: readonly string[],
): FormOutcome<{ readonly id: string; readonly source: string }> {
  const form = new Form(body);
  const source = form.text('bron', { max: LONGEST_SOURCE, missing: 'Vul in waar de cijfers vandaan komen' });
  const id = form.oneOf('cijfers', ids, { missing: 'Lees het bestand opnieuw in' });
  return form.outcome({ id, source: source.replace(/[.\s]+$/, '') });
}
