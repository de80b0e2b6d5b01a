// `npm run -s samenspel -- <command>`: compiles what changed, then runs the terminal program.
import { runProgram } from './child.mjs';
import { compile } from './compile.mjs';
import { startPostgres } from './postgres.mjs';
import { secrets } from './secrets.mjs';

const NEEDS_DATABASE = new Set(['migrate', 'demo-town']);

export async function main(args) {
  compile();
  const env = { ...secrets() };
  const named = process.env.DATABASE_URL || args.some((arg) => arg.startsWith('--database'));
  let postgres;
  if (NEEDS_DATABASE.has(args[0]) && !named) {
    postgres = await startPostgres({ dataDir: '.data/postgres' });
    env.DATABASE_URL = postgres.url();
    env.DATABASE_IS_EMBEDDED = 'yes';
  }
  const code = await runProgram(['--enable-source-maps', 'dist/apps/console/src/main.js', ...args], { env })
    .ended;
  if (postgres && !postgres.adopted) await postgres.stop();
  return code;
}
