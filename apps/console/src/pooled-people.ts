// The pool of an assembly as the lawful holder keeps it: ids, salts, households and the values of the categories.
import { ToldFaults } from '#domain/evidence/told-faults.js';
import { readPool } from '#domain/panel-lottery/read-pool.js';
import { columnNamed, readerOf, writtenRows } from '#domain/panel-lottery/table.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import { missingColumns } from '#platform/csv/columns.js';
import type { InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { toldIn, type Read } from './draw-files.js';
import { inFile } from './panel-files.js';

/** Columns `id`, `salt`, one per category, and `household` where people may share one (as it was sealed, letter by letter). */
export function readPooledPeople(
  table: CsvTable,
  { categories }: PanelRecord,
): Read<readonly PooledPerson[]> {
  const salt = columnNamed(table, ['salt']);
  if (salt === null) return { ok: false, faults: missingColumns(table, ['salt']) };
  const flexible = categories.map(({ name, targets }) => ({
    name,
    targets: targets.map((target) => ({ ...target, minFlex: 0, maxFlex: target.max })),
  }));
  const pool = readPool(table, flexible, []);
  if (!pool.ok) return { ok: false, faults: inFile(table.file, pool.faults) };
  const home = columnNamed(table, ['household']);
  const rows = writtenRows(table);
  const { file } = table;
  const bad = new ToldFaults<InputFault>();
  const message =
    'expected at least 32 lower-case hexadecimal digits: take the list as it was kept at the seal';
  for (const row of rows)
    if (!/^[0-9a-f]{32,}$/.test(readerOf(table, salt)(row)))
      bad.add(salt, () => ({ file, line: row.line, column: salt, message }));
  if (bad.total > 0) return { ok: false, faults: toldIn(file, bad) };
  const people = rows.map((row, index) => {
    const household = home === null ? '' : readerOf(table, home)(row);
    const { id = '', values = [] } = pool.people[index] ?? {};
    return { id, values, salt: readerOf(table, salt)(row), household: household === '' ? null : household };
  });
  return { ok: true, value: people };
}
