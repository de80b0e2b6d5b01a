// What somebody chose who does not want to be asked (any more).
import type { OptOutLevel } from '#features/population/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const optOutLevels = ['this-poll', 'reminders', 'all-polls'] as const satisfies readonly OptOutLevel[];

export function readOptOut(body: unknown): FormOutcome<{ readonly level: OptOutLevel }> {
  const form = new Form(body);
  const level = form.choice('keuze', optOutLevels, { missing: 'Kies waarvoor u zich wilt afmelden' });
  return form.outcome({ level });
}
