// Reads whether somebody who was drawn comes, and why not if they want to say.
import type { SeatAnswer } from '#features/assemblies/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_REASON = 200;

export function seatAnswer(body: unknown): FormOutcome<SeatAnswer> {
  const form = new Form(body);
  const says = form.choice('antwoord', ['accepted', 'declined'], { missing: 'Kies of u komt' });
  const because = form.given('reden').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  return form.outcome({ says, because: says === 'declined' ? because : '' });
}
