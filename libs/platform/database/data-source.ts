// How every program reaches PostgreSQL: one pool, one role, no guessing of the schema.
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import type { Config } from '../config/config.js';

/** What a program may do in the database; `owner` only for migrations and the terminal. */
export type DatabaseRole = 'owner' | 'samenspel_web' | 'samenspel_worker';

export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
  role: DatabaseRole,
  tables: readonly EntitySchema[] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    poolSize: config.databasePool,
    entities: [...tables],
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: {
      application_name: role === 'owner' ? 'samenspel' : role,
      // Right after login the connection steps down to the rights of its program.
      options: role === 'owner' ? '-c timezone=UTC' : `-c timezone=UTC -c role=${role}`,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
    },
  };
}

export function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  return new DataSource(options).initialize();
}
