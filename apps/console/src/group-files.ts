// The files of table groups: the members, and who sits apart or together.
import { idColumnOf } from '#domain/panel-lottery/read-pool.js';
import { columnNamed, readerOf, writtenRows, type Table } from '#domain/panel-lottery/table.js';
import type { Member, Pair } from '#domain/seating/seating-question.js';
import { missingColumns } from '#platform/csv/columns.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { readTableFile } from '#platform/spreadsheet/read-table.js';
import type { Read } from './draw-files.js';

/** The members with their values for the attributes to mix; without an id column ids are row numbers from 0. */
export async function readMembers(file: string, mix: readonly string[]): Promise<Read<readonly Member[]>> {
  const read = await readTableFile(file);
  if (!read.ok) return read;
  const { table } = read;
  const columns = mix.map((name) => columnNamed(table, [name]));
  const missing = mix.filter((_, index) => columns[index] === null);
  if (missing.length > 0) return { ok: false, faults: missingColumns(table, missing) };
  const id = idColumnOf(table);
  const readers = columns.map((column) => readerOf(table, column ?? ''));
  const rows = writtenRows(table);
  const members = rows.map((row, index) => ({
    id: id === null ? String(index) : readerOf(table, id)(row),
    values: readers.map((reader) => reader(row)),
  }));
  const seen = new Set<string>();
  const faults = rows.flatMap(({ line }, index): InputFault[] => {
    const own = members[index]?.id ?? '';
    const message =
      own === '' ? 'expected an id, found nothing' : `expected every id once, found "${own}" again`;
    const isFresh = own !== '' && !seen.has(own);
    seen.add(own);
    if (isFresh) return [];
    return [{ file, line, column: id, message }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: members };
}

/** Pairs of ids in the first two columns, or in a column of ids and one named `group` (everybody with the same group). */
export async function readPairs(
  file: string | undefined,
  members: readonly Member[] | null,
): Promise<Read<readonly Pair[]>> {
  if (file === undefined) return { ok: true, value: [] };
  const read = await readTableFile(file);
  if (!read.ok) return read;
  const { table } = read;
  const group = columnNamed(table, ['group', 'groep']);
  if (table.columns.length < 2)
    return { ok: false, faults: [faultOf(file, 'expected two columns with ids')] };
  const known = new Set(members?.map(({ id }) => id));
  const [first, second] =
    group === null ? [table.columns[0] ?? '', table.columns[1] ?? ''] : [idColumn(table, group), ''];
  const faults = writtenRows(table).flatMap((row) =>
    [first, second].flatMap((column): InputFault[] => {
      const found = column === '' ? '' : readerOf(table, column)(row);
      if (column === '' || members === null || known.has(found)) return [];
      return [{ file, line: row.line, column, message: `expected the id of a member, found "${found}"` }];
    }),
  );
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: group === null ? pairsIn(table, first, second) : pairsOfGroups(table, first, group),
  };
}

function idColumn(table: Table, group: string): string {
  return idColumnOf(table) ?? table.columns.find((column) => column !== group) ?? '';
}

function pairsIn(table: Table, first: string, second: string): Pair[] {
  const [one, other] = [readerOf(table, first), readerOf(table, second)];
  return writtenRows(table).map((row) => [one(row), other(row)]);
}

function pairsOfGroups(table: Table, id: string, group: string): Pair[] {
  const groups = new Map<string, string[]>();
  for (const row of writtenRows(table)) {
    const name = readerOf(table, group)(row);
    groups.set(name, [...(groups.get(name) ?? []), readerOf(table, id)(row)]);
  }
  return [...groups.values()].flatMap((ids) =>
    ids.flatMap((one, index) => ids.slice(index + 1).map((other): Pair => [one, other])),
  );
}
