// Planted against `domain-imports-nothing-external`: reads a file by itself.
export { readFileSync } from 'node:fs';
