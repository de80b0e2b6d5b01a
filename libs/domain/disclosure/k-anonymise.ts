// Makes the background of people coarser until nobody stands in a group of fewer than k.
/** A trait: the names of its classes, and per person the position of theirs or −1. */
export type Classed = { readonly categories: readonly string[]; readonly codes: ArrayLike<number> };

/** Stands for any class. */
export const ANY = '*';

/** Positions of traits of which tables are published, one at a time or several together. */
export type PublishedTogether = readonly number[];

/**
 * In: traits over the same people, the one that should last longest first, k, and which traits tables are published of
 * together (each by itself when left out). Out: per person the classes, `*`
 * where one is not told; every combination stands for k people at least. Undefined for everybody when there are fewer
 * than k people. Who stands in a small group loses the last trait first; what is left over is filled up with the
 * smallest groups. Of the people of a published class, those who are not told to be of it are nobody or k at least as
 * well: whoever takes the rows from the published table is left with their answers. The same people in another order
 * give the same groups.
 * Source: Sweeney (2002), Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 10 (k-anonymity by suppression).
 */
export function kAnonymise(
  traits: readonly Classed[],
  people: number,
  k: number,
  published: readonly PublishedTogether[] = traits.map((_, trait) => [trait]),
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
  while (published.some((together) => leavesFew(rows, { traits, together, k }))) fillUp(rows, k);
  return rows;
}

type Table = {
  readonly traits: readonly Classed[];
  readonly together: PublishedTogether;
  readonly k: number;
};

/** Hides one group more where few people of a class are left over; false when there is no such class any more. */
function leavesFew(rows: readonly string[][], { traits, together, k }: Table): boolean {
  const last = together.at(-1) ?? 0;
  const isTold = (row: readonly string[]) => together.every((depth) => row[depth] !== ANY);
  const left = new Map<string, number>();
  const told = new Map<string, string[][]>();
  rows.forEach((row, person) => {
    const key = keyOf(together.map((depth) => String(traits[depth]?.codes[person] ?? -1)));
    if (isTold(row)) told.set(key, [...(told.get(key) ?? []), row]);
    else left.set(key, (left.get(key) ?? 0) + 1);
  });
  const few = [...told].filter(([key]) => (left.get(key) ?? 0) > 0 && (left.get(key) ?? 0) < k);
  for (const [, own] of few) {
    const smallest = smallestOf(sizesOf(own));
    own.filter((row) => keyOf(row) === smallest).forEach((row) => (row[last] = ANY));
  }
  return few.length > 0;
}

const smallestOf = (sizes: ReadonlyMap<string, number>): string | undefined =>
  [...sizes].sort(([one, size], [other, next]) => size - next || (one < other ? -1 : 1))[0]?.[0];

/** People of whom nothing is told are joined by the smallest groups until they are k, or until there are none. */
function fillUp(rows: readonly string[][], k: number): void {
  for (;;) {
    const sizes = sizesOf(rows);
    const nothing = keyOf((rows[0] ?? []).map(() => ANY));
    const without = sizes.get(nothing) ?? 0;
    if (without === 0 || without >= k) return;
    sizes.delete(nothing);
    const smallest = smallestOf(sizes);
    if (smallest === undefined) return;
    rows.filter((row) => keyOf(row) === smallest).forEach((row) => row.fill(ANY));
  }
}

const keyOf = (row: readonly string[]): string => JSON.stringify(row);

function sizesOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  return sizes;
}
