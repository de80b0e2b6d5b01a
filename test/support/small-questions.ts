// Small random questions, and their leximin outcome by looking at every panel and every person separately.
import fc from 'fast-check';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { LinearRow, Solver } from '#domain/panel-lottery/solver.js';

/** Up to nine people with two or three categories, some of them sharing households; targets around a real panel. */
export const smallQuestion: fc.Arbitrary<PanelQuestion> = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    people: fc.array(
      fc.record({
        values: fc.tuple(fc.nat(2), fc.nat(1), fc.nat(2)),
        home: fc.option(fc.nat(5), { freq: 2 }),
      }),
      { minLength: 4, maxLength: 9 },
    ),
    categories: fc.integer({ min: 1, max: 3 }),
    slack: fc.array(fc.tuple(fc.nat(1), fc.nat(2)), { minLength: 8, maxLength: 8 }),
  })
  .map(({ size, people, categories, slack }) => {
    const taken = people.slice(0, size);
    const values = [3, 2, 3].slice(0, categories);
    return {
      size: taken.length,
      categories: values.map((count, category) => ({
        name: `category ${category}`,
        targets: Array.from({ length: count }, (_, value) => {
          const seats = taken.filter((person) => person.values[category] === value).length;
          const [below, above] = slack[category * 3 + value] ?? [0, 0];
          const [min, max] = [Math.max(0, seats - below), seats + above];
          return { value: `value ${value}`, min, max, minFlex: 0, maxFlex: Math.max(size, max) };
        }),
      })),
      people: people.map(({ values: own, home }, index) => ({
        id: `p${index}`,
        values: own.slice(0, categories).map((value) => `value ${value}`),
        household: home === null ? null : `home ${home}`,
      })),
    };
  });

/**
 * Every panel of a question, person by person, in no clever way at all.
 */
export function everyPanel({ size, categories, people }: PanelQuestion): number[][] {
  const panels: number[][] = [];
  for (let chosen = 0; chosen < 1 << people.length; chosen += 1) {
    const panel = people.flatMap((_, person) => ((chosen >> person) % 2 === 1 ? [person] : []));
    const homes = panel.flatMap((person) => people[person]?.household ?? []);
    const isPanel =
      panel.length === size &&
      new Set(homes).size === homes.length &&
      categories.every(({ targets }, category) =>
        targets.every(({ value, min, max }) => {
          const seats = panel.filter((person) => people[person]?.values[category] === value).length;
          return seats >= min && seats <= max;
        }),
      );
    if (isPanel) panels.push(panel);
  }
  return panels;
}

/**
 * The leximin chances of people over these panels, by the definition: raise the lowest chance as far as it goes, find
 * out person by person who cannot rise any further, hold those, and go on. In ascending order.
 */
export function leximinByDefinition(solver: Solver, panels: readonly number[][], people: number): number[] {
  const held = new Map<number, number>();
  while (held.size < people) {
    const level = highest(solver, { panels, people, held, wanted: null, floor: 0 });
    const floor = level - 1e-9;
    const stuck = Array.from({ length: people }, (_, person) => person).filter(
      (person) =>
        !held.has(person) && highest(solver, { panels, people, held, wanted: person, floor }) < level + 1e-7,
    );
    for (const person of stuck) held.set(person, level);
  }
  return [...held.values()].sort((one, other) => one - other);
}

type Quest = {
  readonly panels: readonly number[][];
  readonly people: number;
  readonly held: ReadonlyMap<number, number>;
  /** Whose chance to raise; null for the lowest of all who are not held. */
  readonly wanted: number | null;
  readonly floor: number;
};

function highest(solver: Solver, { panels, people, held, wanted, floor }: Quest): number {
  const last = panels.length;
  const rows: LinearRow[] = Array.from({ length: people }, (_, person) => {
    const seated = panels.flatMap((panel, index) => (panel.includes(person) ? [index] : []));
    const held1 = held.get(person);
    if (held1 !== undefined) return row(held1 - 1e-9, seated, null);
    if (wanted === null) return row(0, seated, last);
    return person === wanted ? row(0, seated, last) : row(floor, seated, null);
  });
  const model = solver.open({
    goal: 'maximise',
    costs: Float64Array.from({ length: last + 1 }, (_, column) => (column === last ? 1 : 0)),
    lower: new Float64Array(last + 1),
    upper: new Float64Array(last + 1).fill(1),
    rows: [
      ...rows,
      {
        lower: 1,
        upper: 1,
        entries: { indices: panels.map((_, index) => index), values: panels.map(() => 1) },
      },
    ],
    whole: false,
  });
  const solution = model.solve();
  model.close();
  if (solution === null) throw new Error('No mixture of panels.');
  return solution.objective;
}

function row(lower: number, seated: readonly number[], minus: number | null): LinearRow {
  const indices = minus === null ? seated : [...seated, minus];
  return {
    lower,
    upper: Infinity,
    entries: { indices, values: indices.map((index) => (index === minus ? -1 : 1)) },
  };
}
