// Who reads a result from the moment of the council on.
import type { Role } from '#platform/staff-login/roles.js';

export const COUNCIL_READERS = ['raadslid', 'griffier'] as const satisfies readonly Role[];
