// Reads on which days who did not answer is reminded, and whether by letter too.
import { REMINDER_DAYS, type ReminderWish } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function remindersForm(body: unknown): FormOutcome<ReminderWish> {
  const form = new Form(body);
  const first = form.optionalWholeNumber('eerste', REMINDER_DAYS);
  const second = form.optionalWholeNumber('tweede', REMINDER_DAYS);
  if (first !== undefined && second !== undefined && second <= first) {
    form.fault('tweede', 'De tweede herinnering moet na de eerste komen');
  }
  return form.outcome({
    days: [first, second].flatMap((day) => day ?? []),
    byLetter: form.checked('brief'),
  });
}
