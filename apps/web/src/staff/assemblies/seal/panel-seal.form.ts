// Reads how the panels are chosen, which public value decides, and why again when the pool was sealed before.
import type { PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import { panelMethods, type PanelMethod } from '#features/assemblies/index.js';
import { Form, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { sealForm, type ValueKind } from '../../draws/seal.form.js';

export const LONGEST_REASON = 300;

export type PanelSealInput = {
  readonly method: PanelMethod;
  readonly announced: PublicValueAnnouncement;
  readonly reason: string;
};

export function panelSealForm(
  kind: ValueKind,
  body: unknown,
  { now, reasonNeeded }: { readonly now: Date; readonly reasonNeeded: boolean },
): FormOutcome<PanelSealInput> {
  const announced = sealForm(kind, body, now);
  const form = new Form(body);
  const method = form.choice('methode', panelMethods, { missing: 'Kies een methode' });
  const missing = 'Schrijf op waarom u opnieuw loot. Iedereen kan dit lezen';
  const reason = reasonNeeded ? form.text('reden', { max: LONGEST_REASON, missing }) : '';
  if (announced.ok) return form.outcome({ method, reason, announced: announced.input });
  return { ok: false, form: both(announced.form, form.view()) };
}

const both = (one: FormView, other: FormView): FormView => ({
  values: { ...one.values, ...other.values },
  errors: { ...one.errors, ...other.errors },
  errorList: [...one.errorList, ...other.errorList],
});
