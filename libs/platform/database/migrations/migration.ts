// A migration is a number, a name and SQL that only goes forward.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/** TypeORM orders by the digits at the end of the name, which must look like a time in milliseconds. */
export function migration(number: number, name: string, sql: string): MigrationClass {
  return class implements MigrationInterface {
    readonly name = `${name}${1_700_000_000_000 + number}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      return Promise.reject(
        new Error('Migrations only go forward: restore a backup, or write the next one.'),
      );
    }
  };
}
