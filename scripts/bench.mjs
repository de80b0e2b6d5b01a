// `npm run bench`: prints rates and ratios, measured in one run on this machine; never part of a test.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from './compile.mjs';

export async function main(args) {
  compile();
  const folder = path.join(import.meta.dirname, 'bench');
  const known = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.basename(file, '.mjs'));
  const unknown = args.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
    return 2;
  }
  for (const name of args.length > 0 ? args : known.sort()) {
    console.log(`\n${name}`);
    const { run } = await import(path.join(folder, `${name}.mjs`));
    await run((line) => console.log(`  ${line}`));
  }
  return 0;
}
