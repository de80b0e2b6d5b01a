// What was typed to sign in, and where the person was going.
import { Form, type FormOutcome } from '#platform/forms/form.js';

/** The address that knows the first page of each role. */
export const ARRIVAL = '/inloggen/klaar';

export type SignInInput = { readonly email: string; readonly password: string };

export function readSignIn(body: unknown): FormOutcome<SignInInput> {
  const form = new Form(body);
  const email = form.email('email');
  const password = form.given('wachtwoord');
  if (password === '') form.fault('wachtwoord', 'Vul uw wachtwoord in');
  return form.outcome({ email, password });
}

export function readCode(body: unknown): FormOutcome<{ readonly code: string }> {
  const form = new Form(body);
  const code = form.given('code').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(code)) form.fault('code', 'Vul de zes cijfers uit de app in');
  return form.outcome({ code });
}

export type NewPassword = { readonly current: string; readonly wanted: string };

export function readNewPassword(body: unknown): FormOutcome<NewPassword> {
  const form = new Form(body);
  const [current, wanted, again] = ['huidig', 'nieuw', 'nogmaals'].map((name) => form.given(name));
  if (!current) form.fault('huidig', 'Vul uw huidige wachtwoord in');
  if (!wanted) form.fault('nieuw', 'Vul een nieuw wachtwoord in');
  if (wanted && wanted !== again) form.fault('nogmaals', 'Vul twee keer hetzelfde nieuwe wachtwoord in');
  return form.outcome({ current: current ?? '', wanted: wanted ?? '' });
}

/** Where to go after signing in: only pages of staff and council on this site. */
export function destination(asked: unknown): string {
  return typeof asked === 'string' && /^\/(werk|raad|mijn-account)(\/[\w/-]*)?$/.test(asked) ? asked : '';
}
