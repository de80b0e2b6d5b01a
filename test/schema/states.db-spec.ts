// The database lets exactly the states of the life cycle in, no more and no fewer.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { lifeCycles } from './life-cycles.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

describe.each(lifeCycles.map(({ table, lifecycle }) => [table, lifecycle] as const))(
  'the table %s',
  (table, lifecycle) => {
    it('knows the states of its life cycle', async () => {
      const rows = await database.transactions.read((tx) =>
        tx.query<{ check: string }>(
          `select pg_get_constraintdef(oid) as check from pg_constraint
         where conrelid = $1::regclass and conname = $1 || '_state_check'`,
          [table],
        ),
      );
      const allowed = rows.flatMap(({ check }) =>
        [...check.matchAll(/'([a-z-]+)'::text/g)].map(([, state]) => state),
      );
      expect(allowed.sort()).toEqual([...lifecycle.states].sort());
    });
  },
);
