// What the lottery asks of a solver of linear programs; libs/platform/solver supplies it, so that this package stays pure.

/** The non-zero coefficients of a row (by column) or of a column (by row). */
export type Entries = { readonly indices: readonly number[]; readonly values: readonly number[] };

export type LinearRow = { readonly lower: number; readonly upper: number; readonly entries: Entries };

export type LinearColumn = {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly entries: Entries;
};

/** Bounds may be infinite; the three arrays hold one number per column. */
export type LinearProgram = {
  readonly goal: 'maximise' | 'minimise';
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly LinearRow[];
  /** Whether every column takes whole numbers only; such a program is solved without a gap. */
  readonly whole: boolean;
  /** Whether columns are added between solves: the last answer then stays possible, and the solver goes on from there. */
  readonly grows?: boolean;
};

/**
 * The optimum: per column its value and reduced cost, per row its dual value (both meaningless for a whole-number program).
 * A dual value is the change of the objective per unit by which the row's binding bound moves.
 */
export type LinearSolution = {
  readonly objective: number;
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  readonly rowDuals: Float64Array;
};

/** A program that is solved again and again while it changes; a solution starts from the one before. */
export type LinearModel = {
  setCosts(costs: Float64Array): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  setCoefficient(row: number, column: number, value: number): void;
  addColumn(column: LinearColumn): void;
  addRow(row: LinearRow): void;
  /** The optimum, or null when no values satisfy the rows and bounds. Throws when the solver gives up. */
  solve(): LinearSolution | null;
  /** Gives the memory back; the model cannot be used after this. */
  close(): void;
};

export type Solver = {
  /** Name and version, for the record of a draw. */
  readonly version: string;
  open(program: LinearProgram): LinearModel;
};
