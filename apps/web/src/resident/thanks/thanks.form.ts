// Reads the e-mail address of somebody who wants to hear what happens with the answers.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function readFollow(body: unknown): FormOutcome<{ readonly email: string }> {
  const form = new Form(body);
  if (form.isEmpty('e-mail')) form.fault('e-mail', 'Vul uw e-mailadres in');
  return form.outcome({ email: form.email('e-mail') });
}
