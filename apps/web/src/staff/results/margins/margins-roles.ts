// Who chooses what answers are weighted to; every worker on the poll may look.
import type { Role } from '#platform/staff-login/roles.js';

export const MARGIN_CHOOSERS = ['onderzoeker', 'beheerder'] as const satisfies readonly Role[];
