// Reads an agreement with a researcher.
import type { AgreementText } from '#features/results/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_PARTY = 120;
export const LONGEST_PURPOSE = 400;

/** @param researchers accounts that can be named */
export function microdataForm(body: unknown, researchers: readonly string[]): FormOutcome<AgreementText> {
  const form = new Form(body);
  const agreement = {
    researcherId: form.oneOf('onderzoeker', researchers, { missing: 'Kies een onderzoeker' }),
    party: form.text('partij', { max: LONGEST_PARTY, missing: 'Vul in met wie de afspraak is' }),
    purpose: form.text('doel', { max: LONGEST_PURPOSE, missing: 'Schrijf op waarvoor de antwoorden zijn' }),
    signedOn: form.date('getekend'),
    endsOn: form.date('einde'),
  };
  if (!form.hasFaults && agreement.endsOn < agreement.signedOn)
    form.fault('einde', 'De afspraak eindigt niet voordat zij begint');
  return form.outcome(agreement);
}
