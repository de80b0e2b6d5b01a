// Everything that is told of a poll as one system: every count once, which of them are told, and what ties them together.
import { cellSystem, type CellSystem } from '#domain/disclosure/cell-system.js';
import { MARGIN, type CellName, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { countsBy, pairName } from './group-classes.js';
import { isOneSided, NOT_ASKED } from './one-sided.js';
import { answerKey, type Find, type Groups, type Placed, type SetQuestion } from './set-parts.js';
import { withTies } from './set-ties.js';

export type SetSystem = {
  readonly system: CellSystem;
  readonly told: ReadonlySet<number>;
  /** Place of the question in whose table a cell first stands. */
  readonly questionOf: (cell: number) => number;
  /** The answer it counts, as `answerKey` names it. */
  readonly answerOf: (cell: number) => string;
};

/** The system of these questions by these groups. */
export function setSystem(questions: readonly SetQuestion[], groups: Groups): SetSystem {
  const placed = questions.flatMap((question, place) => placedTables(question, place, groups));
  const made = cellSystem(placed.map(({ table }) => table));
  if (!made.ok) throw new Error('Tables of the same people contradict each other.');
  const { system } = made;
  const told = new Set<number>();
  placed.forEach(({ table, tells }, index) => {
    for (const name of namesIn(table)) {
      const cell = system.find(index, name);
      if (cell !== undefined && tells(name)) told.add(cell);
    }
  });
  const indexOf = new Map(placed.map((each, index) => [keyOf(each), index]));
  const find: Find = (at, name) => system.find(indexOf.get(keyOf(at)) ?? -1, name);
  const tied = withTies(system, { questions, placed, groups, find });
  return {
    ...{ system: tied, told },
    questionOf: (cell) => placed[tied.cells[cell]?.table ?? -1]?.question ?? -1,
    answerOf: (cell) => {
      const { table = -1, name = [] } = tied.cells[cell] ?? {};
      return answerKey(placed[table]?.factor ?? -1, name.at(-1) ?? '');
    },
  };
}

const keyOf = ({ question, factor, traits }: Pick<Placed, 'question' | 'factor' | 'traits'>): string =>
  JSON.stringify([question, factor, ...traits]);

function placedTables(question: SetQuestion, place: number, groups: Groups): readonly Placed[] {
  return question.factors.flatMap((factor, index) => {
    const totals: Placed = {
      ...{ table: countsBy([factor]), question: place, factor: index, traits: [] },
      tells: (cell) => isTotalTold(question, index, cell),
    };
    const tables = question.told[index] ?? [];
    return [
      totals,
      ...tables.map(({ table, tells }): Placed => ({
        ...{ table, question: place, factor: index },
        traits: table.variables.slice(0, -1).map(({ name }) => name),
        tells: (cell) => isSizeTold(table, cell, groups) || isCellTold(table, tells, cell),
      })),
    ];
  });
}

/** Who got a question is told in any case: its base stands on the page. */
function isTotalTold({ counted, totals, factors }: SetQuestion, index: number, cell: CellName): boolean {
  const answer = cell.at(-1);
  if (answer === MARGIN || (answer === NOT_ASKED && factors[index]?.categories.includes(NOT_ASKED) === true))
    return true;
  if (totals !== 'counts') return false;
  return counted.part.countedAs === 'one-of' || counted.answers[index]?.open === true;
}

/** How many of a group sent in answers is told wherever the group may be spoken of at all. */
function isSizeTold(table: FrequencyTable, cell: CellName, { classes, crossed }: Groups): boolean {
  if (cell.at(-1) !== MARGIN) return false;
  const names = cell.slice(0, -1);
  if (!names.includes(MARGIN) && names.length === 2)
    return crossed.some(({ withheld }) => !withheld.has(pairName(names[0] ?? '', names[1] ?? '')));
  const depth = names.findIndex((name) => name !== MARGIN);
  if (depth < 0) return true;
  const trait = table.variables[depth]?.name;
  return classes.some((each) => each.trait.name === trait && !each.withheld.has(names[depth] ?? ''));
}

/** Of a one-sided group it is only told that it is one-sided. */
function isCellTold(table: FrequencyTable, tells: (cell: CellName) => boolean, cell: CellName): boolean {
  const group = cell.slice(0, -1);
  const answer = cell.at(-1) ?? MARGIN;
  if (group.includes(MARGIN) || answer === MARGIN) return false;
  return tells(cell) && !isOneSided(table, group, answer);
}

/** Every name that a cell of the table can have. */
export function namesIn({ variables }: FrequencyTable): readonly CellName[] {
  return variables.reduce<readonly CellName[]>(
    (names, { categories }) =>
      names.flatMap((name) => [...categories, MARGIN].map((each) => [...name, each])),
    [[]],
  );
}
