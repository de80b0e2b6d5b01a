// Planted against `tables-and-stores-stay-home`: writes rows of a feature without asking it.
export type { PollRow } from '#features/polls/polls.table.js';
