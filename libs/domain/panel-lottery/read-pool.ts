// From the rows of respondents.csv to people.
import { householdKey } from './household-key.js';
import type { Category, Person } from './panel-question.js';
import { columnNamed, plain, readerOf, writtenRows, type Row, type Table, type TableFault } from './table.js';

export type ReadPool =
  | { readonly ok: true; readonly people: readonly Person[] }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

const ID_COLUMNS = [
  'unique_id',
  'nationbuilder_id',
  'pool_member_identifier',
  'respondent_id',
  'registration_id',
  'id',
  'nummer',
];

/**
 * In: a table with one person per row, the categories of the targets, and the columns that make an address. Out: people
 * with their values spelled as the targets spell them, or every fault. Columns are found by name, capitals aside. Without
 * an id column ids are row numbers counted from 0.
 * Refuses: a category or address column that is not there, empty and double ids, and values without a target.
 */
export function readPool(
  table: Table,
  categories: readonly Category[],
  address: readonly string[],
): ReadPool {
  const valueColumns = categories.map(({ name }) => columnNamed(table, [name]));
  const addressColumns = address.map((name) => columnNamed(table, [name]));
  const missing = [
    ...categories.filter((_, index) => valueColumns[index] === null).map(({ name }) => name),
    ...address.filter((_, index) => addressColumns[index] === null),
  ];
  if (missing.length > 0) return { ok: false, faults: missing.map((name) => missingColumn(table, name)) };
  const id = columnNamed(table, ID_COLUMNS);
  const readers = categories.map((category, index) =>
    valueReader(table, category, valueColumns[index] ?? ''),
  );
  const homes = addressColumns.map((column) => readerOf(table, column ?? ''));
  const faults: TableFault[] = [];
  const people = writtenRows(table).map((row, index) => ({
    id: id === null ? String(index) : readerOf(table, id)(row),
    values: readers.map((read) => read(row, faults)),
    household: householdKey(homes.map((read) => read(row))),
  }));
  if (id !== null) faults.push(...idFaults(table, id));
  if (people.length === 0) faults.push({ line: null, column: null, message: 'expected at least one person' });
  return faults.length > 0 ? { ok: false, faults: inOrder(faults) } : { ok: true, people };
}

/**
 * In: a table. Out: the column that holds ids, or null when ids are row numbers.
 */
export function idColumnOf(table: Table): string | null {
  return columnNamed(table, ID_COLUMNS);
}

function missingColumn(table: Table, column: string): TableFault {
  return { line: 1, column, message: `expected this column; the file has ${table.columns.join(', ')}` };
}

function valueReader(
  table: Table,
  { targets }: Category,
  column: string,
): (row: Row, faults: TableFault[]) => string {
  const read = readerOf(table, column);
  const known = new Map(targets.map(({ value }) => [plain(value), value]));
  const expected = targets.map(({ value }) => value).join(', ');
  return (row, faults) => {
    const found = read(row);
    const value = known.get(plain(found));
    if (value !== undefined) return value;
    const message = `expected one of ${expected}; found ${found === '' ? 'nothing' : `"${found}"`}`;
    faults.push({ line: row.line, column, message });
    return '';
  };
}

function idFaults(table: Table, column: string): TableFault[] {
  const read = readerOf(table, column);
  const first = new Map<string, number>();
  return writtenRows(table).flatMap((row) => {
    const id = read(row);
    if (id === '') return [{ line: row.line, column, message: 'expected an id, found nothing' }];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, row.line);
    const message = `expected every id once, found "${id}" again (first on line ${earlier ?? 0})`;
    return earlier === undefined ? [] : [{ line: row.line, column, message }];
  });
}

function inOrder(faults: readonly TableFault[]): TableFault[] {
  return [...faults].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
