// Opening cannot be undone, so it asks for a deliberate yes.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function launchForm(body: unknown): FormOutcome<true> {
  const form = new Form(body);
  if (!form.checked('zeker')) form.fault('zeker', 'Zet een vinkje als u alles hebt bekeken');
  return form.outcome(true);
}
