// From the rows of a file to categories: targets as the field's tools write them, or margins of a town that become targets.
import type { AssemblyCategory, AssemblyTarget, CategorySource } from './assembly.js';
import { sharesToTargets, type Share } from './shares-to-targets.js';

export type CategoryRows = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type CategoryFault = {
  readonly line: number;
  readonly column: string;
  readonly fault:
    'column-missing' | 'empty' | 'no-whole-number' | 'min-above-max' | 'value-twice' | 'no-rows';
  readonly found: string;
};

export type ReadCategories =
  | { readonly ok: true; readonly categories: readonly AssemblyCategory[] }
  | { readonly ok: false; readonly faults: readonly CategoryFault[] };

const CATEGORY = ['category', 'feature', 'variable', 'categorie', 'kenmerk'];
const VALUE = ['name', 'value', 'waarde', 'antwoord'];
const MINIMUM = ['min', 'minimum', 'minstens'];
const MAXIMUM = ['max', 'maximum', 'hooguit'];
const TOTAL = ['total', 'totaal', 'aantal'];

/**
 * In: a table with `category,name,min,max` (or `feature,value,…`, or Dutch names), or margins with
 * `variable,category,total`; the seats; the room for margins; and where a category of that name comes from. Out: the
 * categories in the order of the file, or every fault with its line and column. Spaces around cells do not count.
 */
export function readCategories(table: CategoryRows, options: ReadingOptions): ReadCategories {
  const columns = columnsOf(table);
  const { category, value, numbers } = columns;
  const needed = [{ name: 'category', index: category }, { name: 'name', index: value }, ...numbers];
  const missing = needed.filter(({ index }) => index < 0);
  const found = table.columns.join(', ');
  if (missing.length > 0)
    return {
      ok: false,
      faults: missing.map(({ name }) => ({ line: 1, column: name, fault: 'column-missing', found })),
    };
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const read = rows.map((row) => readRow(row, columns));
  const faults = [...read.flatMap((row) => row.faults), ...twice(read)];
  if (read.length === 0) faults.push({ line: 1, column: '', fault: 'no-rows', found: '' });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, categories: categoriesOf(read, columns.margins, options) };
}

type ReadingOptions = {
  readonly size: number;
  readonly room: number;
  readonly sourceOf: (name: string, targets: readonly AssemblyTarget[]) => CategorySource;
};

type Columns = {
  readonly margins: boolean;
  readonly category: number;
  readonly value: number;
  readonly numbers: readonly Needed[];
};

function columnsOf(table: CategoryRows): Columns {
  const [total, min, max] = [TOTAL, MINIMUM, MAXIMUM].map((names) => columnOf(table, names));
  if (total !== undefined && total >= 0 && (min ?? -1) < 0)
    return {
      margins: true,
      category: columnOf(table, ['variable', 'kenmerk', 'feature']),
      value: columnOf(table, ['category', ...VALUE]),
      numbers: [{ name: 'total', index: total }],
    };
  return {
    margins: false,
    category: columnOf(table, CATEGORY),
    value: columnOf(table, VALUE),
    numbers: [
      { name: 'min', index: min ?? -1 },
      { name: 'max', index: max ?? -1 },
    ],
  };
}

function categoriesOf(
  read: readonly ReadRow[],
  margins: boolean,
  { size, room, sourceOf }: ReadingOptions,
): readonly AssemblyCategory[] {
  return grouped(read).map(([name, rows]) => {
    const shares = rows.map(({ value, numbers: [count = 0] }): Share => ({ value, count }));
    const typed = rows.map(({ value, numbers: [min = 0, max = 0] }): AssemblyTarget => ({ value, min, max }));
    const targets = margins ? sharesToTargets(shares, size, room) : typed;
    return { name, source: sourceOf(name, targets), targets };
  });
}

type Needed = { readonly name: string; readonly index: number };

type ReadRow = {
  readonly line: number;
  readonly category: string;
  readonly value: string;
  readonly numbers: readonly number[];
  readonly faults: readonly CategoryFault[];
};

const columnOf = ({ columns }: CategoryRows, names: readonly string[]): number =>
  columns.findIndex((column) => names.includes(column.trim().toLowerCase()));

function readRow(
  { line, cells }: CategoryRows['rows'][number],
  { category: categoryAt, value: valueAt, numbers }: Columns,
): ReadRow {
  const faults: CategoryFault[] = [];
  const cell = (index: number): string => (cells[index] ?? '').replaceAll(/\s+/g, ' ').trim();
  const text = (index: number, column: string): string => {
    if (cell(index) === '') faults.push({ line, column, fault: 'empty', found: '' });
    return cell(index);
  };
  const category = text(categoryAt, 'category');
  const value = text(valueAt, 'name');
  const read = numbers.map(({ name, index }) => {
    const found = cell(index).replaceAll('.', '');
    if (!/^\d{1,9}$/.test(found))
      faults.push({ line, column: name, fault: 'no-whole-number', found: cell(index) });
    return Number(found);
  });
  const [min = 0, max = Infinity] = read;
  if (faults.length === 0 && min > max)
    faults.push({ line, column: 'min', fault: 'min-above-max', found: `${min} > ${max}` });
  return { line, category, value, numbers: read, faults };
}

function twice(rows: readonly ReadRow[]): CategoryFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, category, value }) => {
    const key = JSON.stringify([category.toLowerCase(), value.toLowerCase()]);
    const known = seen.has(key);
    seen.add(key);
    return known && value !== ''
      ? [{ line, column: 'name', fault: 'value-twice' as const, found: value }]
      : [];
  });
}

function grouped(rows: readonly ReadRow[]): (readonly [string, ReadRow[]])[] {
  const groups = new Map<string, [string, ReadRow[]]>();
  for (const row of rows) {
    const key = row.category.toLowerCase();
    const group = groups.get(key) ?? [row.category, []];
    group[1].push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
