// From a corner of the relaxed space, where a few seats are split between types, to a whole panel close by.
import { at } from './at.js';
import { seatsIn, type Panel, type PanelSpace } from './panel-space.js';
import { panelProgram } from './programs.js';
import type { LinearModel, LinearSolution, Solver } from './solver.js';

export type Corner = { readonly profits: Float64Array; readonly vertex: LinearSolution };

const SPLIT = 1e-7;
/** How many types may move beside the split ones, in the first try and the next. */
const COMPANIES = [60, 180, 540];
const MOST_PROGRAMS = 40;
/** With fewer, one by one is as quick and comes closer. */
const FEWEST_TO_LEAP = 2;

/**
 * In: a solver, a space, profits per type and the corner that is best for them when seats may be split.
 * Out: a panel close to it in worth, or null when a short search found none.
 *
 * The split types and those that would hardly be missed (smallest reduced costs) may move, the others stay: a program of
 * some dozens of columns, in which the largest split seat is given away whole until none is split, with a step back
 * where that leads nowhere.
 */
export function diveToPanel(solver: Solver, space: PanelSpace, { profits, vertex }: Corner): Panel | null {
  const seats = vertex.values;
  const split = [...space.counts.keys()].filter((type) => isSplit(at(seats, type)));
  if (split.length === 0) return Array.from(seats, Math.round);
  const movable = inOrderOfRegret(space, vertex);
  for (const company of COMPANIES) {
    const moving = [...split, ...movable.slice(0, company)];
    const found = new Dive(
      solver,
      room(space, moving, seats),
      moving.map((type) => at(profits, type)),
    ).panel();
    if (found !== null) return seated(seats, moving, found);
    if (company >= movable.length) return null;
  }
  return null;
}

const isSplit = (value: number): boolean => Math.abs(value - Math.round(value)) > SPLIT;

function inOrderOfRegret(space: PanelSpace, { values, reducedCosts }: LinearSolution): number[] {
  const regret = (type: number) => Math.abs(at(reducedCosts, type));
  return [...space.counts.keys()]
    .filter((type) => !isSplit(at(values, type)) && at(space.lower, type) < at(space.upper, type))
    .sort((one, other) => regret(one) - regret(other) || one - other);
}

/** The space that is left to the moving types while all others keep their seats. */
function room(space: PanelSpace, moving: readonly number[], seats: Float64Array): PanelSpace {
  const place = new Map(moving.map((type, index) => [type, index]));
  const staying = Array.from(seats, (value, type) => (place.has(type) ? 0 : Math.round(value)));
  const rows = space.rows.map((row) => {
    const taken = seatsIn(row, staying);
    const kept = row.types.flatMap((type, index) => {
      const column = place.get(type);
      return column === undefined ? [] : [{ column, weight: at(row.weights, index) }];
    });
    return {
      lower: row.lower - taken,
      upper: row.upper - taken,
      types: kept.map(({ column }) => column),
      weights: kept.map(({ weight }) => weight),
    };
  });
  return {
    counts: moving.map((type) => at(space.counts, type)),
    lower: moving.map((type) => at(space.lower, type)),
    upper: moving.map((type) => at(space.upper, type)),
    rows: rows.filter((row) => row.types.length > 0),
  };
}

function seated(seats: Float64Array, moving: readonly number[], found: Panel): Panel {
  const panel = Array.from(seats, Math.round);
  moving.forEach((type, index) => (panel[type] = at(found, index)));
  return panel;
}

class Dive {
  private readonly model: LinearModel;
  private readonly lower: number[];
  private readonly upper: number[];
  private programs = 0;

  constructor(solver: Solver, space: PanelSpace, profits: readonly number[]) {
    this.model = solver.open(panelProgram(space, false));
    this.model.setCosts(Float64Array.from(profits));
    this.lower = [...space.lower];
    this.upper = [...space.upper];
  }

  panel(): Panel | null {
    try {
      return this.leap();
    } finally {
      this.model.close();
    }
  }

  /** Gives away the third of the split seats that are nearest to whole, all at once; where that fails, one by one. */
  private leap(): Panel | null {
    let solution = this.model.solve();
    if (solution === null) return null;
    for (;;) {
      const splits = largestSplits(solution.values);
      if (splits.length < FEWEST_TO_LEAP) return this.deeper(solution);
      const before = splits.map((type) => at(this.lower, type));
      for (const type of splits) this.bound(type, Math.ceil(at(solution.values, type)), at(this.upper, type));
      const further = this.model.solve();
      if (further === null) {
        splits.forEach((type, index) => this.bound(type, at(before, index), at(this.upper, type)));
        return this.deeper(solution);
      }
      solution = further;
    }
  }

  private deeper(known?: LinearSolution): Panel | null {
    this.programs += 1;
    if (this.programs > MOST_PROGRAMS) return null;
    const solution = known ?? this.model.solve();
    if (solution === null) return null;
    const type = largestSplit(solution.values);
    if (type === null) return Array.from(solution.values, Math.round);
    const above = Math.ceil(at(solution.values, type));
    return (
      this.within(type, above, at(this.upper, type)) ?? this.within(type, at(this.lower, type), above - 1)
    );
  }

  private within(type: number, lower: number, upper: number): Panel | null {
    const [lowerBefore, upperBefore] = [at(this.lower, type), at(this.upper, type)];
    this.bound(type, lower, upper);
    const panel = this.deeper();
    this.bound(type, lowerBefore, upperBefore);
    return panel;
  }

  private bound(type: number, lower: number, upper: number): void {
    this.lower[type] = lower;
    this.upper[type] = upper;
    this.model.setColumnBounds(type, lower, upper);
  }
}

function largestSplits(values: Float64Array): number[] {
  const splits = [...values.keys()].filter((type) => isSplit(at(values, type)));
  const share = (type: number) => at(values, type) - Math.floor(at(values, type));
  const inOrder = splits.sort((one, other) => share(other) - share(one) || one - other);
  return inOrder.slice(0, Math.ceil(inOrder.length / 3));
}

function largestSplit(values: Float64Array): number | null {
  let [largest, found]: [number, number | null] = [0, null];
  values.forEach((value, type) => {
    const share = value - Math.floor(value);
    if (!isSplit(value) || share <= largest) return;
    [largest, found] = [share, type];
  });
  return found;
}
