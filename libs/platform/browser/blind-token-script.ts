// The script with which a browser makes and hides a token.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A script without imports that sets `globalThis.samenspelToken` to the functions of `blind-token.ts`. It is made when
 * the product is compiled (`scripts/browser-module.mjs`).
 */
export function blindTokenScript(): string {
  return readFileSync(path.resolve('dist/libs/platform/browser/blind-token.bundle.js'), 'utf8');
}
