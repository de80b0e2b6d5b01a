// The rows of a space read by column, laid out so that every column's worth at given row prices is found at once.
import type { PanelRow, PanelSpace } from './panel-space.js';

/** Rows that count are kept in groups of four per type: quicker to add up than one by one. */
const GROUP = 4;

/**
 * In: a space. One column per type with its weights in the rows.
 */
export class Columns {
  private readonly starts: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly weightOf: Float64Array;
  /** Per group and type four rows that count the type; where there are fewer, a row beyond the last. */
  private readonly grouped: readonly Int32Array[];
  /** Rows that weigh instead of count. */
  private readonly weighing: readonly { readonly row: PanelRow; readonly index: number }[];

  constructor({ counts, rows }: PanelSpace) {
    const entries = entriesByType(counts.length, rows);
    this.starts = Int32Array.from({ length: counts.length + 1 }, () => 0);
    entries.forEach((own, type) => (this.starts[type + 1] = (this.starts[type] ?? 0) + own.length));
    this.rowOf = Int32Array.from(entries.flatMap((own) => own.map(({ row }) => row)));
    this.weightOf = Float64Array.from(entries.flatMap((own) => own.map(({ weight }) => weight)));
    const indexed = rows.map((row, index) => ({ row, index }));
    this.weighing = indexed.filter(({ row }) => row.weights.some((weight) => weight !== 1));
    const apart = new Set(this.weighing.map(({ index }) => index));
    const counting = entries.map((own) => own.map(({ row }) => row).filter((row) => !apart.has(row)));
    this.grouped = inGroups(counting, rows.length);
  }

  /** Adds `times` the column of a type to a vector over rows. */
  add(type: number, times: number, overRows: Float64Array): void {
    const end = this.starts[type + 1] ?? 0;
    for (let entry = this.starts[type] ?? 0; entry < end; entry += 1) {
      const row = this.rowOf[entry] ?? 0;
      overRows[row] = (overRows[row] ?? 0) + times * (this.weightOf[entry] ?? 0);
    }
  }

  /**
   * Writes into `worths` what every type's column is worth at these prices per row. The prices have one more place than
   * there are rows, and zero there.
   */
  worths(prices: Float64Array, worths: Float64Array): void {
    const types = this.starts.length - 1;
    worths.fill(0, 0, types);
    for (const rows of this.grouped)
      for (let type = 0, from = 0; type < types; type += 1, from += GROUP)
        worths[type] =
          (worths[type] ?? 0) +
          (prices[rows[from] ?? 0] ?? 0) +
          (prices[rows[from + 1] ?? 0] ?? 0) +
          (prices[rows[from + 2] ?? 0] ?? 0) +
          (prices[rows[from + 3] ?? 0] ?? 0);
    for (const { row, index } of this.weighing) {
      const price = prices[index] ?? 0;
      if (price === 0) continue;
      row.types.forEach(
        (type, place) => (worths[type] = (worths[type] ?? 0) + price * (row.weights[place] ?? 0)),
      );
    }
  }
}

type Entry = { readonly row: number; readonly weight: number };

function entriesByType(types: number, rows: readonly PanelRow[]): Entry[][] {
  const entries: Entry[][] = Array.from({ length: types }, () => []);
  rows.forEach((row, index) =>
    row.types.forEach((type, place) => entries[type]?.push({ row: index, weight: row.weights[place] ?? 0 })),
  );
  return entries;
}

function inGroups(counting: readonly (readonly number[])[], beyond: number): Int32Array[] {
  const most = counting.reduce((longest, rows) => Math.max(longest, rows.length), 0);
  return Array.from({ length: Math.ceil(most / GROUP) }, (_, group) =>
    Int32Array.from({ length: counting.length * GROUP }, (_, place) => {
      const rows = counting[Math.floor(place / GROUP)];
      return rows?.[group * GROUP + (place % GROUP)] ?? beyond;
    }),
  );
}
