// Compiles apps and libs with swc into dist/, and copies what the pages need beside it. `nest build` gives the same layout.
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { browserModule } from './browser-module.mjs';

const root = path.resolve(import.meta.dirname, '..');
const IS_SOURCE = /(?<!\.d)\.ts$/;
const IS_PROOF = /\.(spec|db-spec|e2e-spec)\.ts$/;
/** Modules that browsers need as one script, by the name it gets there. */
const BROWSER_MODULES = {
  'dist/libs/platform/browser/panel-check.js': 'samenspel',
  'dist/libs/platform/browser/blind-token.js': 'samenspelToken',
};
const IS_ASSET = /\.(hbs|css|svg|json|woff2?|js|html|txt)$/;

/** Compile everything that changed since the last time; returns how many files were written. */
export function compile() {
  const options = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
  delete options.$schema;
  const written = new Set();
  let count = 0;
  for (const top of ['apps', 'libs']) {
    for (const entry of fs.readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = path.join(entry.parentPath, entry.name);
      const target = path.join(root, 'dist', path.relative(root, source));
      if (IS_SOURCE.test(entry.name)) {
        if (IS_PROOF.test(entry.name)) continue;
        const output = target.replace(/\.ts$/, '.js');
        written.add(output);
        if (isFresh(source, output)) continue;
        const { code, map } = transformSync(fs.readFileSync(source, 'utf8'), {
          ...options,
          swcrc: false,
          filename: source,
          sourceMaps: true,
        });
        write(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
        write(`${output}.map`, map);
        count += 1;
      } else if (IS_ASSET.test(entry.name)) {
        written.add(target);
        if (isFresh(source, target)) continue;
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.copyFileSync(source, target);
        count += 1;
      }
    }
  }
  for (const [entry, name] of Object.entries(BROWSER_MODULES)) {
    const output = path.join(root, entry.replace(/\.js$/, '.bundle.js'));
    written.add(output);
    if (count > 0 || !fs.existsSync(output)) write(output, browserModule(entry, name));
  }
  removeOrphans(written);
  return count;
}

const isFresh = (source, output) =>
  fs.existsSync(output) && fs.statSync(output).mtimeMs >= fs.statSync(source).mtimeMs;

/** Through a rename, so that two commands that compile at the same time never read half a file. */
function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, text);
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** A deleted source must not live on in dist. */
function removeOrphans(written) {
  for (const top of ['apps', 'libs']) {
    const folder = path.join(root, 'dist', top);
    if (!fs.existsSync(folder)) continue;
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      if (!written.has(file.replace(/\.map$/, ''))) fs.rmSync(file);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  console.log(`${compile()} files compiled in ${(performance.now() - started).toFixed(0)} ms`);
}
