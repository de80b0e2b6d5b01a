// Reads how the panels are chosen, which public value decides, and why again when the pool was sealed before.
import type { PanelAnnouncement } from '#domain/sortition/panel-value.js';
import { panelMethods, type PanelMethod } from '#features/assemblies/index.js';
import { Form, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { inTime, occasionIn, sealForm, valueKinds, type SealClock } from '../../draws/seal.form.js';

export const LONGEST_REASON = 300;

/** The words in the address of the page; balls can only number a thousand panels. */
const panelValueKinds = [...valueKinds, 'balletjes'] as const;
export type PanelValueKind = (typeof panelValueKinds)[number];

export function readPanelKind(given: unknown): PanelValueKind | undefined {
  return panelValueKinds.find((kind) => kind === given);
}

export type PanelSealInput = {
  readonly method: PanelMethod;
  readonly announced: PanelAnnouncement;
  readonly reason: string;
};

export function panelSealForm(
  kind: PanelValueKind,
  body: unknown,
  { reasonNeeded, ...clock }: SealClock & { readonly reasonNeeded: boolean },
): FormOutcome<PanelSealInput> {
  const announced = kind === 'balletjes' ? ballsForm(body, clock) : sealForm(kind, body, clock);
  const form = new Form(body);
  const method = form.choice('methode', panelMethods, { missing: 'Kies een methode' });
  const reason = reasonNeeded ? reasonIn(form) : '';
  if (announced.ok) return form.outcome({ method, reason, announced: announced.input });
  return { ok: false, form: both(announced.form, form.view()) };
}

/** Why the draw that was sealed does not count any more. */
export function redoForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(reasonIn(form));
}

const reasonIn = (form: Form): string =>
  form.text('reden', {
    max: LONGEST_REASON,
    missing: 'Schrijf op waarom u opnieuw loot. Iedereen kan dit lezen',
  });

function ballsForm(body: unknown, clock: SealClock): FormOutcome<PanelAnnouncement> {
  const form = new Form(body);
  const missing = 'Vul in wie de balletjes trekt, en waar';
  return form.outcome(inTime(form, { kind: 'balls', ...occasionIn(form, clock, missing) } as const, clock));
}

const both = (one: FormView, other: FormView): FormView => ({
  values: { ...one.values, ...other.values },
  errors: { ...one.errors, ...other.errors },
  errorList: [...one.errorList, ...other.errorList],
});
