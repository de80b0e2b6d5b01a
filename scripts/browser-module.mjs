// Puts a compiled module and all it imports into one classic script, for browsers and for pages saved on a disk.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '..');
/** Hashing of Node does not exist in a browser; the portable one gives the same digits. */
const REPLACED = new Map([['evidence/digest.js', 'evidence/portable-digest.js']]);

/** The text of a script that sets `globalThis[name]` to the exports of `entry` (a file in dist/). */
export function browserModule(entry, name) {
  const places = new Map();
  const bodies = [];
  include(path.resolve(root, entry), { places, bodies });
  const head = `globalThis[${JSON.stringify(name)}]=(function(){'use strict';var made={},bodies=[`;
  const tail =
    '];function need(n){if(!made[n]){var m=made[n]={exports:{}};bodies[n](m,m.exports,need)}return made[n].exports}return need(0)})();\n';
  return `${head}\n${bodies.join(',\n')}\n${tail}`;
}

function include(file, { places, bodies }) {
  const known = places.get(file);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(file, place);
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    sourceMaps: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'ecmascript' },
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
    module: { type: 'commonjs', strictMode: false, ignoreDynamic: true },
  });
  const numbered = code.replaceAll(/\brequire\("([^"]+)"\)/g, (_, wanted) => {
    return `need(${include(resolve(wanted, file), { places, bodies })})`;
  });
  bodies[place] = `function(module,exports,need){${numbered.replaceAll('</script', '<\\/script')}}`;
  return place;
}

function resolve(wanted, from) {
  const inside = /^#(domain|platform|features)\//.test(wanted)
    ? path.join(root, 'dist/libs', wanted.slice(1))
    : undefined;
  const file = inside ?? createRequire(from).resolve(wanted);
  for (const [here, portable] of REPLACED)
    if (file.endsWith(here)) return file.slice(0, -here.length) + portable;
  return file;
}
