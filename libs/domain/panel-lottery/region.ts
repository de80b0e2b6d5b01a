// Where a method looks for its point: the relaxed space, or the mixtures of a full list of panels. Both are linear.
import { at } from './at.js';
import { rowsOf } from './programs.js';
import type { Panel, PanelSpace } from './panel-space.js';
import type { Entries, LinearRow } from './solver.js';

/** Columns between bounds that keep rows; the seats of each type follow from the columns. */
export type Region = {
  /** How many people there are of each type. */
  readonly counts: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
  /** Per type how many seats each column gives. */
  readonly seats: readonly Entries[];
};

/**
 * In: a space. Out: the region of its points, seats not necessarily whole; one column per type.
 */
export function relaxedRegion(space: PanelSpace): Region {
  return {
    counts: space.counts,
    lower: space.lower,
    upper: space.upper,
    rows: rowsOf(space),
    seats: space.counts.map((_, type) => ({ indices: [type], values: [1] })),
  };
}

/**
 * In: a space and all its panels. Out: the region of their mixtures; one column per panel, its weight.
 */
export function mixtureRegion(space: PanelSpace, panels: readonly Panel[]): Region {
  const indices = panels.map((_, panel) => panel);
  return {
    counts: space.counts,
    lower: panels.map(() => 0),
    upper: panels.map(() => Infinity),
    rows: [{ lower: 1, upper: 1, entries: { indices, values: panels.map(() => 1) } }],
    seats: space.counts.map((_, type) => {
      const seating = indices.filter((panel) => at(at(panels, panel), type) > 0);
      return { indices: seating, values: seating.map((panel) => at(at(panels, panel), type)) };
    }),
  };
}

/**
 * In: a region and values of its columns. Out: the seats of each type.
 */
export function seatsAt(region: Region, values: ArrayLike<number>): number[] {
  return region.seats.map(({ indices, values: seats }) =>
    indices.reduce((sum, column, index) => sum + at(seats, index) * at(values, column), 0),
  );
}
