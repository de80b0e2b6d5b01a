// What ties the counts of different tables together besides their margins: routes, several choices at once, and one-sided groups.
import type { Cell, CellSystem, Limit, Sum } from '#domain/disclosure/cell-system.js';
import { MARGIN, type CellName } from '#domain/disclosure/frequency-table.js';
import { minoritiesIn } from './compare-groups.js';
import { DID, NONE, NOT_ASKED } from './one-sided.js';
import type { Find, Groups, Placed, SetQuestion } from './set-parts.js';
import { sharesOf } from './shares-told.js';
import { weightedTotals } from './weighted-totals.js';

export type Tying = {
  readonly questions: readonly SetQuestion[];
  readonly placed: readonly Placed[];
  readonly groups: Groups;
  readonly find: Find;
};

/** The same system with these ties. */
export function withTies(system: CellSystem, tying: Tying): CellSystem {
  const links = tying.questions.flatMap((_, place) => routeSums(place, tying));
  const limits = tying.questions.flatMap((question, place) => [
    ...choiceLimits(place, tying),
    ...(question.totals === 'nothing' ? [] : shareLimits(question, place, tying)),
  ]);
  return withMinorities({ ...system, sums: [...system.sums, ...links], limits }, tying);
}

/** All people and every class of every trait, as the table and the name of a cell begin. */
const rowsOf = ({ classes }: Groups): readonly { traits: readonly string[]; group: CellName }[] => [
  { traits: [], group: [] },
  ...classes.flatMap(({ trait }) =>
    trait.categories.map((category) => ({ traits: [trait.name], group: [category] })),
  ),
];

/** Who passed a question by is who gave certain answers to the question that decided. */
function routeSums(place: number, { questions, groups, find }: Tying): readonly Sum[] {
  const { route, factors } = questions[place] ?? { factors: [] };
  if (route?.kind !== 'by') return [];
  const decider = questions.findIndex(({ counted }) => counted === route.decider);
  return factors.flatMap((_, factor) =>
    rowsOf(groups).flatMap(({ traits, group }) => {
      const total = find({ question: place, factor, traits }, [...group, NOT_ASKED]);
      const parts = [...route.passedBy].flatMap(
        (answer) => deciding(find, { decider, of: questions[decider] }, { traits, group, answer }) ?? [],
      );
      return total === undefined ? [] : [{ total, parts }];
    }),
  );
}

type Deciding = { readonly decider: number; readonly of: SetQuestion | undefined };
type Within = { readonly traits: readonly string[]; readonly group: CellName; readonly answer: string };

/** Who gave this answer within a group; where the answers are the groups themselves, a group gave one of them. */
function deciding(find: Find, { decider, of }: Deciding, { traits, group, answer }: Within) {
  const isItself = traits[0] !== undefined && traits[0] === of?.factors[0]?.name;
  if (!isItself) return find({ question: decider, factor: 0, traits }, [...group, answer]);
  return group[0] === answer ? find({ question: decider, factor: 0, traits: [] }, [answer]) : undefined;
}

/** Everybody gave an answer or none, and nobody more answers than they could. */
function choiceLimits(place: number, { questions, groups, find }: Tying): readonly Limit[] {
  const question = questions[place];
  const { countedAs, atMost = 1 } = question?.counted.part ?? {};
  if (!question || countedAs !== 'some-of') return [];
  const { answers, asked } = question.counted;
  const isNone = answers.map(({ codes }) => codes.length === 1 && codes[0] === NONE);
  const routed = asked.count < asked.people.length;
  return rowsOf(groups).flatMap(({ traits, group }) => {
    const at = (factor: number, answer: string) =>
      find({ question: place, factor, traits }, [...group, answer]);
    const gave = answers.map((_, factor) => at(factor, DID));
    const size = at(0, MARGIN);
    const out = routed ? at(0, NOT_ASKED) : undefined;
    const told = gave.flatMap((cell, factor) =>
      cell === undefined ? [] : [{ cell, none: isNone[factor] === true }],
    );
    if (size === undefined || told.length < answers.length) return [];
    const people = [{ cell: size, factor: 1 }, ...(out === undefined ? [] : [{ cell: out, factor: -1 }])];
    const atLeastOne = [...people, ...told.map(({ cell }) => ({ cell, factor: -1 }))];
    const most = [
      ...people.map(({ cell, factor }) => ({ cell, factor: -atMost * factor })),
      ...told.map(({ cell, none }) => ({ cell, factor: none ? atMost : 1 })),
    ];
    return [atLeastOne, most].map((terms): Limit => ({
      cells: terms.map(({ cell }) => cell),
      factors: terms.map(({ factor }) => factor),
      atMost: 0,
    }));
  });
}

/** What the printed shares say of every table, each told by every weighting that readers saw. */
function shareLimits(question: SetQuestion, place: number, { groups, find }: Tying): readonly Limit[] {
  return question.factors.flatMap((answers, factor) =>
    (question.told[factor] ?? []).flatMap(({ table }) => {
      const traits = table.variables.slice(0, -1).map(({ name }) => name);
      const its = traits.flatMap(
        (name) => groups.classes.find(({ trait }) => trait.name === name)?.trait ?? [],
      );
      return groups.weights
        .flatMap((weights) =>
          weightedTotals(its, answers, { weights, tellsShare: sharesOf(question, factor) }),
        )
        .map(({ cells, factors: times, atMost }): Limit => {
          const found = cells.flatMap((name, index) => {
            const cell = find({ question: place, factor, traits }, name);
            return cell === undefined ? [] : [{ cell, times: times[index] ?? 0 }];
          });
          return {
            cells: found.map(({ cell }) => cell),
            factors: found.map(({ times: each }) => each),
            atMost,
          };
        });
    }),
  );
}

/** Who did not say what nearly everybody of a group said, as one more number each. */
function withMinorities(system: CellSystem, { questions, placed, groups, find }: Tying): CellSystem {
  const withheld = new Map(groups.classes.map((each) => [each.trait.name, each.withheld]));
  const made = placed.flatMap((each, index) => {
    const tells = questions[each.question]?.told[each.factor]?.find(
      ({ table }) => table === each.table,
    )?.tells;
    if (each.traits.length === 0 || !tells) return [];
    return minoritiesIn(each.table)
      .filter(
        ({ group }) =>
          !group.some((name, depth) => withheld.get(each.traits[depth] ?? '')?.has(name) === true),
      )
      .filter(({ group }) => tells([...group, MARGIN]))
      .map(({ cells, atMost }) => ({
        table: index,
        parts: cells.flatMap((cell) => find(each, cell) ?? []),
        atMost,
      }));
  });
  const first = system.cells.length;
  const countIn = (parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + (system.cells[part]?.count ?? 0), 0);
  const cells = made.map(({ table, parts }, index): Cell => ({
    table,
    name: [`minority ${index}`],
    count: countIn(parts),
  }));
  return {
    ...system,
    cells: [...system.cells, ...cells],
    sums: [...system.sums, ...made.map(({ parts }, index) => ({ total: first + index, parts }))],
    ceilings: new Map(
      made.flatMap(({ atMost }, index) => (atMost === undefined ? [] : [[first + index, atMost] as const])),
    ),
    delicate: new Set(made.map((_, index) => first + index)),
  };
}
