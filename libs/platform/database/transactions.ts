// The only opener of transactions: a store cannot be called without one, because every method asks for `tx`.
import { Injectable } from '@nestjs/common';
import pg from 'pg';
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

  /**
   * For statements that each stand alone, on paths where thousands wait: saves the two round trips of beginning and
   * committing. Every text is prepared once per connection, so it must be the same each time.
   */
  single<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const { manager } = this.source;
    return work({ ...preparedOn(poolOf(this.source)), repository: (table) => manager.getRepository(table) });
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

const names = new Map<string, string>();

/** The same text has the same name in all connections of this program. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

/** TypeORM cannot prepare statements; the pool under it can. */
function poolOf({ driver }: DataSource): pg.Pool {
  const pool: unknown = 'master' in driver ? driver.master : undefined;
  if (!(pool instanceof pg.Pool)) throw new Error('There is no pool of pg under TypeORM.');
  return pool;
}

function preparedOn(pool: pg.Pool): Pick<Tx, 'query' | 'change'> {
  const ask = <Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[]) =>
    pool.query<Row>({ name: nameOf(text), text, values: [...parameters] });
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
      return (await ask<Row & pg.QueryResultRow>(sql, parameters)).rows;
    },
    async change(sql, parameters = []) {
      return (await ask(sql, parameters)).rowCount ?? 0;
    },
  };
}
