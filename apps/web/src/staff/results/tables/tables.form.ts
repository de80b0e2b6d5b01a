// Reads which questions are compared by two traits at once.
import type { Crossing } from '#features/results/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const PAIRS = ['geen', 'age+area', 'area+gender', 'age+gender'] as const;

/** @param questions the ids that can be chosen */
export function tablesForm(
  body: unknown,
  questions: readonly string[],
): FormOutcome<{ readonly crossing: Crossing | undefined }> {
  const form = new Form(body);
  const pair = form.choice('paar', PAIRS, { missing: 'Kies twee kenmerken, of geen' });
  const chosen = form.choices('vragen', questions);
  if (pair !== 'geen' && chosen.length === 0) form.fault('vragen', 'Kies ten minste één vraag');
  const [one = '', other = ''] = pair.split('+');
  const crossing = pair === 'geen' ? undefined : { traits: [one, other] as const, questions: chosen };
  return form.outcome({ crossing });
}
