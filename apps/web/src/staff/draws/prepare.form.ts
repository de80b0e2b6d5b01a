// Reads the choices that are left when the audience is known: large addresses, and why again.
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export type PrepareInput = {
  /** 0 keeps everybody in. */
  readonly largestHousehold: number;
  /** Empty for a first draw. */
  readonly reason: string;
};

export const LONGEST_REASON = 300;
/** More people of one audience at one address are seldom a family. */
const USUAL_LIMIT = 12;

export function prepareForm(
  body: unknown,
  { reasonNeeded }: { readonly reasonNeeded: boolean },
): FormOutcome<PrepareInput> {
  const form = new Form(body);
  const large = form.choice('grote-adressen', ['mee', 'weg'], { missing: 'Kies of grote adressen meedoen' });
  const largestHousehold = large === 'weg' ? form.wholeNumber('grens', { from: 2, to: 500 }) : 0;
  const missing = 'Schrijf op waarom u opnieuw loot';
  const reason = reasonNeeded ? form.text('reden', { max: LONGEST_REASON, missing }) : '';
  return form.outcome({ largestHousehold, reason });
}

export function freshPreparation(): FormView {
  return freshForm({ 'grote-adressen': '', grens: String(USUAL_LIMIT), reden: '' });
}
