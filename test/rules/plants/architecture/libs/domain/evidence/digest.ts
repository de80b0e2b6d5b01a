// Planted against `evidence-only-hashes`: hashing is allowed, reading files is not.
export { createHash } from 'node:crypto';
export { statSync } from 'node:fs';
