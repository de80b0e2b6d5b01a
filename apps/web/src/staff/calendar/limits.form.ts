// Reads how often people may be asked.
import { LIMIT_RANGES, type ContactLimits } from '#features/population/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function limitsForm(body: unknown): FormOutcome<ContactLimits> {
  const form = new Form(body);
  const limits = {
    months: form.wholeNumber('maanden', LIMIT_RANGES.months),
    perPerson: form.wholeNumber('persoon', LIMIT_RANGES.perPerson),
    perHousehold: form.wholeNumber('adres', LIMIT_RANGES.perHousehold),
    remindersPerYear: form.wholeNumber('herinneringen', LIMIT_RANGES.remindersPerYear),
  };
  if (limits.perHousehold < limits.perPerson) {
    form.fault('adres', 'Op één adres mag het niet minder zijn dan voor één persoon');
  }
  return form.outcome(limits);
}

export const typedLimits = (limits: ContactLimits): Record<string, string> => ({
  maanden: String(limits.months),
  persoon: String(limits.perPerson),
  adres: String(limits.perHousehold),
  herinneringen: String(limits.remindersPerYear),
});
