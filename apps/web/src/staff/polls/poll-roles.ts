// Who may look at polls, and who may work on them.
import type { Role } from '#platform/staff-login/roles.js';

export const POLL_READERS = [
  'medewerker',
  'onderzoeker',
  'organisator',
  'griffier',
  'beheerder',
] as const satisfies readonly Role[];

export const POLL_WORKERS = ['medewerker', 'onderzoeker', 'beheerder'] as const satisfies readonly Role[];
