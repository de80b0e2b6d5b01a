// Reads a registration: a name, one way to be reached, what the targets need, and a yes per purpose.
import {
  askedCategories,
  NOT_SAID,
  type AssemblyCategory,
  type RegistrationInput,
} from '#features/assemblies/index.js';
import { Form, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { readEmail } from '#platform/forms/fields.js';

const LONGEST_WORDS = 500;

export function registerForm(
  body: unknown,
  categories: readonly AssemblyCategory[],
): FormOutcome<RegistrationInput> {
  const form = new Form(body);
  // In the order of the page, so that faults are told in that order too.
  const name = form.text('naam', { max: 80, missing: 'Vul uw naam in' });
  const phone = phoneIn(form);
  const email = emailIn(form);
  const given = Object.fromEntries(
    askedCategories(categories).map(({ name: category, targets }, place) => {
      const values = [...targets.map(({ value }) => value), NOT_SAID];
      const missing = `Kies een antwoord bij “${category}”`;
      return [category, form.oneOf(`kenmerk-${place}`, values, { missing })];
    }),
  );
  const contact = { name, email, phone, words: form.optionalText('woorden', { max: LONGEST_WORDS }) };
  if (!form.hasFaults && contact.email === '' && contact.phone === '')
    form.fault('telefoon', 'Vul uw telefoonnummer of uw e-mailadres in. Anders kunnen wij u niet bereiken');
  if (!form.checked('ja-loting'))
    form.fault(
      'ja-loting',
      'Zet een vinkje als wij uw antwoorden mogen gebruiken voor de loting. Zonder kunt u niet meedoen',
    );
  if (!form.checked('ja-contact'))
    form.fault(
      'ja-contact',
      'Zet een vinkje als wij u mogen bellen of mailen over dit burgerberaad. Zonder kunt u niet meedoen',
    );
  return form.outcome({ contact, given, reserve: form.checked('ja-reserve') });
}

/** What a program fills in and a person does not see. */
export const isCaught = (body: unknown): boolean => new Form(body).given('website') !== '';

/** Everything that was typed, to be sent once more by somebody who looked at it. */
export function typedFields(
  body: unknown,
  categories: readonly AssemblyCategory[],
): readonly { readonly name: string; readonly value: string }[] {
  const form = new Form(body);
  const asked = askedCategories(categories).map((_, place) => `kenmerk-${place}`);
  return [
    'naam',
    'e-mail',
    'telefoon',
    'woorden',
    'ja-loting',
    'ja-contact',
    'ja-reserve',
    'stempel',
    // Filled in on the first page, it must still be there when the second is sent.
    'website',
    ...asked,
  ]
    .filter((name) => !form.isEmpty(name))
    .map((name) => ({ name, value: form.given(name) }));
}

function emailIn(form: Form): string {
  if (form.isEmpty('e-mail')) return '';
  const read = readEmail(form.given('e-mail'));
  if (read.ok) return read.value;
  form.fault('e-mail', read.fault);
  return '';
}

function phoneIn(form: Form): string {
  const typed = form.optionalText('telefoon', { max: 30 });
  const digits = typed.replaceAll(/\D/g, '');
  if (typed !== '' && (digits.length < 9 || digits.length > 15 || /[a-z]/i.test(typed)))
    form.fault('telefoon', 'Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78');
  return typed;
}

/** What was typed, with why it was not taken; nobody may think they are registered. */
export function turnedAway(body: unknown, reason: 'too-often' | 'too-fast'): FormView {
  return { ...new Form(body).view(), errors: {}, errorList: [{ name: 'naam', text: TURNED_AWAY[reason] }] };
}

const TURNED_AWAY = {
  'too-often':
    'U bent nog niet aangemeld: er kwam te veel tegelijk binnen. Wacht een paar minuten en verstuur het opnieuw',
  'too-fast':
    'U bent nog niet aangemeld: deze pagina stond te kort of te lang open. Kijk alles nog een keer na en verstuur het opnieuw',
};
