// Which column to take in when another leaves, and which may go to their other bound on the way.

/** Outside a bound by no more than this is on it. */
const CLOSE = 1e-9;
/** Smaller factors are rounding of nothing. */
const SMALLEST_FACTOR = 1e-7;
/** How much further to look when the columns found so far do not make up for the one that leaves. */
const FURTHER = 4;

export type Step = {
  readonly entering: number;
  /** Columns that go from one bound to the other. */
  readonly flips: readonly number[];
  /** By how much the gains move per unit of factor; its sign is the side on which the leaving column is. */
  readonly length: number;
};

/**
 * Keeps the gain of every column: what one more of it is worth. A column at its upper bound gains at least nothing, one at
 * its lower bound at most; a step moves all gains along the factors until the first that has no way to give in.
 */
export class StepChoice {
  readonly gains: Float64Array;
  /** Per column what it takes from the leaving one; zero for chosen columns. */
  readonly factors: Float64Array;
  /** Where a column can go: 1 up, -1 down, 0 nowhere. */
  private readonly ways: Int8Array;
  private readonly candidates: Int32Array;
  private readonly ratios: Float64Array;
  private readonly near: Int32Array;
  private found = 0;
  private gathered = 0;
  private usual = 0.01;

  constructor(
    private readonly lower: Float64Array,
    private readonly upper: Float64Array,
  ) {
    const columns = lower.length;
    this.gains = new Float64Array(columns);
    this.factors = new Float64Array(columns);
    this.ways = new Int8Array(columns);
    this.candidates = new Int32Array(columns);
    this.ratios = new Float64Array(columns);
    this.near = new Int32Array(columns);
  }

  /** The bound on which a column that is not chosen belongs, its value so far deciding when it gains nothing. */
  settle(column: number, value: number): number {
    const gain = this.gains[column] ?? 0;
    const [lower, upper] = [this.lower[column] ?? 0, this.upper[column] ?? 0];
    const isUp = gain > CLOSE || (gain >= -CLOSE && value >= upper);
    this.ways[column] = lower === upper ? 0 : isUp ? -1 : 1;
    return isUp ? upper : lower;
  }

  /** A column that is chosen: its gain is nothing and it goes nowhere by itself. */
  rest(column: number): void {
    this.gains[column] = 0;
    this.ways[column] = 0;
  }

  /** Turns a column to its other bound, and tells which that is. */
  flip(column: number): number {
    const way = this.ways[column] ?? 0;
    this.ways[column] = -way;
    return way > 0 ? (this.upper[column] ?? 0) : (this.lower[column] ?? 0);
  }

  /**
   * In: on which side of its bound the leaving column is, and how far. Out: the step that brings it back, or null when
   * all columns together cannot.
   */
  next(side: 1 | -1, distance: number): Step | null {
    this.collect(side);
    if (!this.gather(distance)) return null;
    const flips: number[] = [];
    for (let left = distance, passed = 0; ; passed += 1) {
      const place = this.bringForward(passed);
      const column = this.candidates[place] ?? 0;
      const ratio = this.ratios[place] ?? 0;
      left -= this.give(place);
      if (left <= CLOSE || passed === this.gathered - 1) {
        this.usual = Math.max(1.5 * ratio, CLOSE);
        return { entering: column, flips, length: side * ratio };
      }
      flips.push(column);
    }
  }

  /** Moves the gains along the step; the leaving column stays on the bound on whose far side it was. */
  take({ entering, length }: Step, leaving: number, side: 1 | -1): void {
    if (length !== 0)
      for (let column = 0; column < this.gains.length; column += 1)
        this.gains[column] = (this.gains[column] ?? 0) + length * (this.factors[column] ?? 0);
    this.rest(entering);
    this.gains[leaving] = length;
    this.ways[leaving] = (this.lower[leaving] ?? 0) === (this.upper[leaving] ?? 0) ? 0 : side > 0 ? -1 : 1;
  }

  /** Columns that can give in, with the length of the step at which they would. */
  private collect(side: 1 | -1): void {
    const { ways, factors, gains, candidates, ratios } = this;
    let found = 0;
    for (let column = 0; column < gains.length; column += 1) {
      const factor = side * (ways[column] ?? 0) * (factors[column] ?? 0);
      if (factor <= SMALLEST_FACTOR) continue;
      candidates[found] = column;
      ratios[found] = Math.abs(gains[column] ?? 0) / factor;
      found += 1;
    }
    this.found = found;
  }

  /** The first candidates, enough of them to make up for the distance; whether there are so many. */
  private gather(distance: number): boolean {
    for (let limit = this.usual; ; limit = FURTHER * limit) {
      const reach = this.gatherUpTo(limit);
      if (this.gathered > 0 && reach >= distance - CLOSE) return true;
      if (this.gathered === this.found) return false;
    }
  }

  private gatherUpTo(limit: number): number {
    let [gathered, reach] = [0, 0];
    for (let place = 0; place < this.found; place += 1) {
      if ((this.ratios[place] ?? 0) > limit) continue;
      this.near[gathered] = place;
      gathered += 1;
      reach += this.give(place);
    }
    this.gathered = gathered;
    return reach;
  }

  /** Moves the first of those that were not passed yet to the front of them. */
  private bringForward(passed: number): number {
    const { near, ratios } = this;
    let first = passed;
    for (let index = passed + 1; index < this.gathered; index += 1)
      if ((ratios[near[index] ?? 0] ?? 0) < (ratios[near[first] ?? 0] ?? 0)) first = index;
    const place = near[first] ?? 0;
    near[first] = near[passed] ?? 0;
    near[passed] = place;
    return place;
  }

  /** By how much the leaving column moves when this candidate goes to its other bound. */
  private give(place: number): number {
    const column = this.candidates[place] ?? 0;
    return Math.abs(this.factors[column] ?? 0) * ((this.upper[column] ?? 0) - (this.lower[column] ?? 0));
  }
}
