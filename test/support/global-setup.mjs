// One throw-away PostgreSQL for all database and browser tests; every test file clones its own database from the template.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/postgres.mjs';

export default async function setUp() {
  if (globalThis.samenspelTestCluster) return;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-test-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    database: 'samenspel_test_template',
    initFlags: ['--no-sync'],
    flags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
  });
  globalThis.samenspelTestCluster = { postgres, folder };
  process.env.TEST_DATABASE_URL = postgres.url();
  const { migrateTemplate } = await import('./migrate-template.mjs');
  await migrateTemplate(postgres.url());
}
