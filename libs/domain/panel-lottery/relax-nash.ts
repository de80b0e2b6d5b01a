// Nash: the geometric mean of the chances as high as it goes.
import { at } from './at.js';
import { lowestChance } from './lowest-chance.js';
import { proveBound } from './prove-bound.js';
import { seatsAt, type Region } from './region.js';
import { regionProgram } from './region-program.js';
import type { Relaxed } from './relaxation.js';
import type { LinearModel, LinearRow, Solver } from './solver.js';

/** The geometric mean is found to one in a hundred million. */
const CLOSE = 1e-8;
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
  const columns = curve.top(first.columns, first.level.value * FLATTEST);
  const point = seatsAt(region, columns);
  const slope = region.counts.map(() => 0);
  for (const type of drawable) slope[type] = at(region.counts, type) / at(point, type);
  return {
    columns,
    point,
    levels: zero.map(({ level }) => level),
    proofs: [...zero.map(({ proof }) => proof), proveBound(solver, region, slope)],
  };
}

/** The sum of the logarithms, seen from above through tangents. */
class Curve {
  private readonly model: LinearModel;

  constructor(
    solver: Solver,
    private readonly region: Region,
    private readonly types: readonly number[],
  ) {
    const columns = types.map((type) => ({ cost: at(region.counts, type), lower: -Infinity, upper: 0 }));
    this.model = solver.open(regionProgram(region, { goal: 'maximise', columns, rows: [] }));
  }

  top(start: readonly number[], flattest: number): readonly number[] {
    let [columns, height] = [start, -Infinity];
    let outside = start;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.addTangents(outside, flattest);
      const { values, objective } = this.solve();
      outside = [...values.subarray(0, this.region.lower.length)];
      const reached = this.heightAt(outside);
      if (reached > height) [columns, height] = [outside, reached];
      if (objective - height <= CLOSE * this.people()) break;
    }
    this.model.close();
    return columns;
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
    const scale = -1 / (chance * at(this.region.counts, type));
    return {
      lower: -Infinity,
      upper: Math.log(chance) - 1,
      entries: {
        indices: [...indices, this.region.lower.length + index],
        values: [...values.map((seats) => seats * scale), 1],
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
