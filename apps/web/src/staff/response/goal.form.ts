// Reads how many answers staff aim for.
import { GOAL_BOUNDS } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function goalForm(body: unknown): FormOutcome<number> {
  const form = new Form(body);
  return form.outcome(form.wholeNumber('doel', GOAL_BOUNDS));
}
