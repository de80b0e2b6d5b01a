// Everything the pages about accounts may show.
import { freshForm, type FormView } from '#platform/forms/form.js';
import { roles, type RoleGrant, type StaffPerson } from '#platform/staff-login/roles.js';
import type { Account } from '#platform/staff-login/staff-account.js';
import { staffFrame } from '../../layout/navigation.js';
import { roleTexts } from '../../texts/roles.nl.js';

export type AreaName = { readonly code: string; readonly name: string };
export type ListedAccount = { readonly account: Account; readonly grants: readonly RoleGrant[] };

export type AccountsFacts = {
  readonly person: StaffPerson;
  readonly accounts: readonly ListedAccount[];
  readonly areas: readonly AreaName[];
  readonly form?: FormView;
  /** Shown once, right after it was made. */
  readonly firstPassword?: { readonly name: string; readonly password: string };
};

export function accountsPage({
  person,
  accounts,
  areas,
  form = freshForm(),
  firstPassword,
}: AccountsFacts): object {
  return {
    title: 'Medewerkers',
    staff: staffFrame(person, 'medewerkers'),
    form,
    firstPassword: firstPassword ?? null,
    chosen: form.values['rol'] ?? [],
    accounts: accounts.map((listed) => accountRow(listed, areas)),
    ...options(areas),
  };
}

export function oneAccountPage(
  facts: Omit<AccountsFacts, 'accounts'> & { readonly listed: ListedAccount },
): object {
  const { person, listed, areas, form = freshForm(), firstPassword } = facts;
  const own = listed.account.id === person.accountId;
  return {
    title: listed.account.name,
    staff: staffFrame(person, 'medewerkers'),
    form,
    firstPassword: firstPassword ?? null,
    account: accountRow(listed, areas),
    own,
    chosen: form.values['rol'] ?? listed.grants.map(({ role }) => role),
    area: form.values['gebied'] ?? listed.grants[0]?.area ?? '',
    ...options(areas),
  };
}

function options(areas: readonly AreaName[]): object {
  return {
    roles: roles.map((role) => ({ value: role, text: roleTexts[role].name, hint: roleTexts[role].may })),
    areas: areas.map(({ code, name }) => ({ value: code, text: name })),
  };
}

function accountRow({ account, grants }: ListedAccount, areas: readonly AreaName[]): object {
  const areaName = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const said = grants.map(({ role, area }) => {
    const { name } = roleTexts[role];
    return area === '' ? name : `${name} in ${areaName(area)}`;
  });
  return {
    href: `/werk/medewerkers/${account.id}`,
    name: account.name,
    email: account.email,
    roles: said.join(', ') || 'geen rol',
    closed: account.disabledAt !== null,
    secondFactor: account.secondFactor !== null,
    waiting: account.mustChangePassword,
  };
}
