// Every published number of a set of tables, each once, and every sum that ties them together.
import { countOf, MARGIN, type CellName, type FrequencyTable } from './frequency-table.js';

export type Cell = {
  /** The first table in which it stands, and its name there. */
  readonly table: number;
  readonly name: CellName;
  readonly count: number;
};

/** The parts add up to the total; both are positions in the list of cells, or UNSEEN for a number that never changes. */
export type Sum = { readonly total: number; readonly parts: readonly number[] };

/** Stands in a sum for a number that is known and therefore need not be looked at. */
export const UNSEEN = -1;

/** What is known besides sums, such as a published mean: these cells, each times its factor, are together so much at most. */
export type Limit = {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly atMost: number;
};

export type CellSystem = {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  /** By position, what is known from elsewhere: the count that a hidden cell cannot exceed. */
  readonly ceilings?: ReadonlyMap<number, number>;
  readonly limits?: readonly Limit[];
  /** By position, cells that are protected as small ones are, whatever their count. */
  readonly delicate?: ReadonlySet<number>;
  /** The position of a cell, by table and name. */
  readonly find: (table: number, name: CellName) => number | undefined;
};

export type SystemRefusal = {
  /** Two tables give different counts for the same people. */
  readonly refused: 'tables-disagree';
  readonly table: number;
  readonly cell: CellName;
  readonly count: number;
  readonly elsewhere: number;
};

export type Systems =
  | { readonly ok: true; readonly system: CellSystem }
  | { readonly ok: false; readonly refusals: readonly SystemRefusal[] };

/**
 * In: tables about the same people; a category with the same name of a variable with the same name is the same in each,
 * so that equal margins are one number. Out: the cells and sums of all of them together. Refuses tables that contradict each other.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, sections 4.2 and 4.5 (linked tables).
 */
export function cellSystem(tables: readonly FrequencyTable[]): Systems {
  const cells: Cell[] = [];
  const sums = new Map<string, Sum>();
  const known = new Map<string, number>();
  const refusals: SystemRefusal[] = [];
  tables.forEach((table, index) => {
    for (const positions of allPositions(table)) {
      const cell = { table: index, name: nameOf(table, positions), count: countOf(table, positions) };
      const key = keyOf(table, cell.name);
      const first = cells[known.get(key) ?? -1];
      if (first && first.count !== cell.count)
        refusals.push({
          refused: 'tables-disagree',
          table: index,
          cell: cell.name,
          count: cell.count,
          elsewhere: first.count,
        });
      if (!first) known.set(key, cells.push(cell) - 1);
    }
  });
  const place = (table: FrequencyTable, name: CellName) => known.get(keyOf(table, name)) ?? -1;
  for (const table of tables) for (const sum of sumsOf(table, place)) sums.set(JSON.stringify(sum), sum);
  if (refusals.length > 0) return { ok: false, refusals };
  const find = (table: number, name: CellName) => {
    const its = tables[table];
    return its && known.get(keyOf(its, name));
  };
  return { ok: true, system: { cells, sums: [...sums.values()], find } };
}

/** Every combination of category positions, −1 for a margin. */
function allPositions({ variables }: FrequencyTable): readonly (readonly number[])[] {
  return variables.reduce<readonly (readonly number[])[]>(
    (lists, { categories }) =>
      lists.flatMap((list) => [...categories.keys(), -1].map((position) => [...list, position])),
    [[]],
  );
}

function nameOf({ variables }: FrequencyTable, positions: readonly number[]): CellName {
  return variables.map(({ categories }, depth) => categories[positions[depth] ?? -1] ?? MARGIN);
}

/**
 * Cells of different tables are the same when they speak of the same categories of the same variables, in whatever order
 * these stand, and also when another table divides the rest of a variable in another way.
 */
function keyOf({ variables }: FrequencyTable, name: CellName): string {
  const parts = variables.flatMap((variable, depth) =>
    name[depth] === MARGIN ? [] : [JSON.stringify([variable.name, name[depth]])],
  );
  return parts.sort().join();
}

function sumsOf(table: FrequencyTable, place: (table: FrequencyTable, name: CellName) => number): Sum[] {
  const names = allPositions(table).map((positions) => nameOf(table, positions));
  return names.flatMap((name) =>
    table.variables.flatMap(({ categories }, depth) => {
      if (name[depth] !== MARGIN) return [];
      const parts = categories.map((category) => place(table, name.with(depth, category)));
      return [{ total: place(table, name), parts }];
    }),
  );
}
