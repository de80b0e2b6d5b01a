// From the rows of categories.csv to targets.
import type { Category, Target } from './panel-question.js';
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

export type ReadTargets =
  | {
      readonly ok: true;
      readonly categories: readonly Category[];
      /** Per category and target the line of the file it stands on. */
      readonly lines: readonly (readonly number[])[];
    }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/**
 * In: a table with one target per row: `category,name,min,max[,min_flex,max_flex]` (also `feature,value,…` and
 * `category,feature,…`, as the Sortition Foundation's tools write them) and the size of the panel. Out: the categories in
 * the order of the file, or every fault. Without flex columns targets may be stretched from 0 to the size.
 * Refuses: missing columns, empty names, a value twice, numbers that are not whole, minima above maxima, and flex bounds
 * that are narrower than the targets.
 */
export function readTargets(table: Table, size: number): ReadTargets {
  const columns = columnsOf(table);
  if (!columns.ok) return columns;
  const rows = writtenRows(table).map((row) => readRow(table, columns.names, { row, size }));
  const faults = [...rows.flatMap((row) => row.faults), ...twice(rows, columns.names.value)];
  if (rows.length === 0)
    faults.push({ line: null, column: null, message: 'expected at least one target, found only headings' });
  faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ...grouped(rows) };
}

type Names = {
  readonly category: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly minFlex: string | null;
  readonly maxFlex: string | null;
};

type Columns =
  { readonly ok: true; readonly names: Names } | { readonly ok: false; readonly faults: TableFault[] };

/** `feature` names the category where there is no column `category`, and the value where there is. */
function columnsOf(table: Table): Columns {
  const category = columnNamed(table, ['category', 'feature']);
  const value = columnNamed(table, [
    'name',
    'value',
    ...(category?.toLowerCase() === 'feature' ? [] : ['feature']),
  ]);
  const [min, max] = [columnNamed(table, ['min']), columnNamed(table, ['max'])];
  if (category !== null && value !== null && min !== null && max !== null) {
    const [minFlex, maxFlex] = [columnNamed(table, ['min_flex']), columnNamed(table, ['max_flex'])];
    return { ok: true, names: { category, value, min, max, minFlex, maxFlex } };
  }
  const wanted = { category, name: value, min, max };
  const missing = Object.entries(wanted).flatMap(([name, column]) => (column === null ? [name] : []));
  const message = `expected this column; the file has ${columnsIn(table)}: give the column this name`;
  return { ok: false, faults: missing.map((column) => ({ line: 1, column, message })) };
}

type ReadRow = {
  readonly line: number;
  readonly category: string;
  readonly target: Target;
  readonly faults: readonly TableFault[];
};

function readRow(table: Table, names: Names, { row, size }: { row: Row; size: number }): ReadRow {
  const faults: TableFault[] = [];
  const fault = (column: string, message: string) => faults.push({ line: row.line, column, message });
  const text = (column: string) => {
    const found = readerOf(table, column)(row);
    if (found === '') fault(column, 'expected a name, found nothing: fill it in');
    return found;
  };
  const whole = (column: string | null, absent: number) => {
    if (column === null) return absent;
    const found = readerOf(table, column)(row);
    if (/^\d{1,9}$/.test(found)) return Number(found);
    fault(
      column,
      `expected a whole number, found ${found === '' ? 'nothing' : `"${found}"`}: write it in digits`,
    );
    return absent;
  };
  const [min, max] = [whole(names.min, 0), whole(names.max, size)];
  const [minFlex, maxFlex] = [whole(names.minFlex, 0), whole(names.maxFlex, Math.max(size, max))];
  if (faults.length === 0) {
    const raise = `expected at most the maximum ${max}, found ${min}: lower it, or raise the maximum`;
    if (min > max) fault(names.min, raise);
    const { minFlex: least, maxFlex: most } = names;
    if (minFlex > min) fault(least ?? '', `expected at most the minimum ${min}, found ${minFlex}: lower it`);
    if (maxFlex < max) fault(most ?? '', `expected at least the maximum ${max}, found ${maxFlex}: raise it`);
  }
  const target = { value: text(names.value), min, max, minFlex, maxFlex };
  return { line: row.line, category: text(names.category), target, faults };
}

function twice(rows: readonly ReadRow[], column: string): TableFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, category, target }) => {
    const key = JSON.stringify([plain(category), plain(target.value)]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    if (earlier === undefined || target.value === '') return [];
    return [
      {
        line,
        column,
        message: `expected every value once, found "${target.value}" again (first on line ${earlier}): take one of the two out`,
      },
    ];
  });
}

function grouped(rows: readonly ReadRow[]): { categories: Category[]; lines: number[][] } {
  const groups = new Map<string, { name: string; targets: Target[]; lines: number[] }>();
  for (const { line, category, target } of rows) {
    const group = groups.get(plain(category)) ?? { name: category, targets: [], lines: [] };
    group.targets.push(target);
    group.lines.push(line);
    groups.set(plain(category), group);
  }
  const found = [...groups.values()];
  return {
    categories: found.map(({ name, targets }) => ({ name, targets })),
    lines: found.map(({ lines }) => lines),
  };
}
