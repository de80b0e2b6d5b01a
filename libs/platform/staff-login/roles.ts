// Who may do what: the roles of people who work in or for the town hall, some of them for one area only.
export const roles = [
  'medewerker',
  'onderzoeker',
  'organisator',
  'beller',
  'griffier',
  'raadslid',
  'privacy-officer',
  'beheerder',
] as const;
export type Role = (typeof roles)[number];

/** A role in one area; '' is the whole municipality. */
export type RoleGrant = { readonly role: Role; readonly area: string };

export type StaffPerson = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly RoleGrant[];
};

/** True when the person has one of the roles, anywhere. */
export function hasRole(person: StaffPerson, wanted: readonly Role[]): boolean {
  return person.grants.some((grant) => wanted.includes(grant.role));
}

/** True when one of the roles covers all these areas; no areas means the whole municipality. */
export function mayActFor(person: StaffPerson, wanted: readonly Role[], areas: readonly string[]): boolean {
  const own = person.grants.filter((grant) => wanted.includes(grant.role)).map((grant) => grant.area);
  if (own.includes('')) return true;
  return areas.length > 0 && areas.every((area) => own.includes(area));
}
