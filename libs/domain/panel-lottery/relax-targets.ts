// When targets cannot be met together: the smallest changes that make them possible, several to choose from.
import { at } from './at.js';
import { mergePeople, type MergedPool } from './merge-people.js';
import type { PanelQuestion, Target } from './panel-question.js';
import type { LinearColumn, LinearProgram, LinearRow, Solver } from './solver.js';

export type TargetChange = {
  readonly category: string;
  readonly value: string;
  readonly from: { readonly min: number; readonly max: number };
  readonly to: { readonly min: number; readonly max: number };
};

/** Seats by which the targets are stretched together, and how. */
export type Relaxation = { readonly seats: number; readonly changes: readonly TargetChange[] };

/** People (positions in the question) of whom at least one must be able to sit in some panel. */
export type Guarantee = readonly number[];

/** Fewer targets before more, where as many seats change. */
const PER_TARGET = 0.01;

/**
 * In: a solver, a question, groups of people that must each be able to be drawn (none: there need only be a panel), and
 * how many answers. Out: relaxations of the targets, smallest first, no two changing the same targets, each within the
 * flex bounds of the targets; empty when those bounds allow none.
 *
 * Source: the panel program with a paid-for stretch of every target, one copy of the panel per group; as in the
 * Sortition Foundation's tools, but for several answers and for groups.
 */
export function relaxTargets(
  solver: Solver,
  question: PanelQuestion,
  guarantees: readonly Guarantee[],
  most: number,
): Relaxation[] {
  const stretch = new Stretch(question, guarantees);
  const found: Relaxation[] = [];
  while (found.length < most) {
    const model = solver.open(stretch.program());
    const solution = model.solve();
    model.close();
    if (solution === null) break;
    const relaxation = stretch.read(solution.values);
    if (relaxation.changes.length === 0) return [relaxation];
    found.push(relaxation);
    stretch.forbid(solution.values);
  }
  return found;
}

type Stretchable = { readonly category: string; readonly target: Target; readonly types: readonly number[] };

/** Columns: per target seats down, seats up and whether it changes; then per copy of the panel the seats per type. */
class Stretch {
  private readonly pool: MergedPool;
  private readonly targets: readonly Stretchable[];
  private readonly forbidden: LinearRow[] = [];
  private readonly copies: readonly (readonly number[] | null)[];

  constructor(question: PanelQuestion, guarantees: readonly Guarantee[]) {
    this.pool = mergePeople(question);
    const targets = question.categories.flatMap(({ name, targets }) =>
      targets.map((target) => ({ category: name, target })),
    );
    this.targets = targets.map((one, index) => ({
      ...one,
      types: at(this.pool.space.rows, index + 1).types,
    }));
    this.copies = guarantees.length === 0 ? [null] : guarantees.map((people) => this.typesOf(people));
  }

  program(): LinearProgram {
    const columns = [
      ...this.targets.flatMap(stretchColumns),
      ...this.copies.flatMap(() => this.seatColumns()),
    ];
    return {
      goal: 'minimise',
      costs: Float64Array.from(columns, ({ cost }) => cost),
      lower: Float64Array.from(columns, ({ lower }) => lower),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      rows: [
        ...this.stretchRows(),
        ...this.copies.flatMap((types, copy) => this.copyRows(copy, types)),
        ...this.forbidden,
      ],
      whole: true,
    };
  }

  read(values: Float64Array): Relaxation {
    const changes = this.targets.flatMap(({ category, target }, index) => {
      const [down, up] = [0, 1].map((offset) => Math.round(at(values, index * 3 + offset)));
      const to = { min: target.min - (down ?? 0), max: target.max + (up ?? 0) };
      const from = { min: target.min, max: target.max };
      return to.min === from.min && to.max === from.max ? [] : [{ category, value: target.value, from, to }];
    });
    const seats = changes.reduce((sum, { from, to }) => sum + from.min - to.min + to.max - from.max, 0);
    return { seats, changes };
  }

  /** The next answer must leave at least one of these targets alone. */
  forbid(values: Float64Array): void {
    const used = [...this.targets.keys()]
      .map((index) => index * 3 + 2)
      .filter((column) => at(values, column) > 0.5);
    const entries = { indices: used, values: used.map(() => 1) };
    this.forbidden.push({ lower: -Infinity, upper: used.length - 1, entries });
  }

  private typesOf(people: readonly number[]): number[] {
    const wanted = new Set(people);
    return [...this.pool.types.keys()].filter((type) =>
      at(this.pool.types, type).some((person) => wanted.has(person)),
    );
  }

  private seatColumns(): Omit<LinearColumn, 'entries'>[] {
    return this.pool.space.counts.map((people) => ({ cost: 0, lower: 0, upper: people }));
  }

  private stretchRows(): LinearRow[] {
    return this.targets.flatMap(({ target }, index) => {
      const [down, up, used] = [index * 3, index * 3 + 1, index * 3 + 2];
      const within = (column: number, most: number) => ({
        lower: -Infinity,
        upper: 0,
        entries: { indices: [column, used], values: [1, -most] },
      });
      return [within(down, target.min - target.minFlex), within(up, target.maxFlex - target.max)];
    });
  }

  private copyRows(copy: number, guaranteed: readonly number[] | null): LinearRow[] {
    const first = this.targets.length * 3 + copy * this.pool.space.counts.length;
    const seats = (types: readonly number[], extra: { column: number; value: number }[] = []) => ({
      indices: [...types.map((type) => first + type), ...extra.map(({ column }) => column)],
      values: [...types.map(() => 1), ...extra.map(({ value }) => value)],
    });
    const hard = this.pool.space.rows
      .filter((_, index) => index === 0 || index >= this.pool.firstHouseholdRow)
      .map(({ lower, upper, types }) => ({ lower, upper, entries: seats(types) }));
    const soft = this.targets.flatMap(({ target, types }, index) => [
      { lower: target.min, upper: Infinity, entries: seats(types, [{ column: index * 3, value: 1 }]) },
      { lower: -Infinity, upper: target.max, entries: seats(types, [{ column: index * 3 + 1, value: -1 }]) },
    ]);
    const drawn = guaranteed === null ? [] : [{ lower: 1, upper: Infinity, entries: seats(guaranteed) }];
    return [...hard, ...soft, ...drawn];
  }
}

function stretchColumns({ target }: Stretchable): Omit<LinearColumn, 'entries'>[] {
  return [
    { cost: 1, lower: 0, upper: target.min - target.minFlex },
    { cost: 1, lower: 0, upper: target.maxFlex - target.max },
    { cost: PER_TARGET, lower: 0, upper: 1 },
  ];
}
