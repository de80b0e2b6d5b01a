// Margins of the population as people bring them: a plain list, or a table of CBS StatLine.

export type KnownMargin = {
  readonly variable: string;
  readonly classes: readonly { readonly category: string; readonly total: number }[];
};

export type MarginFaultKind =
  | 'column-missing'
  | 'no-margins'
  | 'no-variable'
  | 'no-category'
  | 'no-number'
  | 'category-twice'
  | 'margins-disagree';

export type MarginFault = {
  /** What is wrong, for whoever says it in other words; `found` is what stood there. */
  readonly kind: MarginFaultKind;
  readonly found: string;
  /** Position of the row, from 0; null: the header. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
};

export type MarginsRead =
  | { readonly ok: true; readonly margins: readonly KnownMargin[] }
  | {
      readonly ok: false;
      readonly faults: readonly MarginFault[];
      /** What could be read all the same, with NaN for totals that are no numbers. */
      readonly margins: readonly KnownMargin[];
    };

const LIST = ['variable', 'category', 'total'];

/**
 * In: the names of the columns and the rows of a table. Out: the margins in it, in the order of the file. Read are the
 * columns `variable`, `category` and `total`; or, when those are not there, a table as StatLine gives it: the last
 * column holds the numbers, every other column with more than one value is a variable, and rows of totals are passed
 * over. Refuses totals that are no numbers, classes named twice and margins of different populations, all at once.
 * Source: CBS StatLine, "CSV met statistische symbolen" (opendata.cbs.nl).
 */
export function readMargins(columns: readonly string[], rows: readonly (readonly string[])[]): MarginsRead {
  const isList = LIST.every((name) => columns.includes(name));
  const isTable = !isList && columns.length >= 2 && !LIST.slice(0, 2).some((name) => columns.includes(name));
  if (!isList && !isTable) return { ok: false, faults: missing(columns), margins: [] };
  const read = isList ? fromList(columns, rows) : fromStatLine(columns, rows);
  if (!read.ok) return read;
  if (read.margins.length === 0)
    return {
      ok: false,
      margins: [],
      faults: [
        {
          ...{ kind: 'no-margins', found: '', row: null, column: null },
          message: 'expected at least one margin, found none: give rows of at least one variable',
        },
      ],
    };
  const faults = disagreement(read.margins);
  return faults.length > 0 ? { ok: false, faults, margins: read.margins } : read;
}

function missing(columns: readonly string[]): MarginFault[] {
  return LIST.filter((name) => !columns.includes(name)).map((column) => ({
    ...{ kind: 'column-missing', found: columns.join(', '), row: null },
    column,
    message: `expected this column; the file has ${columns.join(', ')}`,
  }));
}

/** Also as R writes round numbers: 1e+05. */
const NUMBER = /^\d+([.,]\d+)?(e[+-]?\d{1,2})?$/i;
const numberIn = (cell: string): number => (NUMBER.test(cell) ? Number(cell.replace(',', '.')) : NaN);

function fromList(columns: readonly string[], rows: readonly (readonly string[])[]): MarginsRead {
  const at = (name: string) => columns.indexOf(name);
  const margins = new Map<string, Map<string, number>>();
  const faults: MarginFault[] = [];
  rows.forEach((cells, row) => {
    const [variable = '', category = '', text = ''] = LIST.map((name) => (cells[at(name)] ?? '').trim());
    const total = numberIn(text);
    if (variable === '')
      faults.push({
        ...{ kind: 'no-variable', found: '', row },
        column: 'variable',
        message: 'expected the name of a column of the respondents, found nothing',
      });
    if (category === '')
      faults.push({
        ...{ kind: 'no-category', found: '', row },
        column: 'category',
        message: 'expected a category, found nothing',
      });
    if (Number.isNaN(total))
      faults.push({
        ...{ kind: 'no-number', found: text, row },
        column: 'total',
        message: `expected a number of people, 0 or more, found "${text}"`,
      });
    const classes = margins.get(variable) ?? new Map<string, number>();
    if (classes.has(category))
      faults.push({
        ...{ kind: 'category-twice', found: category, row },
        column: 'category',
        message: `expected each category once, found "${category}" of ${variable} again; leave one of the two out`,
      });
    margins.set(variable, classes.set(category, total));
  });
  const read = [...margins].map(asMargin);
  return faults.length > 0 ? { ok: false, faults, margins: read } : { ok: true, margins: read };
}

const asMargin = ([variable, classes]: [string, Map<string, number>]): KnownMargin => ({
  variable,
  classes: [...classes].map(([category, total]) => ({ category, total })),
});

/** "Totaal mannen en vrouwen", "Totaal leeftijd". */
const isTotal = (cell: string): boolean => /^totaal\b/i.test(cell);

function fromStatLine(columns: readonly string[], rows: readonly (readonly string[])[]): MarginsRead {
  const last = columns.length - 1;
  const written = rows
    .map((cells, row) => ({ row, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const varying = columns.flatMap((name, index) => {
    const values = new Set(written.map(({ cells }) => cells[index] ?? '').filter((cell) => !isTotal(cell)));
    return index < last && values.size > 1 ? [{ name, index }] : [];
  });
  const parts = written.filter(({ cells }) => !varying.some(({ index }) => isTotal(cells[index] ?? '')));
  const faults = parts
    .filter(({ cells }) => Number.isNaN(numberIn(cells[last] ?? '')))
    .map(({ row, cells }) => ({
      ...{ kind: 'no-number' as const, found: cells[last] ?? '', row },
      column: columns[last] ?? null,
      message: `expected a number of people, 0 or more, found "${cells[last] ?? ''}"`,
    }));
  const margins = varying.map(({ name, index }) => {
    const classes = new Map<string, number>();
    for (const { cells } of parts) {
      const category = cells[index] ?? '';
      classes.set(category, (classes.get(category) ?? 0) + numberIn(cells[last] ?? ''));
    }
    return asMargin([name, classes]);
  });
  return faults.length > 0 ? { ok: false, faults, margins } : { ok: true, margins };
}

/** Totals of one population may differ by rounding, never by more than this part. */
const SAME = 1e-6;

function disagreement(margins: readonly KnownMargin[]): MarginFault[] {
  const sums = margins.map(({ variable, classes }) => ({
    variable,
    sum: classes.reduce((total, each) => total + each.total, 0),
  }));
  const [first] = sums;
  if (!first) return [];
  return sums
    .filter(({ sum }) => Math.abs(sum - first.sum) > SAME * first.sum)
    .map(({ variable, sum }) => ({
      ...{ kind: 'margins-disagree' as const, row: null },
      found: `${first.variable} ${first.sum}, ${variable} ${sum}`,
      column: 'total',
      message: `the margins do not add up: the categories of ${first.variable} make ${first.sum} people and those of ${variable} ${sum}; give margins of one population`,
    }));
}

/** What shares of a population add up to: parts of one, or per cents. */
const WHOLES = [1, 100];

/**
 * In: margins and the size of the population. Out: the same margins in people when they are shares (each adds up to 1
 * or each to 100, to a millionth); otherwise as they are.
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11: shares and counts of one population rake alike.
 */
export function marginsInPeople(margins: readonly KnownMargin[], population: number): readonly KnownMargin[] {
  const sums = margins.map(({ classes }) => classes.reduce((sum, { total }) => sum + total, 0));
  const whole = WHOLES.find((each) => sums.every((sum) => Math.abs(sum - each) <= SAME * each));
  if (whole === undefined || whole === population) return margins;
  return margins.map(({ variable, classes }) => ({
    variable,
    classes: classes.map(({ category, total }) => ({ category, total: (total * population) / whole })),
  }));
}
