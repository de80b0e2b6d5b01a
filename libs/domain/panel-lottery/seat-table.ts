// Panels side by side: what weights on them give every type, and which panels give what is lacking.
import type { Panel } from './panel-space.js';
import type { Point } from './relaxation.js';

/** Types with fewer expected seats than this are not made to weigh more. */
const HARDLY_ANY = 1e-9;

/**
 * In: seats wanted per type, and panels. All sums over types are measured in units of the square root of the seats wanted,
 * so that no type outweighs the others; one more place stands for the sum of the weights, which is to be one.
 */
export class SeatTable {
  private readonly starts: Int32Array;
  private readonly types: Int32Array;
  private readonly seats: Float64Array;
  private readonly wanted: Float64Array;

  constructor(point: Point, panels: readonly Panel[]) {
    const units = point.map((seats) => 1 / Math.sqrt(seats > HARDLY_ANY ? seats : 1));
    const seated = panels.map((panel) => [...panel.keys()].filter((type) => (panel[type] ?? 0) > 0));
    this.starts = new Int32Array(panels.length + 1);
    seated.forEach((types, panel) => (this.starts[panel + 1] = (this.starts[panel] ?? 0) + types.length));
    this.types = Int32Array.from(seated.flat());
    this.seats = Float64Array.from(
      seated.flatMap((types, panel) =>
        types.map((type) => (panels[panel]?.[type] ?? 0) * (units[type] ?? 0)),
      ),
    );
    this.wanted = Float64Array.from([...point.map((seats, type) => seats * (units[type] ?? 0)), 1]);
  }

  /** What these weights leave of what is wanted. */
  lacking(weights: Float64Array): Float64Array {
    const given = this.given(weights);
    return this.wanted.map((wanted, type) => wanted - (given[type] ?? 0));
  }

  /** What these weights give. */
  given(weights: Float64Array): Float64Array {
    const { starts, types, seats } = this;
    const sums = new Float64Array(this.wanted.length);
    let total = 0;
    for (let panel = 0; panel < weights.length; panel += 1) {
      const weight = weights[panel] ?? 0;
      const end = starts[panel + 1] ?? 0;
      total += weight;
      for (let entry = starts[panel] ?? 0; entry < end; entry += 1) {
        const type = types[entry] ?? 0;
        sums[type] = (sums[type] ?? 0) + weight * (seats[entry] ?? 0);
      }
    }
    sums[sums.length - 1] = total;
    return sums;
  }

  /** Per panel how much of what is lacking one unit of its weight gives. */
  help(lacking: Float64Array): Float64Array {
    const { starts, types, seats } = this;
    const helps = new Float64Array(starts.length - 1);
    const sum = lacking[lacking.length - 1] ?? 0;
    for (let panel = 0; panel < helps.length; panel += 1) {
      const end = starts[panel + 1] ?? 0;
      let help = sum;
      for (let entry = starts[panel] ?? 0; entry < end; entry += 1)
        help += (lacking[types[entry] ?? 0] ?? 0) * (seats[entry] ?? 0);
      helps[panel] = help;
    }
    return helps;
  }
}
