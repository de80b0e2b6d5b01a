// Who records agreements with researchers, and who reads the page.
import type { Role } from '#platform/staff-login/roles.js';

export const AGREEMENT_RECORDERS = ['privacy-officer', 'beheerder'] as const satisfies readonly Role[];
export const MICRODATA_READERS = ['onderzoeker', ...AGREEMENT_RECORDERS] as const satisfies readonly Role[];
