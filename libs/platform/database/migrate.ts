// Brings a database up to date: own numbered SQL first, then the tables of the queue.
import type { Config } from '../config/config.js';
import { migrateQueue } from '../queue/migrate-queue.js';
import { openDataSource, dataSourceOptions } from './data-source.js';
import { migrations } from './migrations/index.js';

export type MigrationReport = { readonly applied: readonly string[]; readonly known: number };

export async function migrate(
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
): Promise<MigrationReport> {
  const source = await openDataSource({
    ...dataSourceOptions(config, 'owner'),
    migrations: [...migrations],
    migrationsTableName: 'migration',
  });
  try {
    // Two programs that start at the same time must not migrate at the same time.
    const lock = source.createQueryRunner();
    await lock.query('select pg_advisory_lock(7263001)');
    await lock.query(`set lock_timeout = '10s'`);
    const applied = await source.runMigrations({ transaction: 'each' });
    await migrateQueue(config.databaseUrl);
    await lock.query('select pg_advisory_unlock(7263001)');
    await lock.release();
    return { applied: applied.map((migration) => migration.name), known: migrations.length };
  } finally {
    await source.destroy();
  }
}
