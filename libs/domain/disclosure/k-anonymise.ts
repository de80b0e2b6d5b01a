// Makes the background of people coarser until nobody stands in a group of fewer than k.
/** A trait: the names of its classes, and per person the position of theirs or −1. */
export type Classed = { readonly categories: readonly string[]; readonly codes: ArrayLike<number> };

/** Stands for any class. */
export const ANY = '*';

/**
 * In: traits over the same people, the one that should last longest first, and k. Out: per person the classes, `*`
 * where one is not told; every combination stands for k people at least. Undefined for everybody when there are fewer
 * than k people. Who stands in a small group loses the last trait first; what is left over is filled up with the
 * smallest groups. The same people in another order give the same groups.
 * Source: Sweeney (2002), Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 10 (k-anonymity by suppression).
 */
export function kAnonymise(
  traits: readonly Classed[],
  people: number,
  k: number,
): readonly (readonly string[])[] | undefined {
  if (people < k) return undefined;
  const rows = Array.from({ length: people }, (_, person) =>
    traits.map(({ categories, codes }) => categories[codes[person] ?? -1] ?? ANY),
  );
  for (let depth = traits.length - 1; depth >= 0; depth -= 1) {
    const sizes = sizesOf(rows);
    const alone = rows.filter((row) => (sizes.get(keyOf(row)) ?? 0) < k);
    for (const row of alone) row[depth] = ANY;
  }
  fillUp(rows, k);
  return rows;
}

/** People of whom nothing is told are joined by the smallest groups until they are k, or until there are none. */
function fillUp(rows: readonly string[][], k: number): void {
  for (;;) {
    const sizes = sizesOf(rows);
    const nothing = keyOf((rows[0] ?? []).map(() => ANY));
    const without = sizes.get(nothing) ?? 0;
    if (without === 0 || without >= k) return;
    const [smallest] = [...sizes]
      .filter(([key]) => key !== nothing)
      .sort(([one, size], [other, next]) => size - next || (one < other ? -1 : 1));
    if (!smallest) return;
    rows.filter((row) => keyOf(row) === smallest[0]).forEach((row) => row.fill(ANY));
  }
}

const keyOf = (row: readonly string[]): string => JSON.stringify(row);

function sizesOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  return sizes;
}
