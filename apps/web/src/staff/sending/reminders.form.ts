// Reads on which days who did not answer is reminded.
import { REMINDER_DAYS } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function remindersForm(body: unknown): FormOutcome<readonly number[]> {
  const form = new Form(body);
  const first = form.optionalWholeNumber('eerste', REMINDER_DAYS);
  const second = form.optionalWholeNumber('tweede', REMINDER_DAYS);
  if (first !== undefined && second !== undefined && second <= first) {
    form.fault('tweede', 'De tweede herinnering moet na de eerste komen');
  }
  return form.outcome([first, second].flatMap((day) => day ?? []));
}
