// The HiGHS solver (WebAssembly, one thread, the same arithmetic on every machine) behind the lottery's narrow interface.
import * as highsPackage from 'highs';
import type { Highs, Model } from 'highs';
import type {
  LinearColumn,
  LinearModel,
  LinearProgram,
  LinearRow,
  LinearSolution,
  Solver,
} from '#domain/panel-lottery/solver.js';

/** What changes between two solves of one program; the solver starts faster when it knows. */
export type Changing = 'anything' | 'costs';

/** Loads the solver, which takes about 50 ms. Its `solve` blocks: long computations belong in a worker thread. */
export async function loadSolver(changing: Changing = 'anything'): Promise<Solver> {
  const load: unknown = highsPackage.default;
  if (!isLoader(load)) throw new TypeError('The package highs no longer exports its loader.');
  const highs = await load();
  return { version: `HiGHS ${highs.version.string}`, open: (program) => openModel(highs, program, changing) };
}

/** The types of the package describe its default export one level too deep for an ES module. */
const isLoader = (value: unknown): value is () => Promise<Highs> => typeof value === 'function';

/** Tighter than the defaults: probabilities are claimed to one in a million. */
const PRECISION = {
  output_flag: false,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-9,
};

/** With other costs or more columns the last answer is still possible, from which the primal simplex method goes on. */
const PRIMAL_SIMPLEX = { simplex_strategy: 4 };

function openModel(highs: Highs, program: LinearProgram, changing: Changing): LinearModel {
  const model = highs.createModel(modelData(highs, program));
  model.options.set(PRECISION);
  if (changing === 'costs' || program.grows === true) model.options.set(PRIMAL_SIMPLEX);
  let columns = program.costs.length;
  return {
    setCosts: (costs) => void model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs),
    setColumnBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    setCoefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
    addColumn: ({ cost, lower, upper, entries }: LinearColumn) => {
      model.addCol(cost, lower, upper, entries);
      columns += 1;
    },
    addRow: ({ lower, upper, entries }) => void model.addRow(lower, upper, entries),
    solve: () => solve(highs, model),
    close: () => model.dispose(),
  };
}

function modelData(highs: Highs, program: LinearProgram) {
  const { goal, costs, lower, upper, rows, whole } = program;
  const { objectiveSense, variableType } = highs.constants;
  return {
    numCols: costs.length,
    numRows: rows.length,
    sense: objectiveSense[goal === 'maximise' ? 'maximize' : 'minimize'],
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: rowWise(rows, costs.length),
    ...(whole ? { integrality: new Int32Array(costs.length).fill(variableType.integer) } : {}),
  };
}

function rowWise(rows: readonly LinearRow[], numCols: number) {
  const starts = [0];
  rows.forEach(({ entries }, row) => starts.push((starts[row] ?? 0) + entries.indices.length));
  return {
    format: 'csr' as const,
    numCols,
    numRows: rows.length,
    starts,
    indices: rows.flatMap(({ entries }) => entries.indices),
    values: rows.flatMap(({ entries }) => entries.values),
  };
}

function solve(highs: Highs, model: Model): LinearSolution | null {
  const { infeasible } = highs.constants.modelStatus;
  const status = settledStatus(highs, model);
  if (status === infeasible) return null;
  const { colValue, colDual, rowDual } = model.getSolution();
  return { objective: model.getObjectiveValue(), values: colValue, reducedCosts: colDual, rowDuals: rowDual };
}

/** A warm start can leave the simplex method undecided; a cold start, or else wider tolerances, settles it. */
function settledStatus(highs: Highs, model: Model): number {
  const { optimal, infeasible } = highs.constants.modelStatus;
  for (const prepare of RESCUES) {
    prepare(model);
    model.run();
    const status = model.getModelStatus();
    if (status === optimal || status === infeasible) return status;
  }
  throw new Error(`The solver gave up with status ${model.getModelStatus()}.`);
}

const WIDER = { primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 };
const RESCUES: readonly ((model: Model) => void)[] = [
  () => undefined,
  (model) => {
    model.clearSolver();
  },
  (model) => {
    model.clearSolver();
    model.options.set(WIDER);
  },
];
