// The files of a panel: the targets, the pool, and who was drawn before.
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import { idColumnOf, readPool } from '#domain/panel-lottery/read-pool.js';
import { readTargets } from '#domain/panel-lottery/read-targets.js';
import {
  replacementQuestion,
  withoutPeople,
  type AlreadyDrawn,
} from '#domain/panel-lottery/replacement-question.js';
import {
  columnNamed,
  readerOf,
  writtenRows,
  type Table,
  type TableFault,
} from '#domain/panel-lottery/table.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { readTableFile } from '#platform/spreadsheet/read-table.js';
import type { Read } from './draw-files.js';

export type PanelFiles = {
  readonly categories: string;
  readonly respondents: string;
  readonly size: number;
  readonly household: readonly string[];
  readonly replace: string | undefined;
};

export type PanelInput = {
  readonly question: PanelQuestion;
  /** Per category and target of the question the line of the file it stands on. */
  readonly lines: readonly (readonly number[])[];
  readonly files: PanelFiles;
};

/** The question in these files, or every fault in all of them. */
export async function readPanelQuestion(files: PanelFiles): Promise<Read<PanelInput>> {
  const [targets, pool, drawn] = await Promise.all([
    readTableFile(files.categories),
    readTableFile(files.respondents),
    readDrawn(files.replace),
  ]);
  const wrongSize =
    files.size === 0 ? [faultOf('--size', 'expected at least 1: give the number of seats')] : [];
  const unread = [...wrongSize, ...[targets, pool, drawn].flatMap((one) => (one.ok ? [] : one.faults))];
  const read = targets.ok ? readTargets(targets.table, files.size) : null;
  const inTargets = read === null || read.ok ? [] : inFile(files.categories, read.faults);
  const categories = read?.ok === true ? read.categories : [];
  const people = pool.ok ? readPool(pool.table, categories, files.household) : null;
  const inPool = people === null || people.ok ? [] : inFile(files.respondents, people.faults);
  const faults = [...unread, ...inTargets, ...inPool];
  if (faults.length > 0 || read?.ok !== true || people?.ok !== true || !drawn.ok)
    return { ok: false, faults };
  const whole = { size: files.size, categories, people: people.people };
  const question = left(whole, drawn.value, files.replace ?? '');
  return question.ok ? { ok: true, value: { question: question.value, lines: read.lines, files } } : question;
}

/** Who was drawn before; `keep` when the file says who stays and who is gone, so that targets count the staying. */
type Drawn = AlreadyDrawn & { readonly keep: boolean };

/**
 * In a file with a column `status`, whoever is `gone`, `declined` or `withdrawn` left and all others stay: the size is that
 * of the whole panel. In a file without it everybody was drawn before: the size is what is to be drawn now.
 */
async function readDrawn(file: string | undefined): Promise<Read<Drawn | null>> {
  if (file === undefined) return { ok: true, value: null };
  const read = await readTableFile(file);
  if (!read.ok) return read;
  const column = idColumnOf(read.table) ?? read.table.columns[0] ?? '';
  const status = columnNamed(read.table, ['status']);
  const rows = writtenRows(read.table);
  const empty = rows.filter((row) => readerOf(read.table, column)(row) === '');
  const faults = empty.map(({ line }) => ({ file, line, column, message: NO_ID }));
  if (faults.length > 0) return { ok: false, faults };
  const idsOf = (wanted: boolean) => idsIn(read.table, { column, status, wanted });
  return { ok: true, value: { staying: idsOf(false), gone: idsOf(true), keep: status !== null } };
}

const NO_ID = 'expected an id, found nothing: fill it in, or take this row out';

const GONE = new Set(['gone', 'declined', 'withdrawn', 'afgezegd', 'afgevallen', 'weg']);

type Wanted = { readonly column: string; readonly status: string | null; readonly wanted: boolean };

function idsIn(table: Table, { column, status, wanted }: Wanted): string[] {
  const isGone = (row: Table['rows'][number]) =>
    status !== null && GONE.has(readerOf(table, status)(row).toLowerCase());
  return writtenRows(table)
    .filter((row) => isGone(row) === wanted)
    .map(readerOf(table, column));
}

function left(question: PanelQuestion, drawn: Drawn | null, file: string): Read<PanelQuestion> {
  if (drawn === null) return { ok: true, value: question };
  if (drawn.keep) {
    const replaced = replacementQuestion(question, drawn);
    if (replaced.ok) return { ok: true, value: replaced.question };
    return { ok: false, faults: [faultOf(file, REFUSALS[replaced.refused](replaced.ids))] };
  }
  const known = new Set(question.people.map(({ id }) => id));
  const unknown = drawn.staying.filter((id) => !known.has(id));
  if (unknown.length > 0) return { ok: false, faults: [faultOf(file, REFUSALS['unknown-person'](unknown))] };
  return { ok: true, value: { ...question, people: withoutPeople(question.people, drawn) } };
}

const MOST_LISTED = 20;

const REFUSALS = {
  'unknown-person': (ids: readonly string[]) =>
    `expected ids of respondents, found ${listed(ids)}: mend them, or take the rows out`,
  'nothing-to-fill': () => 'expected fewer people who stay than the size, or there is nothing to fill',
};

function listed(ids: readonly string[]): string {
  const more = ids.length > MOST_LISTED ? ` and ${ids.length - MOST_LISTED} more` : '';
  return `${ids.slice(0, MOST_LISTED).join(', ')}${more}`;
}

/** Faults of a table, told by file. */
export function inFile(file: string, faults: readonly TableFault[]): InputFault[] {
  return faults.map(({ line, column, message }) => ({ file, line, column, message }));
}
