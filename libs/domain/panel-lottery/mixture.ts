// Weights on panels whose average is a wanted point, or the direction in which the panels at hand fall short of it.
import { at } from './at.js';
import type { Panel, PanelSpace } from './panel-space.js';
import type { Point } from './relaxation.js';
import type { LinearColumn, LinearModel, Solver } from './solver.js';

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
  private readonly known = new Set<string>();
  private readonly added: Panel[] = [];
  private readonly types: number;
  /** Opened when it is asked for: often weights are found without it. */
  private model: LinearModel | null = null;
  private inModel = 0;

  constructor(
    private readonly solver: Solver,
    private readonly space: PanelSpace,
    private readonly point: Point,
  ) {
    this.types = space.counts.length;
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
    return true;
  }

  mix(): Mix {
    const solution = this.grown().solve();
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
    this.model?.close();
  }

  /** The program with all panels added so far. */
  private grown(): LinearModel {
    this.model ??= this.open();
    for (const panel of this.added.slice(this.inModel)) this.model.addColumn(this.columnOf(panel));
    this.inModel = this.added.length;
    return this.model;
  }

  private open(): LinearModel {
    const shortfalls = this.space.counts.map((people, type) => ({
      lower: at(this.point, type),
      upper: Infinity,
      entries: { indices: [0], values: [people] },
    }));
    return this.solver.open({
      goal: 'minimise',
      costs: Float64Array.of(1),
      lower: Float64Array.of(0),
      upper: Float64Array.of(Infinity),
      rows: [...shortfalls, { lower: 1, upper: 1, entries: { indices: [], values: [] } }],
      whole: false,
      grows: true,
    });
  }

  private columnOf(panel: Panel): LinearColumn {
    const seated = [...panel.keys()].filter((type) => at(panel, type) > 0);
    const entries = {
      indices: [...seated, this.types],
      values: [...seated.map((type) => at(panel, type)), 1],
    };
    return { cost: 0, lower: 0, upper: Infinity, entries };
  }
}
