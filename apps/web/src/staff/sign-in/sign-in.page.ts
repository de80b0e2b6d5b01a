// Everything the pages of signing in may show.
import { freshForm, type FormView } from '#platform/forms/form.js';
import { SHORTEST_PASSWORD, type PasswordFault } from '#platform/staff-login/password.js';
import { DEMO_PASSWORD, demoAccounts } from '#platform/staff-login/demo-accounts.js';

const demo = {
  password: DEMO_PASSWORD,
  accounts: demoAccounts.map(({ email, name, task }) => ({ email, name, task })),
};

export type SignInFacts = { readonly form?: FormView; readonly next: string; readonly demo: boolean };

export function signInPage({ form = freshForm(), next, demo: inDemo }: SignInFacts): object {
  return { title: 'Inloggen', form: withoutPassword(form), next, demo: inDemo ? demo : null };
}

export function secondFactorPage(next: string, form: FormView = freshForm()): object {
  return { title: 'Code uit de app', form, next };
}

export type Enrolment = { readonly secretText: string; readonly qr: QrPicture; readonly sealed: string };
/** `size` in little squares, with the quiet edge of four on every side. */
export type QrPicture = { readonly size: number; readonly path: string };

export function enrolPage(enrolment: Enrolment, next: string, form: FormView = freshForm()): object {
  return { title: 'Tweede stap instellen', form, next, ...enrolment };
}

export function changePasswordPage(next: string, form: FormView = freshForm()): object {
  return {
    title: 'Kies een eigen wachtwoord',
    form: withoutPassword(form),
    next,
    shortest: SHORTEST_PASSWORD,
  };
}

export const SIGN_IN_REFUSED = {
  wrong:
    'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Na vijf fouten moet u enkele minuten wachten',
  locked: 'Er is te vaak een fout wachtwoord ingevuld. Wacht enkele minuten en probeer het dan opnieuw',
} as const;

export const CODE_REFUSED = {
  wrong: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in de app',
  locked: 'Er is te vaak een foute code ingevuld. Wacht enkele minuten en log dan opnieuw in',
} as const;

export const PASSWORD_REFUSED: Readonly<
  Record<PasswordFault | 'wrong-password', { field: string; text: string }>
> = {
  'wrong-password': { field: 'huidig', text: 'Dit is niet uw huidige wachtwoord' },
  'too-short': { field: 'nieuw', text: `Kies een wachtwoord van ten minste ${SHORTEST_PASSWORD} tekens` },
  'too-long': { field: 'nieuw', text: 'Kies een wachtwoord van ten hoogste 128 tekens' },
  'too-common': {
    field: 'nieuw',
    text: 'Dit wachtwoord is makkelijk te raden. Kies bijvoorbeeld vier losse woorden',
  },
  'like-yourself': { field: 'nieuw', text: 'Gebruik niet uw eigen naam of e-mailadres in het wachtwoord' },
};

/** A form that is shown again with one fault that only the database could know. */
export function refusedForm(values: FormView['values'], field: string, text: string): FormView {
  return { values, errors: { [field]: text }, errorList: [{ name: field, text }] };
}

function withoutPassword(form: FormView): FormView {
  const { email = '' } = form.values;
  return { ...form, values: { email } };
}
