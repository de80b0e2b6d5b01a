// Weights on panels whose average is a wanted point, or the direction in which the panels at hand fall short of it.
import { at } from './at.js';
import type { Panel, PanelSpace } from './panel-space.js';
import type { Point } from './relaxation.js';
import type { LinearModel, Solver } from './solver.js';

export type Mix = {
  /** The largest shortfall of any person's chance; zero when the panels mix to the point. */
  readonly shortfall: number;
  /** One weight per panel in the order they were added, adding up to one. */
  readonly weights: readonly number[];
  /** Prices per type: a panel worth more than `barrier` at these prices reduces the shortfall. */
  readonly prices: Float64Array;
  readonly barrier: number;
};

/**
 * The program that mixes panels: smallest e ≥ 0 such that weights ≥ 0 with sum 1 give every type t at least
 * point[t] − counts[t] · e seats on average. Panels can be added and the mix asked for again.
 */
export class Mixture {
  private readonly model: LinearModel;
  private readonly known = new Set<string>();
  private readonly added: Panel[] = [];
  private readonly types: number;

  constructor(solver: Solver, { counts }: PanelSpace, point: Point) {
    this.types = counts.length;
    const shortfalls = counts.map((people, type) => ({
      lower: at(point, type),
      upper: Infinity,
      entries: { indices: [0], values: [people] },
    }));
    this.model = solver.open({
      goal: 'minimise',
      costs: Float64Array.of(1),
      lower: Float64Array.of(0),
      upper: Float64Array.of(Infinity),
      rows: [...shortfalls, { lower: 1, upper: 1, entries: { indices: [], values: [] } }],
      whole: false,
      grows: true,
    });
  }

  get panels(): readonly Panel[] {
    return this.added;
  }

  /** Adds a panel; false when it was there already. */
  add(panel: Panel): boolean {
    const key = panel.join();
    if (this.known.has(key)) return false;
    this.known.add(key);
    this.added.push(panel);
    const seated = [...panel.keys()].filter((type) => at(panel, type) > 0);
    const entries = {
      indices: [...seated, this.types],
      values: [...seated.map((type) => at(panel, type)), 1],
    };
    this.model.addColumn({ cost: 0, lower: 0, upper: Infinity, entries });
    return true;
  }

  mix(): Mix {
    const solution = this.model.solve();
    if (solution === null) throw new Error('A mixture of no panels was asked for.');
    const prices = Float64Array.from({ length: this.types }, (_, type) =>
      Math.max(0, at(solution.rowDuals, type)),
    );
    return {
      shortfall: at(solution.values, 0),
      weights: [...solution.values.subarray(1)],
      prices,
      barrier: -at(solution.rowDuals, this.types),
    };
  }

  close(): void {
    this.model.close();
  }
}
