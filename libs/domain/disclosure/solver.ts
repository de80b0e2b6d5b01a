// What disclosure control asks of a solver of linear programs; libs/platform/solver supplies it, so that this package stays pure.

/** The non-zero coefficients of a row, by column. */
export type Entries = { readonly indices: readonly number[]; readonly values: readonly number[] };

export type LinearProgram = {
  readonly goal: 'maximise' | 'minimise';
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly { readonly lower: number; readonly upper: number; readonly entries: Entries }[];
  readonly whole: boolean;
};

/** A program that is solved again and again while it changes. */
export type LinearModel = {
  setCosts(costs: Float64Array): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  /** The optimum, or null when no values satisfy the rows and bounds. */
  solve(): { readonly objective: number; readonly values: Float64Array } | null;
  close(): void;
};

export type Solver = { open(program: LinearProgram): LinearModel };
