// Reads the e-mail address of somebody who wants to hear what happens with the answers.
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { readEmail } from '#platform/forms/fields.js';
import { residentWords, type ReaderLanguage } from '../../texts/resident/resident-words.js';

export function readFollow(
  body: unknown,
  language: ReaderLanguage = 'nl',
): FormOutcome<{ readonly email: string }> {
  const form = new Form(body);
  const { emailMissing, emailWrong } = residentWords(language).page;
  if (form.isEmpty('e-mail')) form.fault('e-mail', emailMissing);
  if (!readEmail(form.given('e-mail')).ok) form.fault('e-mail', emailWrong);
  return form.outcome({ email: form.email('e-mail') });
}
