// From the rows of respondents.csv to people.
import { ToldFaults } from '#domain/evidence/told-faults.js';
import { householdKey } from './household-key.js';
import { closestTo } from './closest-to.js';
import type { Category, Person } from './panel-question.js';
import {
  columnNamed,
  columnsIn,
  plain,
  readerOf,
  writtenRows,
  type Row,
  type Table,
  type TableFault,
} from './table.js';

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
 * Refuses: a category or address column that is not there, empty and double ids, and values without a target; of every
 * column the first thousand are told and all of them counted.
 */
export function readPool(
  table: Table,
  categories: readonly Category[],
  address: readonly string[],
): ReadPool {
  const valueColumns = categories.map(({ name }) => columnNamed(table, [name]));
  const addressColumns = address.map((name) => columnNamed(table, [name]));
  const missing = [
    ...categories.flatMap(({ name }, at) =>
      valueColumns[at] === null ? [missingColumn(table, name, IN_TARGETS)] : [],
    ),
    ...address.flatMap((name, at) =>
      addressColumns[at] === null ? [missingColumn(table, name, IN_ADDRESS)] : [],
    ),
  ];
  const id = columnNamed(table, ID_COLUMNS);
  const readers = categories.map((category, index) =>
    valueReader(table, category, valueColumns[index] ?? null),
  );
  const checkId = id === null ? undefined : idCheck(table, id);
  const homes = addressColumns.map((column) => readerOf(table, column ?? ''));
  const faults = new ToldFaults<TableFault>();
  const idOf = id === null ? undefined : readerOf(table, id);
  const people = writtenRows(table).map((row, index) => {
    const values = readers.map((read) => read(row, faults));
    checkId?.(row, faults);
    return {
      id: idOf?.(row) ?? String(index),
      values,
      household: householdKey(homes.map((read) => read(row))),
    };
  });
  const none = { line: null, column: null, message: 'expected at least one person, found only headings' };
  const all = [...missing, ...faults.first, ...(people.length === 0 ? [none] : [])];
  const rest = faults.rest.map((one) => ({ line: null, ...one }));
  return all.length > 0 ? { ok: false, faults: [...inOrder(all), ...rest] } : { ok: true, people };
}

/**
 * In: a table. Out: the column that holds ids, or null when ids are row numbers.
 */
export function idColumnOf(table: Table): string | null {
  return columnNamed(table, ID_COLUMNS);
}

const IN_TARGETS = 'give the column this name, or take the category out of the targets';
const IN_ADDRESS = 'give the column this name, or name another one';

function missingColumn(table: Table, column: string, remedy: string): TableFault {
  const message = `expected this column; the file has ${columnsIn(table)}: ${remedy}`;
  return { line: 1, column, message };
}

function valueReader(
  table: Table,
  { targets }: Category,
  column: string | null,
): (row: Row, faults: ToldFaults<TableFault>) => string {
  if (column === null) return () => '';
  const read = readerOf(table, column);
  const known = new Map(targets.map(({ value }) => [plain(value), value]));
  const values = targets.map(({ value }) => value);
  return (row, faults) => {
    const found = read(row);
    const value = known.get(plain(found));
    if (value !== undefined) return value;
    faults.add(column, () => ({ line: row.line, column, message: unknownValue(found, values) }));
    return '';
  };
}

function unknownValue(found: string, values: readonly string[]): string {
  const expected = `expected one of ${values.join(', ')}; found ${found === '' ? 'nothing' : `"${found}"`}`;
  if (found === '') return `${expected}: fill it in, or take this person out`;
  const meant = closestTo(found, values);
  const remedy = meant === null ? 'mend it' : `write "${meant}" if that is meant`;
  return `${expected}: ${remedy}, or add this value to the targets`;
}

/** Looks at the id of one row after another: whether it is there, and for the first time. */
function idCheck(table: Table, column: string): (row: Row, faults: ToldFaults<TableFault>) => void {
  const read = readerOf(table, column);
  const first = new Map<string, number>();
  return (row, faults) => {
    const id = read(row);
    const earlier = first.get(id);
    if (id !== '' && earlier === undefined) {
      first.set(id, row.line);
      return;
    }
    const message =
      id === ''
        ? 'expected an id, found nothing: fill it in'
        : `expected every id once, found "${id}" again (first on line ${earlier ?? 0}): give this person another id, or take the row out`;
    faults.add(column, () => ({ line: row.line, column, message }));
  };
}

function inOrder(faults: readonly TableFault[]): TableFault[] {
  return [...faults].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
