// Hidden counts that have no sum in common tell nothing of each other: each such group is a small system of its own.
import { UNSEEN, type Cell, type CellSystem, type Limit, type Sum } from './cell-system.js';

export type Separated = {
  readonly system: CellSystem;
  /** By position in this system, the position in the whole one. */
  readonly origin: readonly number[];
};

/**
 * In: a system and the positions of its hidden cells. Out: systems of hidden cells only, which together leave exactly
 * the ranges of the whole; what is shown never changes, so it is left out of the sums.
 * Source: linear programming; independent blocks of constraints are optimised block by block.
 */
export function separate(system: CellSystem, hidden: ReadonlySet<number>): readonly Separated[] {
  const ties = [...system.sums.map(({ total, parts }) => [total, ...parts]), ...cellsOfLimits(system)].map(
    (tie) => tie.filter((cell) => hidden.has(cell)),
  );
  const groupOf = joined(hidden, ties);
  const members = new Map<number, number[]>();
  for (const cell of [...hidden].sort((one, other) => one - other)) {
    const group = groupOf(cell);
    members.set(group, [...(members.get(group) ?? []), cell]);
  }
  const sums = grouped(system.sums, ({ total, parts }) => [total, ...parts], groupOf);
  const limits = grouped(system.limits ?? [], ({ cells }) => cells, groupOf);
  return [...members].map(([group, origin]) =>
    partOf(system, origin, { sums: sums.get(group) ?? [], limits: limits.get(group) ?? [] }),
  );
}

const cellsOfLimits = ({ limits = [] }: CellSystem) => limits.map(({ cells }) => cells);

/** The group of each hidden cell, named by one of its members; UNSEEN for what is not hidden. */
function joined(hidden: ReadonlySet<number>, ties: readonly (readonly number[])[]) {
  const above = new Map([...hidden].map((cell) => [cell, cell]));
  const groupOf = (cell: number): number => {
    let at = above.get(cell);
    if (at === undefined) return UNSEEN;
    while (at !== (above.get(at) ?? at)) at = above.get(at) ?? at;
    above.set(cell, at);
    return at;
  };
  const pairs = ties.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => [first, other] as const),
  );
  for (const [first, other] of pairs) above.set(groupOf(other), groupOf(first));
  return groupOf;
}

function grouped<Tie>(
  ties: readonly Tie[],
  cellsOf: (tie: Tie) => readonly number[],
  groupOf: (cell: number) => number,
): ReadonlyMap<number, readonly Tie[]> {
  const groups = new Map<number, Tie[]>();
  for (const tie of ties) {
    const group = cellsOf(tie)
      .map(groupOf)
      .find((each) => each !== UNSEEN);
    if (group === undefined) continue;
    const own = groups.get(group) ?? [];
    own.push(tie);
    groups.set(group, own);
  }
  return groups;
}

type Ties = { readonly sums: readonly Sum[]; readonly limits: readonly Limit[] };

function partOf(system: CellSystem, origin: readonly number[], { sums, limits }: Ties): Separated {
  const placeOf = new Map(origin.map((cell, place) => [cell, place]));
  const place = (cell: number): number => placeOf.get(cell) ?? UNSEEN;
  const cells = origin.flatMap((cell): Cell | readonly Cell[] => system.cells[cell] ?? []);
  const ceilings = new Map(
    origin.flatMap((cell, own) => {
      const most = system.ceilings?.get(cell);
      return most === undefined ? [] : [[own, most] as const];
    }),
  );
  return {
    origin,
    system: {
      ...{ cells, ceilings },
      sums: sums.map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) })),
      limits: limits.map((limit) => seenPart(system, limit, place)),
      find: () => undefined,
    },
  };
}

/** What is shown is taken off on both sides. */
function seenPart({ cells }: CellSystem, limit: Limit, place: (cell: number) => number): Limit {
  const factorAt = (index: number) => limit.factors[index] ?? 0;
  const places = limit.cells.map((cell, index) => ({ cell, own: place(cell), factor: factorAt(index) }));
  const known = places
    .filter(({ own }) => own === UNSEEN)
    .reduce((sum, { cell, factor }) => sum + factor * (cells[cell]?.count ?? 0), 0);
  const seen = places.filter(({ own }) => own !== UNSEEN);
  return {
    cells: seen.map(({ own }) => own),
    factors: seen.map(({ factor }) => factor),
    atMost: limit.atMost - known,
  };
}
