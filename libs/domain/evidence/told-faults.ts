// The faults of a file, the first of each column told and all of them counted: a fault in every row must not fill the memory.

type OfColumn = { readonly column: string | null };

/** How many faults of one column are told; nobody mends more before looking again. */
export const MOST_TOLD = 1000;

export class ToldFaults<Fault extends OfColumn> {
  private readonly told: Fault[] = [];
  private readonly counts = new Map<string | null, number>();

  /** `fault`: called only when this one is still told. */
  add(column: string | null, fault: () => Fault): void {
    const count = (this.counts.get(column) ?? 0) + 1;
    this.counts.set(column, count);
    if (count <= MOST_TOLD) this.told.push(fault());
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** In the order in which they came. */
  get first(): readonly Fault[] {
    return this.told;
  }

  /** Per column of which not everything was told, how many more there are, also in words. */
  get rest(): readonly { readonly column: string | null; readonly more: number; readonly message: string }[] {
    return [...this.counts].flatMap(([column, total]) =>
      total <= MOST_TOLD ? [] : [{ column, more: total - MOST_TOLD, message: restMessage(total) }],
    );
  }
}

const restMessage = (total: number): string =>
  `${total - MOST_TOLD} more rows with such a fault, ${total} in all: mend them in the same way`;
