// Raising the lowest chance, level by level: the one linear program behind every method.
import { at } from './at.js';
import { payablePrices } from './payable-prices.js';
import type { Region } from './region.js';
import type { Level, LinearProof } from './relaxation.js';
import type { LinearModel, LinearProgram, LinearSolution, Solver } from './solver.js';

/** A type counts as stuck when its share in the argument is more than rounding. */
const SMALLEST_SHARE = 1e-9;
const FIRST_SLACK = 1e-11;
const LAST_SLACK = 1e-7;

export type ClimbedLevel = {
  readonly level: Level;
  readonly proof: LinearProof;
  /** The values of the region's columns at which the level was reached. */
  readonly columns: readonly number[];
};

/**
 * Climbs through the levels of a region. A level's proof: Σ weights · people over the types free at that level is 1, and
 * no panel is worth more than `value` plus what the fixed types are worth at their values.
 *
 * Source: the levels of Algorithm 1 in Flanigan et al., Nature 2021, on a compact program over types; by averaging over
 * identical people its outcome bounds every lottery from above in the leximin order.
 */
export class Climb {
  private readonly model: LinearModel;
  private readonly free: Set<number>;
  private readonly fixedAt = new Map<number, number>();
  /** The column of the lowest chance, after those of the region. */
  private readonly lowest: number;
  private slack = FIRST_SLACK;

  constructor(
    solver: Solver,
    private readonly region: Region,
  ) {
    this.free = new Set(region.counts.keys());
    this.lowest = region.lower.length;
    this.model = solver.open(levelProgram(region));
  }

  /** The types that are not at a level yet. */
  get freeTypes(): ReadonlySet<number> {
    return this.free;
  }

  /** The next level, or null when the region is empty. Refuses (throws) when everybody is at a level already. */
  next(): ClimbedLevel | null {
    const solution = this.solve();
    if (solution === null) return null;
    const proof = this.proofIn(solution);
    const level = this.fix(at(solution.values, this.lowest), proof);
    return { level, proof, columns: [...solution.values.subarray(0, this.lowest)] };
  }

  close(): void {
    this.model.close();
  }

  /** Rounding in earlier levels may leave no room at all; then they are loosened by next to nothing. */
  private solve(): LinearSolution | null {
    const solution = this.model.solve();
    if (solution !== null || this.fixedAt.size === 0) return solution;
    if (this.slack >= LAST_SLACK) throw new Error('The levels of the lottery contradict each other.');
    this.slack *= 10;
    for (const [type, value] of this.fixedAt) this.holdAt(type, value);
    return this.solve();
  }

  private fix(value: number, { weights }: LinearProof): Level {
    const share = (type: number) => at(weights, type) * at(this.region.counts, type);
    const fixed = [...this.free].filter((type) => share(type) > SMALLEST_SHARE);
    if (fixed.length === 0) throw new Error('A level of the lottery fixed nobody.');
    for (const type of fixed) {
      this.free.delete(type);
      this.fixedAt.set(type, value);
      this.model.setCoefficient(this.rowOf(type), this.lowest, 0);
      this.holdAt(type, value);
    }
    return { value, fixed };
  }

  private holdAt(type: number, value: number): void {
    const people = at(this.region.counts, type);
    this.model.setRowBounds(this.rowOf(type), people * (value - this.slack), Infinity);
  }

  private rowOf(type: number): number {
    return this.region.rows.length + type;
  }

  /** Dual values, scaled so that the shares of the free types add up to one. */
  private proofIn({ rowDuals }: LinearSolution): LinearProof {
    const raw = this.region.counts.map((_, type) => Math.max(0, -at(rowDuals, this.rowOf(type))));
    const total = [...this.free].reduce((sum, type) => sum + at(raw, type) * at(this.region.counts, type), 0);
    return {
      weights: raw.map((weight) => weight / total),
      prices: payablePrices(this.region.rows, rowDuals).map((price) => price / total),
    };
  }
}

/** The region with one more column, the lowest chance z, and per type a row `seats − people · z ≥ 0`. */
function levelProgram({ counts, lower, upper, rows, seats }: Region): LinearProgram {
  const lowest = lower.length;
  const costs = new Float64Array(lowest + 1);
  costs[lowest] = 1;
  const chances = seats.map(({ indices, values }, type) => ({
    lower: 0,
    upper: Infinity,
    entries: { indices: [...indices, lowest], values: [...values, -at(counts, type)] },
  }));
  return {
    goal: 'maximise',
    costs,
    lower: Float64Array.from([...lower, 0]),
    upper: Float64Array.from([...upper, Infinity]),
    rows: [...rows, ...chances],
    whole: false,
  };
}
