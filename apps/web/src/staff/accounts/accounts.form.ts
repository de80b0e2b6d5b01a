// What an administrator typed about an account of somebody else.
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { roles, type RoleGrant } from '#platform/staff-login/roles.js';

export type AccountInput = {
  readonly email: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
};

export function readNewAccount(body: unknown, areas: readonly string[]): FormOutcome<AccountInput> {
  const form = new Form(body);
  const name = form.text('naam', { max: 80, missing: 'Vul een naam in' });
  const email = form.email('email');
  return form.outcome({ name, email, grants: grantsIn(form, areas) });
}

export function readGrants(body: unknown, areas: readonly string[]): FormOutcome<readonly RoleGrant[]> {
  const form = new Form(body);
  return form.outcome(grantsIn(form, areas));
}

/** Every chosen role, for the whole municipality or for the chosen area. */
function grantsIn(form: Form, areas: readonly string[]): readonly RoleGrant[] {
  const chosen = form.choices('rol', roles, { atLeast: 1 });
  const area = form.isEmpty('gebied') ? '' : form.oneOf('gebied', areas);
  return chosen.map((role) => ({ role, area }));
}
