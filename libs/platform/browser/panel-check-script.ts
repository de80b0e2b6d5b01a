// The script with which a browser, or a page saved on a disk, checks an assembly's draw.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One classic script without imports that sets `window.samenspel` to the functions of `panel-check.ts`. It is made when
 * the product is compiled (`scripts/browser-module.mjs`), and can be served as a file or stand inside one HTML page.
 */
export function panelCheckScript(): string {
  return readFileSync(path.resolve('dist/libs/platform/browser/panel-check.bundle.js'), 'utf8');
}
