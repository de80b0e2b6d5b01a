// Reads the code of who calls, and says in words why it does not open the form.
import type { Entry } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const LONGEST = 300;

export function codeForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(form.text('code', { max: LONGEST, missing: 'Typ de code uit de brief over' }));
}

const REFUSED: Readonly<Record<Exclude<Entry, 'open'> | 'unknown', string>> = {
  unknown: 'Deze code hoort niet bij dit burgerberaad. Lees de code nog een keer samen na',
  'not-yet': 'Aanmelden kan nog niet',
  closed: 'Aanmelden kan niet meer: het aanmelden is gesloten',
  'not-valid': 'Deze uitnodiging geldt niet meer. De persoon is verhuisd, overleden of afgemeld',
};

export function codeRefused(code: string, refused: keyof typeof REFUSED): FormView {
  const text = REFUSED[refused];
  return { ...freshForm({ code }), errors: { code: text }, errorList: [{ name: 'code', text }] };
}
