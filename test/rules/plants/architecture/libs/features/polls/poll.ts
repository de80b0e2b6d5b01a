// Planted against `pure-by-name`: a suffix-less file that works with a service and the file system.
export { readFileSync } from 'node:fs';
import { polls } from './polls.service.js';
export const poll = polls;
