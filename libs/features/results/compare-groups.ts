// One question by area, age and gender: only what leaves no small group to be worked out.
import { MARGIN, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { GroupClasses } from './group-classes.js';
import { estimateShares } from '#domain/weighting/estimate.js';
import type { Factor } from '#domain/weighting/factor.js';
import { shareInterval } from '#domain/weighting/intervals.js';
import type { WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { GroupFigure, GroupFigures } from './result.js';

/** One factor where every person gave one answer; otherwise one per answer, whose first class is having chosen it. */
export type Comparison = {
  readonly answers: readonly Factor[];
  readonly classes: readonly GroupClasses[];
};

/** A figure of the whole group that is more one-sided than this would tell what each of its members thinks. */
const ONE_SIDED = 90;

/**
 * The tables of one question, all of them protected together with the totals of the question, which stand on the page
 * already. Nothing at all is given when that cannot be done. A weighted figure stands only where its count and the base of its group may.
 */
export function compareGroups(
  sample: WeightedSample,
  { answers, classes }: Comparison,
  solver: Solver,
): readonly GroupFigures[] {
  const tables = classes.flatMap(({ trait }) => answers.map((each) => countsOf(trait, each)));
  const surroundings = {
    published: answers.flatMap((each, table) =>
      [...each.categories, MARGIN].map((answer) => ({ table, cell: [MARGIN, answer] })),
    ),
    withheld: classes.flatMap((its, place) =>
      answers.flatMap((each, question) =>
        [...its.withheld].flatMap((group) =>
          [...each.categories, MARGIN].map((answer) => ({
            table: place * answers.length + question,
            cell: [group, answer],
          })),
        ),
      ),
    ),
    ceilings: classes.flatMap((its, place) => ceilingsOf(its, place * answers.length)),
  };
  const outcome = protect(tables, solver, RULE_OF_TEN, surroundings);
  if (!outcome.ok || outcome.protection.leaks.length > 0) return [];
  const hidden = new Set(outcome.protection.hidden.map(({ table, cell }) => key(table, cell)));
  return classes.map(({ trait }, place) => ({
    trait: trait.name,
    rows: trait.categories.slice(0, -1).map((name, code) => {
      const counts = Uint8Array.from(trait.codes, (own) => (own === code ? 1 : 0));
      return rowOf(sample, { name, answers, counts }, (question, answer) =>
        hidden.has(key(place * answers.length + question, [name, answer])),
      );
    }),
  }));
}

const key = (table: number, cell: readonly string[]): string => JSON.stringify([table, ...cell]);

/** No more members of a class can have answered than there are, and how many there are counts as known. */
function ceilingsOf({ trait, people, withheld }: GroupClasses, table: number) {
  return trait.categories.flatMap((group, code) =>
    withheld.has(group) ? [] : [{ table, cell: [group, MARGIN], atMost: people[code] ?? 0 }],
  );
}

type Row = { readonly name: string; readonly answers: readonly Factor[]; readonly counts: Uint8Array };

function rowOf(
  sample: WeightedSample,
  { name, answers, counts }: Row,
  isHidden: (question: number, answer: string) => boolean,
): GroupFigures['rows'][number] {
  const cells = answers.flatMap((each, question) => {
    const shown = isHidden(0, MARGIN) ? [] : figuresIn(sample, each, counts);
    const figures = each.categories.map((answer, place) =>
      isHidden(question, answer) ? null : (shown[place] ?? null),
    );
    return answers.length === 1 ? figures : figures.slice(0, 1);
  });
  const [first] = answers;
  return { name, base: !first || isHidden(0, MARGIN) ? null : baseIn(first, counts), cells };
}

function countsOf(trait: Factor, answers: Factor): FrequencyTable {
  const width = answers.categories.length;
  const counts = new Array<number>(trait.categories.length * width).fill(0);
  answers.codes.forEach((answer, person) => {
    const group = trait.codes[person] ?? -1;
    if (answer >= 0 && group >= 0) counts[group * width + answer] = (counts[group * width + answer] ?? 0) + 1;
  });
  return { variables: [trait, answers].map(({ name, categories }) => ({ name, categories })), counts };
}

const baseIn = ({ codes }: Factor, counts: Uint8Array): number =>
  codes.filter((answer, person) => answer >= 0 && counts[person] === 1).length;

/** Beside a one-sided figure the others would tell how one-sided it is. */
function figuresIn(sample: WeightedSample, answers: Factor, counts: Uint8Array): (GroupFigure | null)[] {
  const shares = estimateShares(sample, answers, counts);
  const oneSided = shares.findIndex(({ estimate }) => 100 * estimate > ONE_SIDED);
  if (oneSided >= 0)
    return shares.map((_, place) =>
      place === oneSided ? { percentage: ONE_SIDED, margin: [ONE_SIDED, 100] } : null,
    );
  return shares.map((share) => {
    const percent = (part: number) => Math.round(100 * part);
    const [low, high] = shareInterval(share);
    return { percentage: percent(share.estimate), margin: [percent(low), percent(high)] };
  });
}
