// Everything that a full dump of the database holds: each row of each table, where it lies and which transaction wrote it.
import type { Transactions } from '#platform/database/transactions.js';

export type DumpedRow = {
  /** The first column, when that is an id. */
  readonly id: string;
  readonly ctid: string;
  readonly xmin: string;
  /** All columns. */
  readonly text: string;
};

/** Rows by table name; `sequences` holds the name and the last value of every sequence. */
export type Dump = ReadonlyMap<string, readonly DumpedRow[]>;

export function dumpOf(transactions: Transactions): Promise<Dump> {
  return transactions.read(async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by name`,
    );
    const dumped = new Map<string, readonly DumpedRow[]>();
    for (const { name } of tables) {
      const rows = await tx.query<Omit<DumpedRow, 'id'>>(
        `select ctid::text, xmin::text, (dumped.*)::text as text from ${name} as dumped order by ctid`,
      );
      dumped.set(
        name,
        rows.map((row) => ({ ...row, id: row.text.slice(1, 37) })),
      );
    }
    const sequences = await tx.query<{ text: string }>(
      `select format('%s.%s %s', schemaname, sequencename, last_value) as text from pg_sequences`,
    );
    dumped.set(
      'sequences',
      sequences.map(({ text }) => ({ id: '', ctid: '', xmin: '', text })),
    );
    return dumped;
  });
}
