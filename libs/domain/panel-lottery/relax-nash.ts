// Nash: the geometric mean of the chances as high as it goes.
import { at } from './at.js';
import { lowestChance } from './lowest-chance.js';
import { proveBound } from './prove-bound.js';
import { seatsAt, type Region } from './region.js';
import { regionProgram } from './region-program.js';
import type { Relaxed } from './relaxation.js';
import type { LinearModel, LinearRow, Solver } from './solver.js';

/** The geometric mean is found to one in ten thousand million: chances, being flat there, to one in a hundred thousand. */
const CLOSE = 1e-10;
const MOST_ROUNDS = 60;
/** Tangents at chances near zero would be all but vertical: none is drawn below this share of the lowest possible chance. */
const FLATTEST = 0.01;

/**
 * In: a solver and a region. Out: the point where the product of the chances of those who can be drawn is highest, with
 * its proof (the slope there), or null when the region is empty.
 *
 * Source: Kelley, "The cutting-plane method for solving convex programs", 1960: every logarithm is replaced by its
 * tangents so far, a linear program, and each round adds the tangents at its outcome. The proof is the inequality of the
 * arithmetic and geometric means (see `judge-claim.ts`).
 */
export function relaxNash(solver: Solver, region: Region): Relaxed | null {
  const lowest = lowestChance(solver, region);
  if (lowest === null) return null;
  const { zero, first, drawable } = lowest;
  const curve = new Curve(solver, region, drawable);
  const { columns, weights } = curve.top(first.columns, first.level.value * FLATTEST);
  curve.close();
  return {
    columns,
    point: seatsAt(region, columns),
    levels: zero.map(({ level }) => level),
    proofs: [...zero.map(({ proof }) => proof), proveBound(solver, region, weights)],
  };
}

/** The best columns found, and the slope of the tangents that keep any others from being better. */
type Top = { readonly columns: readonly number[]; readonly weights: readonly number[] };

/** The sum of the logarithms, seen from above through tangents. */
class Curve {
  private readonly model: LinearModel;
  private readonly tangents: { readonly type: number; readonly slope: number }[] = [];

  constructor(
    solver: Solver,
    private readonly region: Region,
    private readonly types: readonly number[],
  ) {
    // The first tangents bound the logarithms from above.
    const columns = types.map((type) => ({
      cost: at(region.counts, type),
      lower: -Infinity,
      upper: Infinity,
    }));
    this.model = solver.open(regionProgram(region, { goal: 'maximise', columns, rows: [] }));
  }

  top(start: readonly number[], flattest: number): Top {
    let [columns, height] = [start, -Infinity];
    let outside = start;
    for (let round = 1; ; round += 1) {
      this.addTangents(outside, flattest);
      const { values, objective, rowDuals } = this.solve();
      outside = [...values.subarray(0, this.region.lower.length)];
      const reached = this.heightAt(outside);
      if (reached > height) [columns, height] = [outside, reached];
      const close = objective - height <= CLOSE * this.people();
      if (close || round === MOST_ROUNDS) return { columns, weights: this.weightsIn(rowDuals) };
    }
  }

  close(): void {
    this.model.close();
  }

  private weightsIn(rowDuals: Float64Array): number[] {
    const weights = this.region.counts.map(() => 0);
    this.tangents.forEach(({ type, slope }, index) => {
      const dual = Math.max(0, at(rowDuals, this.region.rows.length + index));
      weights[type] = at(weights, type) + dual * slope;
    });
    return weights;
  }

  private addTangents(columns: readonly number[], flattest: number): void {
    this.chancesAt(columns).forEach((chance, index) => {
      this.model.addRow(this.tangent(index, Math.max(chance, flattest)));
    });
  }

  /** log p ≤ log c + (p − c) / c. */
  private tangent(index: number, chance: number): LinearRow {
    const type = at(this.types, index);
    const { indices, values } = at(this.region.seats, type);
    const slope = 1 / (chance * at(this.region.counts, type));
    this.tangents.push({ type, slope });
    return {
      lower: -Infinity,
      upper: Math.log(chance) - 1,
      entries: {
        indices: [...indices, this.region.lower.length + index],
        values: [...values.map((seats) => -seats * slope), 1],
      },
    };
  }

  private chancesAt(columns: readonly number[]): number[] {
    const seats = seatsAt(this.region, columns);
    return this.types.map((type) => at(seats, type) / at(this.region.counts, type));
  }

  private heightAt(columns: readonly number[]): number {
    const chances = this.chancesAt(columns);
    return chances.reduce((sum, chance, index) => {
      const people = at(this.region.counts, at(this.types, index));
      return sum + people * Math.log(Math.max(chance, Number.MIN_VALUE));
    }, 0);
  }

  private people(): number {
    return this.types.reduce((sum, type) => sum + at(this.region.counts, type), 0);
  }

  private solve() {
    const solution = this.model.solve();
    if (solution === null) throw new Error('A region became empty by looking at it.');
    return solution;
  }
}
