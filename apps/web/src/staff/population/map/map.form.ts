// Reads where the shapes of a map come from.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_SOURCE = 200;

/** @param waiting the id of the map that waits; undefined when none does */
export function mapForm(
  body: unknown,
  waiting: string | undefined,
): FormOutcome<{ readonly id: string; readonly source: string }> {
  const form = new Form(body);
  const source = form.text('bron', { max: LONGEST_SOURCE, missing: 'Vul in waar de kaart vandaan komt' });
  const id = form.oneOf('kaart', waiting === undefined ? [] : [waiting], {
    missing: 'Lees het bestand opnieuw in: een collega las intussen een andere kaart in',
  });
  return form.outcome({ id, source: source.replace(/[.\s]+$/, '') });
}
