// The areas somebody works for; a new poll of theirs begins there.
import type { Role, StaffPerson } from '#platform/staff-login/roles.js';

/** Empty for the whole municipality. */
export function ownAreas({ grants }: StaffPerson, roles: readonly Role[]): readonly string[] {
  const areas = grants.filter(({ role }) => roles.includes(role)).map(({ area }) => area);
  return areas.includes('') ? [] : [...new Set(areas)];
}
