// The search for panels: as good as the solver's when seats may be split, and whole panels between the bounds otherwise.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CornerFinder } from '#domain/panel-lottery/corner-finder.js';
import { diveToPanel } from '#domain/panel-lottery/dive-to-panel.js';
import { evenWeights } from '#domain/panel-lottery/even-weights.js';
import { setApart } from '#domain/panel-lottery/minded-rows.js';
import { openPanelMaker, worthOf } from '#domain/panel-lottery/panel-maker.js';
import { countingRow, seatsIn, type PanelSpace } from '#domain/panel-lottery/panel-space.js';
import { panelProgram } from '#domain/panel-lottery/programs.js';
import type { Solver } from '#domain/panel-lottery/solver.js';
import { loadSolver } from '#platform/solver/highs.js';

let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

const TYPES = 12;

type Asked = { readonly space: PanelSpace; readonly profits: Float64Array[] };

/** Spaces around a hidden panel, some with a cut that weighs; three lists of profits, with many that are equal. */
const asked: fc.Arbitrary<Asked> = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: TYPES, maxLength: TYPES }),
    hidden: fc.array(fc.nat(3), { minLength: TYPES, maxLength: TYPES }),
    groups: fc.array(fc.array(fc.nat(2), { minLength: TYPES, maxLength: TYPES }), {
      minLength: 1,
      maxLength: 3,
    }),
    slack: fc.array(fc.nat(1), { minLength: 9, maxLength: 9 }),
    cut: fc.option(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: TYPES, maxLength: TYPES })),
    profits: fc.array(fc.array(fc.integer({ min: -3, max: 5 }), { minLength: TYPES, maxLength: TYPES }), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ counts, hidden, groups, slack, cut, profits }) => {
    const panel = hidden.map((seats, type) => Math.min(seats, counts[type] ?? 0));
    const rowOf = (types: number[], weights: number[], spare: number) => {
      const row = { lower: 0, upper: 0, types, weights };
      const seats = seatsIn(row, panel);
      return { ...row, lower: seats - spare, upper: seats + spare };
    };
    const all = [...panel.keys()];
    const targets = groups.flatMap((values, category) =>
      [0, 1, 2].map((value) => {
        const types = all.filter((type) => values[type] === value);
        return rowOf(
          types,
          types.map(() => 1),
          slack[category * 3 + value] ?? 0,
        );
      }),
    );
    const cuts =
      cut === null
        ? []
        : [
            {
              ...rowOf(
                all,
                cut.map((weight) => weight / 4),
                0,
              ),
              lower: -Infinity,
            },
          ];
    return {
      space: {
        counts,
        lower: counts.map(() => 0),
        upper: counts,
        rows: [
          rowOf(
            all,
            all.map(() => 1),
            0,
          ),
          ...targets,
          ...cuts,
        ],
      },
      profits: profits.map((list) => Float64Array.from(list)),
    };
  });

const HOUSEHOLDS = 10;

/** People who all differ, two to a household, and targets around a hidden panel that seats at most one of each two. */
const housed: fc.Arbitrary<Asked> = fc
  .record({
    hidden: fc.array(fc.nat(2), { minLength: HOUSEHOLDS, maxLength: HOUSEHOLDS }),
    values: fc.array(fc.nat(1), { minLength: 2 * HOUSEHOLDS, maxLength: 2 * HOUSEHOLDS }),
    spare: fc.nat(1),
    profits: fc.array(
      fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 2 * HOUSEHOLDS, maxLength: 2 * HOUSEHOLDS }),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .map(({ hidden, values, spare, profits }) => {
    const panel = hidden.flatMap((seat) => [seat === 1 ? 1 : 0, seat === 2 ? 1 : 0]);
    const around = (types: number[], slack: number) => {
      const seats = types.reduce((sum, type) => sum + (panel[type] ?? 0), 0);
      return countingRow(types, seats - slack, seats + slack);
    };
    const all = [...panel.keys()];
    const targets = [0, 1].map((value) =>
      around(
        all.filter((type) => values[type] === value),
        spare,
      ),
    );
    const homes = hidden.map((_, home) => countingRow([2 * home, 2 * home + 1], 0, 1));
    const [lower, upper] = [panel.map(() => 0), panel.map(() => 1)];
    return {
      space: { counts: upper, lower, upper, rows: [around(all, 0), ...targets, ...homes] },
      profits: profits.map((list) => Float64Array.from(list)),
    };
  });

describe('the search for panels', () => {
  it('finds corners worth as much as those of the solver, one after another', () => {
    fc.assert(
      fc.property(asked, ({ space, profits }) => {
        const finder = new CornerFinder(space);
        return profits.every((wanted) => {
          finder.setProfits(wanted);
          if (!finder.find()) return false;
          const model = solver.open(panelProgram(space, false));
          model.setCosts(wanted);
          const best = model.solve()?.objective ?? NaN;
          model.close();
          return Math.abs(worthOf(finder.seats(), wanted) - best) < 1e-3;
        });
      }),
      { numRuns: 300, seed: 20261101 },
    );
  });

  it('dives to whole panels inside the bounds, and gives the bounds back', () => {
    fc.assert(
      fc.property(asked, ({ space, profits }) => {
        const finder = new CornerFinder(space);
        return profits.every((wanted) => {
          finder.setProfits(wanted);
          const panel = finder.find() ? diveToPanel(finder) : null;
          const isFree = space.counts.every((people, type) => finder.boundsOf(type).upper === people);
          return isFree && (panel === null || isPanel(space, panel));
        });
      }),
      { numRuns: 300, seed: 20261102 },
    );
  });

  it('minds households where they are most of the rows: housemates are never seated together', () => {
    let [found, asked] = [0, 0];
    fc.assert(
      fc.property(housed, ({ space, profits }) => {
        const { space: withoutHomes, minded } = setApart(space);
        const finder = new CornerFinder(withoutHomes);
        return profits.every((wanted) => {
          finder.setProfits(wanted);
          const panel = finder.find() ? diveToPanel(finder, minded) : null;
          [found, asked] = [found + (panel === null ? 0 : 1), asked + 1];
          const isFree = space.upper.every((upper, type) => finder.boundsOf(type).upper === upper);
          return minded.length >= HOUSEHOLDS && isFree && (panel === null || isPanel(space, panel));
        });
      }),
      { numRuns: 300, seed: 20261104 },
    );
    expect(found / asked).toBeGreaterThan(0.9);
  });

  it('comes close to the best panel, and never beyond it', () => {
    fc.assert(
      fc.property(asked, ({ space, profits }) => {
        const maker = openPanelMaker(solver, space);
        const holds = profits.every((wanted) => {
          const [near, best] = [maker.near(wanted), maker.best(wanted)];
          if (near === null || best === null) return false;
          return isPanel(space, near) && worthOf(near, wanted) <= worthOf(best, wanted) + 1e-9;
        });
        maker.close();
        return holds;
      }),
      { numRuns: 100, seed: 20261103 },
    );
  });
});

function isPanel({ lower, upper, rows }: PanelSpace, panel: readonly number[]): boolean {
  return (
    panel.every(
      (seats, type) =>
        Number.isInteger(seats) && seats >= (lower[type] ?? NaN) && seats <= (upper[type] ?? NaN),
    ) &&
    rows.every((row) => {
      const seats = seatsIn(row, panel);
      return seats >= row.lower - 1e-6 && seats <= row.upper + 1e-6;
    })
  );
}

describe('even weights', () => {
  const panels = [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
    [1, 0, 0, 1],
  ];

  it('give every type what the point promises, and each panel about the same', () => {
    const point = [0.7, 0.5, 0.4, 0.4];
    const weights = evenWeights({ counts: [1, 1, 1, 1], point }, panels);
    const seats = point.map((_, type) =>
      panels.reduce((sum, panel, index) => sum + (panel[type] ?? 0) * (weights?.[index] ?? NaN), 0),
    );
    seats.forEach((given, type) => expect(given).toBeCloseTo(point[type] ?? NaN, 7));
    expect(Math.min(...(weights ?? [0]))).toBeGreaterThan(0.05);
  });

  it('are refused when the panels do not come to the point', () => {
    expect(evenWeights({ counts: [1, 1, 1, 1], point: [1, 1, 0, 0.5] }, panels)).toBeNull();
    expect(evenWeights({ counts: [1, 1, 1, 1], point: [1, 0, 0, 0] }, panels)).toBeNull();
  });
});
