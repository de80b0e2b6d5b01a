// Planted against `pure-by-name`: a file with Dutch texts is as pure as one without a suffix.
export { statSync } from 'node:fs';
