// The only opener of transactions: a store cannot be called without one, because every method asks for `tx`.
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntitySchema,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

/** An open transaction. */
export type Tx = {
  /** Rows of a statement; parameters are $1, $2 … */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** How many rows a statement without RETURNING changed. */
  change(sql: string, parameters?: readonly unknown[]): Promise<number>;
  repository<Row extends ObjectLiteral>(table: EntitySchema<Row>): Repository<Row>;
};

@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /** Everything in `work` happens, or nothing does. */
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.source.transaction((manager) => work(over(manager)));
  }

  /** For one statement, which is a transaction by itself: saves the two round trips of beginning and committing. */
  async single<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(over(runner.manager));
    } finally {
      await runner.release();
    }
  }

  /** A read-only snapshot: all statements in `work` see the same moment. */
  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      return work(over(manager));
    });
  }

  /** True when the database answers. */
  async answers(): Promise<boolean> {
    await this.source.query('select 1');
    return true;
  }
}

function over(manager: EntityManager): Tx {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A transaction has no connection of its own.');
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
      const result: { readonly records?: Row[] } = await runner.query(sql, [...parameters], true);
      return result.records ?? [];
    },
    async change(sql, parameters = []) {
      const result = await runner.query(sql, [...parameters], true);
      return result.affected ?? 0;
    },
    repository: (table) => manager.getRepository(table),
  };
}
