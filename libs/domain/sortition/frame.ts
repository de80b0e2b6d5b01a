// The people a draw is made from: read from a table, with every fault in it told together.
import { householdKey } from './household.js';
import { stratumName } from './strata.js';

/** A table of people as it was delivered: as many cells in every row as there are columns, white space around them ignored. */
export type Frame = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type FramePerson = {
  readonly id: string;
  readonly stratum: string;
  /** The same text for all who live together; empty for who lives at no known address and stands alone. */
  readonly household: string;
  /** Left out by name. */
  readonly excluded: boolean;
};

/** `row` counts from 0, without the header; null when a whole column is at fault. */
export type FrameFault = { readonly row: number | null; readonly column: string; readonly message: string };

export type PeopleRead =
  | { readonly ok: true; readonly people: readonly FramePerson[] }
  | { readonly ok: false; readonly faults: readonly FrameFault[] };

/** Which columns mean what. */
export type FrameColumns = { readonly strata: readonly string[]; readonly household: readonly string[] };

/**
 * The people of a frame, in its order.
 *
 * In: the frame, the columns that make strata and households, and the ids of the people left out. The id is the
 * column `id` (in any case); without one, ids are row numbers from 0. Refuses unknown columns, a frame without
 * people, empty and double ids, and strata values that are empty or hold the joining sign `|`.
 */
export function peopleOf(frame: Frame, columns: FrameColumns, excluded: ReadonlySet<string>): PeopleRead {
  const missing = missingColumns(frame, columns);
  if (missing.length > 0) return { ok: false, faults: missing };
  const id = idReader(frame);
  const strata = columns.strata.map((name) => cellReader(frame, name));
  const household = columns.household.map((name) => cellReader(frame, name));
  const people = frame.rows.map((cells, row) => ({
    id: id(cells, row),
    stratum: stratumName(strata.map((read) => read(cells))),
    household: householdKey(household.map((read) => read(cells))),
    excluded: excluded.has(id(cells, row)),
  }));
  const faults = [...idFaults(people, idColumn(frame) ?? 'id'), ...stratumFaults(frame, columns.strata)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, people };
}

/** The column that holds the ids, or undefined when ids are row numbers. */
export function idColumn(frame: Frame): string | undefined {
  return (
    frame.columns.find((name) => name === 'id') ?? frame.columns.find((name) => name.toLowerCase() === 'id')
  );
}

/** A reader of ids: the cell of the id column, or the row number (from 0) as text. */
export function idReader(frame: Frame): (cells: readonly string[], row: number) => string {
  const column = idColumn(frame);
  if (column === undefined) return (_, row) => String(row);
  return cellReader(frame, column);
}

/** A reader of one column, white space around the cell removed; empty text for a column that is not there. */
export function cellReader(frame: Frame, column: string): (cells: readonly string[]) => string {
  const index = frame.columns.indexOf(column);
  return (cells) => (cells[index] ?? '').trim();
}

function missingColumns(frame: Frame, columns: FrameColumns): FrameFault[] {
  const known = frame.columns.join(', ');
  const faults: FrameFault[] = [...columns.strata, ...columns.household]
    .filter((name) => !frame.columns.includes(name))
    .map((column) => ({ row: null, column, message: `expected this column; there are ${known}` }));
  if (frame.rows.length === 0)
    faults.push({ row: null, column: idColumn(frame) ?? 'id', message: 'expected at least one person' });
  return faults;
}

function idFaults(people: readonly FramePerson[], column: string): FrameFault[] {
  const faults: FrameFault[] = [];
  const seen = new Set<string>();
  for (const [row, { id }] of people.entries()) {
    if (id === '') faults.push({ row, column, message: 'expected an id, found nothing' });
    if (id !== '' && seen.has(id))
      faults.push({ row, column, message: `expected every id once, found "${id}" again` });
    seen.add(id);
  }
  return faults;
}

function stratumFaults(frame: Frame, columns: readonly string[]): FrameFault[] {
  return columns.flatMap((column) => {
    const read = cellReader(frame, column);
    return frame.rows.flatMap((cells, row) => {
      const message = valueFault(read(cells));
      return message === undefined ? [] : [{ row, column, message }];
    });
  });
}

function valueFault(value: string): string | undefined {
  if (value === '') return 'expected a value to form strata, found nothing';
  return value.includes('|') ? `expected a value without "|", found "${value}"` : undefined;
}
