// A table of counts of people, as it would be published if nobody had to be protected.

export type TableVariable = { readonly name: string; readonly categories: readonly string[] };

/** `counts` holds a count per combination of categories, the last variable running fastest; all margins are understood to be published too. */
export type FrequencyTable = {
  readonly variables: readonly TableVariable[];
  readonly counts: readonly number[];
};

/** The category that stands for all categories of a variable together. */
export const MARGIN = '*';

/** One cell: its categories in the order of the variables of its table, `*` where a variable is summed over. */
export type CellName = readonly string[];

/**
 * In: a table and, per variable, the position of a category or −1 for its margin. Out: the count of that cell.
 */
export function countOf({ variables, counts }: FrequencyTable, positions: readonly number[]): number {
  const sumFrom = (depth: number, offset: number): number => {
    const categories = variables[depth]?.categories.length;
    if (categories === undefined) return counts[offset] ?? 0;
    const position = positions[depth] ?? -1;
    if (position >= 0) return sumFrom(depth + 1, offset * categories + position);
    return Array.from({ length: categories }, (_, each) =>
      sumFrom(depth + 1, offset * categories + each),
    ).reduce((sum, count) => sum + count, 0);
  };
  return sumFrom(0, 0);
}
