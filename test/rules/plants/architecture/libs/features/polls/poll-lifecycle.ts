// Planted against `pure-files-know-no-roles`: takes its type from the table.
import type { PollRow } from './polls.table.js';
export type Poll = PollRow;
