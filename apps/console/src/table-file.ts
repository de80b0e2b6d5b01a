// The JSON file of `samenspel protect`: tables of counts, each as variables and nested counts.
import { readFile } from 'node:fs/promises';
import {
  MARGIN,
  type CellName,
  type FrequencyTable,
  type TableVariable,
} from '#domain/disclosure/frequency-table.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { Read } from './draw-files.js';

export type TableFile = {
  readonly file: string;
  readonly tables: readonly FrequencyTable[];
  /** Cells that somebody hid already and that are to be looked at; null: hide what must be hidden. */
  readonly hidden: readonly { readonly table: number; readonly cell: CellName }[] | null;
};

/** The tables, or every place in the file where something else was expected. */
export async function readTableFile(file: string): Promise<Read<TableFile>> {
  const parsed = await parse(file);
  if (!parsed.ok) return parsed;
  const faults: InputFault[] = [];
  const fail: Fail = (column, message) => void faults.push({ file, line: null, column, message });
  const given = recordOf(parsed.value);
  const list = given?.['tables'];
  const several = Array.isArray(list);
  const tables = (several ? list : [parsed.value]).map((each: unknown, index) =>
    tableIn(each, several ? `tables[${index}].` : '', fail),
  );
  if (tables.length === 0) fail('tables', 'expected at least one table, found none');
  const hidden = hiddenIn(given?.['hidden'], tables, fail);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { file, tables, hidden } };
}

type Fail = (column: string, message: string) => void;

async function parse(file: string): Promise<Read<unknown>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return {
      ok: false,
      faults: [faultOf(file, 'expected a file that can be read, found none by this name')],
    };
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { ok: true, value };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { ok: false, faults: [faultOf(file, `expected JSON: ${why}`)] };
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function tableIn(value: unknown, place: string, fail: Fail): FrequencyTable {
  const given = recordOf(value);
  const list = given?.['variables'];
  if (!Array.isArray(list) || list.length === 0) {
    fail(`${place}variables`, 'expected a list of variables, each with a name and categories');
    return { variables: [], counts: [] };
  }
  const variables = list.map((each: unknown, index) => variableIn(each, `${place}variables[${index}]`, fail));
  const names = variables.map(({ name }) => name);
  const again = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (again !== undefined) fail(`${place}variables`, `expected every variable once, found "${again}" again`);
  const counts: number[] = [];
  collect(given?.['counts'], { place: `${place}counts`, depth: 0, variables, counts, fail });
  return { variables, counts };
}

function variableIn(value: unknown, place: string, fail: Fail): TableVariable {
  const given = recordOf(value);
  const name = given?.['name'];
  const list = given?.['categories'];
  const categories = Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  if (typeof name !== 'string' || name === '') fail(`${place}.name`, 'expected the name of the variable');
  if (!Array.isArray(list) || categories.length === 0 || categories.length !== list.length)
    fail(`${place}.categories`, 'expected a list of names of categories');
  if (new Set(categories).size !== categories.length)
    fail(`${place}.categories`, 'expected every category once');
  if (categories.includes(MARGIN))
    fail(`${place}.categories`, `"${MARGIN}" stands for a margin; give this category another name`);
  return { name: typeof name === 'string' ? name : '', categories };
}

type Nesting = {
  readonly place: string;
  readonly depth: number;
  readonly variables: readonly TableVariable[];
  readonly counts: number[];
  readonly fail: Fail;
};

/** More than live in the country; beyond it the arithmetic of the solver is no longer exact to a person. */
const MOST_PEOPLE = 20_000_000;

function collect(value: unknown, nesting: Nesting): void {
  const { place, depth, variables, counts, fail } = nesting;
  const variable = variables[depth];
  if (variable === undefined) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MOST_PEOPLE)
      fail(place, `expected a whole number of people, from 0 to ${MOST_PEOPLE}, found ${seen(value)}`);
    counts.push(typeof value === 'number' ? value : 0);
    return;
  }
  const size = variable.categories.length;
  if (!Array.isArray(value) || value.length !== size) {
    const found = Array.isArray(value) ? `a list of ${value.length}` : seen(value);
    fail(place, `expected a list of ${size}, one for each category of ${variable.name}, found ${found}`);
    return;
  }
  value.forEach((each: unknown, index) => {
    collect(each, { ...nesting, place: `${place}[${index}]`, depth: depth + 1 });
  });
}

const seen = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** A cell is its categories in order, or `{ "table": 0, "cell": [...] }` where there are several tables. */
function hiddenIn(value: unknown, tables: readonly FrequencyTable[], fail: Fail): TableFile['hidden'] {
  if (value === undefined) return null;
  if (!Array.isArray(value)) {
    fail('hidden', 'expected a list of cells');
    return null;
  }
  return value.flatMap((each: unknown, index) => {
    const given = recordOf(each);
    const cell = given ? given['cell'] : each;
    const table = given?.['table'] ?? 0;
    const names = Array.isArray(cell) ? cell.filter((name) => typeof name === 'string') : [];
    if (typeof table === 'number' && isCellOf(tables[table], names)) return [{ table, cell: names }];
    fail(
      `hidden[${index}]`,
      `expected a cell of the table: its categories in order, "*" for a margin; found ${seen(each)}`,
    );
    return [];
  });
}

const isCellOf = (table: FrequencyTable | undefined, names: readonly string[]): boolean =>
  table?.variables.length === names.length &&
  table.variables.every(({ categories }, depth) => {
    const name = names[depth] ?? '';
    return name === MARGIN || categories.includes(name);
  });
