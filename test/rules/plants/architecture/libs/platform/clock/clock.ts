// Innocent pipe.
export { setTimeout as clock } from 'node:timers/promises';
