// Who of the staff does something to a poll.
import type { Actor } from '#platform/audit/audit.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;
