// Brings the template database up to date with the real migrations.
import { runProgram } from '../../scripts/child.mjs';

export async function migrateTemplate(url) {
  const env = { DATABASE_URL: url, SAMENSPEL_SECRET: 'a'.repeat(64), NODE_ENV: 'test' };
  const code = await runProgram(['--enable-source-maps', 'dist/apps/console/src/main.js', 'migrate'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  }).ended;
  if (code !== 0) throw new Error(`migrating the test template failed with exit code ${code}`);
}
