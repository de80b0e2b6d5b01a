// Outside production the secret is made once and kept beside the data; in production the environment must give it.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export function secrets(folder = '.data') {
  if (process.env.SAMENSPEL_SECRET || process.env.NODE_ENV === 'production') return {};
  const file = path.join(folder, 'secret');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, crypto.randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return { SAMENSPEL_SECRET: fs.readFileSync(file, 'utf8').trim() };
}
