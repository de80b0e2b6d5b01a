// What a reader can solve for: which of the unknown zeros and ones are fixed by sums over groups of people.

/** So many of these people (from 0) have the value. */
export type Sum = { readonly people: readonly number[]; readonly total: number };

/** A prime below 2^26, so that products stay exact. */
const PRIME = 67_108_859;

/** With so few unknowns left over, every choice of them can be tried. */
const MOST_TRIED = 14;

/**
 * In: how many unknowns, and sums over them. Out: every unknown that is the same in all solutions of noughts and ones: where
 * a sum is nought or as large as its group, by elimination, and when few unknowns are left over by trying them all.
 */
export function solvedBy(unknowns: number, sums: readonly Sum[]): ReadonlyMap<number, number> {
  const system = reduced(
    sums.map(({ people, total }) => {
      const row = new Float64Array(unknowns + 1);
      for (const one of people) row[one] = 1;
      row[unknowns] = total;
      return row;
    }),
    unknowns,
  ).map((row) => ({ row, pivot: row.findIndex((cell) => cell !== 0) }));
  const pivots = new Set(system.map(({ pivot }) => pivot));
  const named = new Set(sums.flatMap(({ people }) => people));
  const free = [...named].filter((one) => !pivots.has(one));
  if (free.length > MOST_TRIED) return forced(sums);
  const found = new Map<number, Set<number>>();
  for (let choice = 0; choice < 2 ** free.length; choice += 1) {
    const solution = new Map(free.map((one, bit) => [one, Math.floor(choice / 2 ** bit) % 2]));
    if (!system.every((each) => completes(each, solution, unknowns))) continue;
    for (const [one, value] of solution) found.set(one, (found.get(one) ?? new Set()).add(value));
  }
  return new Map(
    [...found].flatMap(([one, values]) => (values.size === 1 ? [[one, [...values][0] ?? 0]] : [])),
  );
}

/** What single sums say; the elimination left too much open to say more. */
function forced(sums: readonly Sum[]): ReadonlyMap<number, number> {
  const extreme = sums.filter(({ people, total }) => total === 0 || total === people.length);
  return new Map(
    extreme.flatMap(({ people, total }) => people.map((one): [number, number] => [one, total === 0 ? 0 : 1])),
  );
}

type Reduced = { readonly row: Float64Array; readonly pivot: number };

/** Adds the unknown of this row to the solution; false when it would be neither nought nor one. */
function completes({ row, pivot }: Reduced, solution: Map<number, number>, unknowns: number): boolean {
  let value = row[unknowns] ?? 0;
  for (const [one, given] of solution) if (given === 1 && one !== pivot) value -= row[one] ?? 0;
  const rest = ((value % PRIME) + PRIME) % PRIME;
  solution.set(pivot, rest);
  return rest === 0 || rest === 1;
}

/** The rows in reduced echelon form. */
function reduced(rows: Float64Array[], columns: number): readonly Float64Array[] {
  let rank = 0;
  for (let column = 0; column < columns; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const found = rows[pivot];
    if (found === undefined) continue;
    rows[pivot] = rows[rank] ?? found;
    rows[rank] = found;
    const inverse = inverseOf(found[column] ?? 1);
    for (const [at, cell] of found.entries()) found[at] = (cell * inverse) % PRIME;
    for (const row of rows.filter((other) => other !== found)) subtract(row, found, column);
    rank += 1;
  }
  return rows.slice(0, rank);
}

function subtract(row: Float64Array, pivot: Float64Array, column: number): void {
  const times = row[column] ?? 0;
  if (times === 0) return;
  for (let at = 0; at < pivot.length; at += 1) {
    const cell = pivot[at] ?? 0;
    if (cell === 0) continue;
    const left = ((row[at] ?? 0) - ((times * cell) % PRIME)) % PRIME;
    row[at] = left < 0 ? left + PRIME : left;
  }
}

/** By the little theorem of Fermat. */
function inverseOf(value: number): number {
  let [power, base, rest] = [1, value, PRIME - 2];
  while (rest > 0) {
    if (rest % 2 === 1) power = (power * base) % PRIME;
    base = (base * base) % PRIME;
    rest = Math.floor(rest / 2);
  }
  return power;
}
