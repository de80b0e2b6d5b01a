// Who makes assemblies, who looks on, and who calls the drawn.
import { hasRole, type Role, type StaffPerson } from '#platform/staff-login/roles.js';

export const ORGANISERS = ['organisator'] as const satisfies readonly Role[];
export const ASSEMBLY_READERS = [
  ...ORGANISERS,
  'onderzoeker',
  'griffier',
  'beheerder',
] as const satisfies readonly Role[];
export const CALLERS = ['beller', 'organisator'] as const satisfies readonly Role[];
/** Who keeps the files with which a panel draw can be made again. */
export const RECORD_KEEPERS = ['griffier', 'organisator'] as const satisfies readonly Role[];

export const organises = (person: StaffPerson): boolean => hasRole(person, ORGANISERS);
