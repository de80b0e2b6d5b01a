// One question by area, age and gender: only what leaves no small group to be worked out.
import { MARGIN, type CellName, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect, type Minority } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';
import { countsBy, pairName, type CrossedClasses, type GroupClasses } from './group-classes.js';
import { isOneSided, mostForTheRest, NOT_ASKED } from './one-sided.js';
import { weightedTotals, type Weighing, type WeightedTotal } from './weighted-totals.js';

/** What a question is compared by; the answers as one factor, or one per answer with whether it was given. */
export type Comparison = {
  readonly answers: readonly Factor[];
  readonly classes: readonly GroupClasses[];
  readonly crossed: readonly CrossedClasses[];
  /** Classes of which this question tells nothing, although others may. */
  readonly silent: (trait: string, group: string) => boolean;
  /** Figures that stand elsewhere already and cannot be taken back. */
  readonly told: (table: FrequencyTable, cell: CellName) => boolean;
  /** The weights behind every version that tells shares; absent: everybody counts the same. */
  readonly weighings?: readonly Weighing[];
  /** False: of everybody together the shares are told, and not how many people gave each answer. */
  readonly counts?: boolean;
};

/** One table with what is told of it; the last variable holds the answers. */
export type ToldTable = {
  readonly table: FrequencyTable;
  readonly tells: (cell: CellName) => boolean;
};

/**
 * Which counts of one question may be told, for every trait and every pair of traits, all of them protected together with
 * the totals of the question and the sizes of the groups, which are told already. Of a table that cannot be protected
 * nothing is told. In the order: per factor of answers, the traits and then the pairs.
 */
export function compareGroups(comparison: Comparison, solver: Solver): readonly (readonly ToldTable[])[] {
  return comparison.answers.map((answers) => {
    const crossed = comparison.crossed.map((pair) => ({
      pair,
      told: tryCrossed(comparison, answers, pair, solver),
    }));
    const single = comparison.classes.map((own) => {
      const within = crossed.find(({ pair, told }) => told && pair.pair.includes(own));
      return within?.told?.[within.pair.pair.indexOf(own)] ?? tellOne(comparison, answers, own, solver);
    });
    const pairs = crossed.map(({ pair, told }) => told?.[2] ?? nothingOf(pair, answers));
    return [...single, ...pairs];
  });
}

function tellOne(comparison: Comparison, answers: Factor, own: GroupClasses, solver: Solver): ToldTable {
  const placed = placedTable(comparison, [own], answers, own.withheld);
  const [told] = protectedTables([placed], solver) ?? [];
  return told ?? { table: placed.table, tells: () => false };
}

function nothingOf({ pair }: CrossedClasses, answers: Factor): ToldTable {
  return { table: countsBy([pair[0].trait, pair[1].trait, answers]), tells: () => false };
}

/** Both traits by themselves and together: the same counts stand in all three tables. A pair hangs on the first table that has it. */
function tryCrossed(
  comparison: Comparison,
  answers: Factor,
  { pair, withheld }: CrossedClasses,
  solver: Solver,
): readonly ToldTable[] | undefined {
  const [one, other] = pair;
  return protectedTables(
    [
      placedTable(comparison, [one], answers, one.withheld),
      placedTable(comparison, [other], answers, other.withheld),
      placedTable(comparison, pair, answers, withheld),
    ],
    solver,
  );
}

type Placed = {
  readonly table: FrequencyTable;
  readonly published: readonly CellName[];
  readonly withheld: readonly CellName[];
  readonly minorities: readonly Omit<Minority, 'table'>[];
  readonly limits: readonly WeightedTotal[];
};

function protectedTables(placed: readonly Placed[], solver: Solver): readonly ToldTable[] | undefined {
  const at = (cells: (each: Placed) => readonly CellName[]) =>
    placed.flatMap((each, table) => cells(each).map((cell) => ({ table, cell })));
  const outcome = protect(
    placed.map(({ table }) => table),
    solver,
    RULE_OF_TEN,
    {
      published: at(({ published }) => published),
      withheld: at(({ withheld }) => withheld),
      minorities: placed.flatMap(({ minorities }, table) => minorities.map((each) => ({ ...each, table }))),
      limits: placed.flatMap(({ limits }, table) => limits.map((each) => ({ ...each, table }))),
    },
  );
  if (!outcome.ok || outcome.protection.leaks.length > 0) return undefined;
  const hidden = new Set(
    outcome.protection.hidden.map(({ table, cell }) => keyOf(placed[table]?.table, cell)),
  );
  return placed.map(({ table }) => ({ table, tells: (cell) => !hidden.has(keyOf(table, cell)) }));
}

/** The same count stands under the same key in every table. */
function keyOf(table: FrequencyTable | undefined, cell: CellName): string {
  const named = cell.flatMap((category, depth) =>
    category === MARGIN ? [] : [JSON.stringify([table?.variables[depth]?.name, category])],
  );
  return named.sort().join();
}

function placedTable(
  { silent, told, weighings = [], counts = true }: Comparison,
  classes: readonly GroupClasses[],
  answers: Factor,
  withheldGroups: ReadonlySet<string>,
): Placed {
  const traits = classes.map(({ trait }) => trait);
  const table = countsBy([...traits, answers]);
  const groups = groupsOf(traits.map(({ categories }) => categories));
  const isWithheld = (group: readonly string[]) =>
    withheldGroups.has(group.length === 1 ? (group[0] ?? '') : pairName(group[0] ?? '', group[1] ?? ''));
  const isSilent = (group: readonly string[]) =>
    group.some((each, depth) => silent(classes[depth]?.trait.name ?? '', each));
  const everybody = classes.map(() => MARGIN);
  const cells = [...answers.categories, MARGIN];
  const open = groups.filter((group) => !isWithheld(group));
  const isTotalTold = (answer: string) => counts || answer === MARGIN || answer === NOT_ASKED;
  return {
    table,
    limits: weighings.flatMap((weighing) => weightedTotals(traits, answers, weighing)),
    published: [
      ...cells.filter(isTotalTold).map((answer) => [...everybody, answer]),
      ...open.map((group) => [...group, MARGIN]),
      ...open
        .flatMap((group) => cells.map((answer) => [...group, answer]))
        .filter((cell) => told(table, cell)),
    ],
    withheld: [
      ...cells.filter((answer) => !isTotalTold(answer)).map((answer) => [...everybody, answer]),
      ...groups.filter(isWithheld).flatMap((group) => cells.map((answer) => [...group, answer])),
      ...open.filter(isSilent).flatMap((group) => answers.categories.map((answer) => [...group, answer])),
    ],
    minorities: minoritiesIn(table)
      .filter(({ group }) => !isWithheld(group) && !isSilent(group))
      .map(({ group: _, ...minority }) => minority),
  };
}

function groupsOf(classes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return classes.reduce<readonly (readonly string[])[]>(
    (lists, names) => lists.flatMap((list) => names.map((name) => [...list, name])),
    [[]],
  );
}

export type GroupMinority = { readonly group: readonly string[] } & Omit<Minority, 'table'>;

/** Who did not give the answer of nearly everybody, in every group of the table. */
export function minoritiesIn(table: FrequencyTable): readonly GroupMinority[] {
  const categories = (table.variables.at(-1)?.categories ?? []).filter((each) => each !== NOT_ASKED);
  return groupsOf(table.variables.slice(0, -1).map((each) => each.categories)).flatMap((group) =>
    categories
      .filter((answer) => isOneSided(table, group, answer))
      .map((answer) => {
        const atMost = mostForTheRest(table, group);
        const cells = categories.filter((each) => each !== answer).map((each) => [...group, each]);
        return { group, cells, ...(atMost === undefined ? {} : { atMost }) };
      }),
  );
}
