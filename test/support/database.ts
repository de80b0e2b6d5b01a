// Gives a spec its own database, cloned from the migrated template in a fraction of a second.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { EntitySchema } from 'typeorm';
import { dataSourceOptions, openDataSource, type DatabaseRole } from '#platform/database/data-source.js';
import { Transactions } from '#platform/database/transactions.js';

export type TestDatabase = {
  readonly url: string;
  /** Empty, unless this run is on Redis; then a Redis database that goes with this one. */
  readonly redisUrl: string;
  /** Transactions with the rights of the owner. */
  readonly transactions: Transactions;
  /** Transactions with the rights of one program. */
  as(role: DatabaseRole): Promise<Transactions>;
  close(): Promise<void>;
};

const TEMPLATE = 'samenspel_test_template';

export async function freshDatabase(tables: readonly EntitySchema[] = []): Promise<TestDatabase> {
  const template = templateUrl();
  const name = `samenspel_test_${randomUUID().replaceAll('-', '')}`;
  await administer(template, `create database ${name} template ${TEMPLATE}`);
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).toString();
  const database = await databaseAt(url, tables);
  return {
    ...database,
    async close() {
      await database.close();
      await administer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

/** A migrated database that is there already; closing leaves it. */
export async function databaseAt(url: string, tables: readonly EntitySchema[] = []): Promise<TestDatabase> {
  const opened: { destroy(): Promise<void> }[] = [];
  const as = async (role: DatabaseRole): Promise<Transactions> => {
    const source = await openDataSource(
      dataSourceOptions({ databaseUrl: url, databasePool: 8 }, role, tables),
    );
    opened.push(source);
    return new Transactions(source);
  };
  return {
    url,
    redisUrl: redisUrlBeside(url),
    transactions: await as('owner'),
    as,
    async close() {
      await Promise.all(opened.map((source) => source.destroy()));
    },
  };
}

const REDIS_DATABASES = 1024;

/** Each test database has a Redis database of its own, so that no spec takes the jobs of another. */
export function redisUrlBeside(url: string): string {
  const redis = process.env['REDIS_URL'] ?? '';
  if (redis === '') return '';
  const number = Number.parseInt(url.slice(-6), 16) % REDIS_DATABASES;
  return `${redis}/${Number.isNaN(number) ? 0 : number}`;
}

function templateUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url?.includes(TEMPLATE)) {
    throw new Error('TEST_DATABASE_URL must name the test template; run these specs through `npm test`.');
  }
  return url;
}

/** Clones are made one at a time: PostgreSQL refuses to copy a template that another connection looks at. */
async function administer(template: string, statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).toString(),
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7263002)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
