// Installs the packages when the lock file differs from what was installed last; needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'node_modules', '.setup-stamp');

export function ensurePackages(say) {
  const wanted = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('Packages are being installed (npm ci). The first time this takes about half a minute.');
  const viaNpm = process.env.npm_execpath && /npm-cli/.test(process.env.npm_execpath);
  const [file, ...first] = viaNpm ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const result = spawnSync(file, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    say('npm ci failed; its message stands above. Check the connection to the npm registry and try again.');
    process.exit(result.status ?? 1);
  }
  fs.writeFileSync(stamp, wanted);
}
