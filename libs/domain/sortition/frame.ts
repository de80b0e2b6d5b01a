// The people a draw is made from: read from a table, with every fault in it told together.
import { ToldFaults } from '#domain/evidence/told-faults.js';
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
 * people, empty and double ids, and strata values that are empty or hold the joining sign `|`: all at once, each with what to do
 * about it, the first thousand of every column told and all of them counted.
 */
export function peopleOf(frame: Frame, columns: FrameColumns, excluded: ReadonlySet<string>): PeopleRead {
  const strataThere = columns.strata.filter((name) => frame.columns.includes(name));
  const faults = [
    ...missingColumns(frame, columns),
    ...idFaults(frame),
    ...stratumFaults(frame, strataThere),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const id = idReader(frame);
  const strata = columns.strata.map((name) => cellReader(frame, name));
  const household = columns.household.map((name) => cellReader(frame, name));
  const people = frame.rows.map((cells, row) => ({
    id: id(cells, row),
    stratum: stratumName(strata.map((read) => read(cells))),
    household: householdKey(household.map((read) => read(cells))),
    excluded: excluded.has(id(cells, row)),
  }));
  return { ok: true, people };
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

/** In: the faults found in rows. Out: those that are told, then per column how many more there are. */
export function toldFaults(faults: ToldFaults<FrameFault>): FrameFault[] {
  const rest = faults.rest.map(({ column, message }) => ({ row: null, column: column ?? '', message }));
  return [...faults.first, ...rest];
}

function missingColumns(frame: Frame, columns: FrameColumns): FrameFault[] {
  const known = frame.columns.join(', ');
  const faults: FrameFault[] = [...columns.strata, ...columns.household]
    .filter((name) => !frame.columns.includes(name))
    .map((column) => ({ row: null, column, message: missingMessage(frame, column, known) }));
  if (frame.rows.length === 0)
    faults.push({
      row: null,
      column: idColumn(frame) ?? 'id',
      message: 'expected at least one person, found only headings: add a row per person',
    });
  return faults;
}

/** Most missing columns are there under a name with other capitals. */
function missingMessage({ columns }: Frame, column: string, known: string): string {
  const meant = columns.find((name) => name.toLowerCase() === column.toLowerCase());
  const remedy = meant === undefined ? 'name one of these, or add the column' : `write "${meant}"`;
  return `expected this column; there are ${known}: ${remedy}`;
}

function idFaults(frame: Frame): FrameFault[] {
  const column = idColumn(frame);
  if (column === undefined) return [];
  const read = cellReader(frame, column);
  const faults = new ToldFaults<FrameFault>();
  const seen = new Set<string>();
  for (const [row, cells] of frame.rows.entries()) {
    const id = read(cells);
    if (id === '') faults.add(column, () => ({ row, column, message: NO_ID }));
    if (id !== '' && seen.has(id)) faults.add(column, () => ({ row, column, message: doubleId(id) }));
    seen.add(id);
  }
  return toldFaults(faults);
}

const NO_ID = 'expected an id, found nothing: fill it in, or take this row out';

const doubleId = (id: string): string =>
  `expected every id once, found "${id}" again: give this person another id, or take the row out`;

function stratumFaults(frame: Frame, columns: readonly string[]): FrameFault[] {
  return columns.flatMap((column) => {
    const read = cellReader(frame, column);
    const faults = new ToldFaults<FrameFault>();
    for (const [row, cells] of frame.rows.entries()) {
      const message = valueFault(read(cells));
      if (message !== undefined) faults.add(column, () => ({ row, column, message }));
    }
    return toldFaults(faults);
  });
}

function valueFault(value: string): string | undefined {
  if (value === '')
    return 'expected a value to form strata, found nothing: fill it in, for instance "unknown", or take this person out';
  if (!value.includes('|')) return undefined;
  return `expected a value without "|", found "${value}": write another mark, because "|" joins the values of a stratum`;
}
