// Reads why a poll is withdrawn, in Dutch and where staff translated it; residents read it too.
import { languages } from '#domain/questionnaire/language.js';
import type { Withdrawal } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_REASON = 300;

export function withdrawForm(body: unknown): FormOutcome<Withdrawal> {
  const form = new Form(body);
  const missing = 'Schrijf op waarom u de peiling intrekt';
  const reason = form.text('reden', { max: LONGEST_REASON, missing });
  const told = languages.map(
    (code) => [code, form.optionalText(`reden-${code}`, { max: LONGEST_REASON })] as const,
  );
  return form.outcome({ reason, told: Object.fromEntries(told) });
}
