// Goldilocks: no chance too low and none too high, both measured against an equal chance for everybody.
import { at } from './at.js';
import { lowestChance } from './lowest-chance.js';
import { proveBound } from './prove-bound.js';
import { seatsAt, type Region } from './region.js';
import { regionProgram } from './region-program.js';
import { relaxLeximin } from './relax-leximin.js';
import type { LinearProof, Relaxed } from './relaxation.js';
import type { LinearModel, LinearRow, Solver } from './solver.js';

const CLOSE = 1e-10;
const MOST_ROUNDS = 60;
const SLACK = 1e-10;

/**
 * In: a solver and a region. Out: the point that minimises (highest chance ÷ equal chance) + (equal chance ÷ lowest
 * chance), the equal chance being size ÷ people and the lowest that of those who can be drawn; among the points that do,
 * the leximin one. Null when the region is empty.
 *
 * Source: Baharav & Flanigan, "Fair, manipulation-robust and transparent sortition", EC 2024 (γ = 1). One over the lowest
 * chance is replaced by its tangents (Kelley 1960), in one dimension, so a few linear programs do.
 */
export function relaxGoldilocks(solver: Solver, region: Region): Relaxed | null {
  const lowest = lowestChance(solver, region);
  if (lowest === null) return null;
  const { zero, first, drawable } = lowest;
  const people = region.counts.reduce((sum, count) => sum + count, 0);
  const size = seatsAt(region, first.columns).reduce((sum, seats) => sum + seats, 0);
  const range = new Range(solver, region, drawable).narrowest(size / people, first.level.value);
  const capped = relaxLeximin(solver, withCap(region, range.highest + SLACK));
  if (capped === null) throw new Error('The range of chances became empty.');
  const { columns, point } = capped;
  return {
    columns,
    point,
    levels: zero.map(({ level }) => level),
    proofs: [...zero.map(({ proof }) => proof), proveBound(solver, region, range.proof.weights)],
  };
}

function withCap(region: Region, highest: number): Region {
  const caps = region.seats.map((entries, type) => ({
    lower: -Infinity,
    upper: highest * at(region.counts, type),
    entries,
  }));
  return { ...region, rows: [...region.rows, ...caps] };
}

type Narrowest = { readonly highest: number; readonly proof: Pick<LinearProof, 'weights'> };

/** Columns after the region's: the highest chance, the lowest chance, and a number above one over the lowest. */
class Range {
  private readonly highest: number;
  private readonly lowest: number;
  private readonly inverse: number;
  private readonly chanceRows: readonly LinearRow[];

  constructor(
    private readonly solver: Solver,
    private readonly region: Region,
    private readonly drawable: readonly number[],
  ) {
    const columns = region.lower.length;
    [this.highest, this.lowest, this.inverse] = [columns, columns + 1, columns + 2];
    const above = drawable.map((type) => this.chanceRow(type, this.lowest, { lower: 0, upper: Infinity }));
    const below = drawable.map((type) => this.chanceRow(type, this.highest, { lower: -Infinity, upper: 0 }));
    this.chanceRows = [...above, ...below];
  }

  narrowest(equal: number, most: number): Narrowest {
    const columns = [
      { cost: 1 / equal, lower: 0, upper: Infinity },
      { cost: 0, lower: 0, upper: Infinity },
      { cost: equal, lower: 0, upper: Infinity },
    ];
    const model = this.solver.open(
      regionProgram(this.region, { goal: 'minimise', columns, rows: this.chanceRows }),
    );
    const found = this.touch(model, most);
    model.close();
    return found;
  }

  private touch(model: LinearModel, most: number): Narrowest {
    let lowest = most;
    for (let round = 0; ; round += 1) {
      model.addRow(this.tangent(lowest));
      const solution = model.solve();
      if (solution === null) throw new Error('A region became empty by looking at it.');
      const { values, rowDuals } = solution;
      lowest = at(values, this.lowest);
      const done = 1 / lowest - at(values, this.inverse) <= CLOSE / lowest;
      if (!done && round < MOST_ROUNDS) continue;
      return { highest: at(values, this.highest), proof: { weights: this.weightsIn(rowDuals) } };
    }
  }

  /** 1/x ≥ 2/c − x/c². */
  private tangent(chance: number): LinearRow {
    return {
      lower: 2 / chance,
      upper: Infinity,
      entries: { indices: [this.lowest, this.inverse], values: [1 / (chance * chance), 1] },
    };
  }

  private chanceRow(type: number, column: number, bounds: { lower: number; upper: number }): LinearRow {
    const { indices, values } = at(this.region.seats, type);
    const entries = { indices: [...indices, column], values: [...values, -at(this.region.counts, type)] };
    return { ...bounds, entries };
  }

  /** Those at the lowest chance pull up, those at the highest push down. */
  private weightsIn(rowDuals: Float64Array): number[] {
    const weights = this.region.counts.map(() => 0);
    this.chanceRows.forEach((_, index) => {
      const type = at(this.drawable, index % this.drawable.length);
      weights[type] = at(weights, type) + at(rowDuals, this.region.rows.length + index);
    });
    return weights;
  }
}
