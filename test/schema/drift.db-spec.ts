// The mapping and the migrations must say the same: TypeORM is asked what it would change, and the answer is nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { dataSourceOptions, openDataSource } from '#platform/database/data-source.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { allTables } from './all-tables.js';

/** References and checks stand in the migrations alone: the mapping knows columns, keys and indexes. */
const ONLY_IN_SQL = /^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_(fkey|check)"$/;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function differences(tables: readonly EntitySchema[]): Promise<readonly string[]> {
  const config = { databaseUrl: database.url, databasePool: 2 };
  const source = await openDataSource(dataSourceOptions(config, 'owner', tables));
  try {
    const wanted = await source.driver.createSchemaBuilder().log();
    return wanted.upQueries.map(({ query }) => query).filter((query) => !ONLY_IN_SQL.test(query));
  } finally {
    await source.destroy();
  }
}

describe('the schema', () => {
  it('is what the mapped tables say, to the letter', async () => {
    expect(await differences(allTables)).toEqual([]);
  });

  it('would be caught when a column is forgotten', async () => {
    const forgetful = new EntitySchema<{ code: string; name: string }>({
      name: 'Area',
      tableName: 'area',
      columns: { code: { type: 'text', primary: true }, name: { type: 'text' } },
      uniques: [{ name: 'area_name_key', columns: ['name'] }],
    });
    expect(await differences([forgetful])).toEqual(['ALTER TABLE "area" DROP COLUMN "position"']);
  });
});
