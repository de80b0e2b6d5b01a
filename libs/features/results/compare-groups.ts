// One question by area, age and gender: only what leaves no small group to be worked out.
import { MARGIN, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { protect } from '#domain/disclosure/protect.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { estimateShares } from '#domain/weighting/estimate.js';
import type { Factor } from '#domain/weighting/factor.js';
import { shareInterval } from '#domain/weighting/intervals.js';
import type { WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { GroupFigure, GroupFigures } from './result.js';

/** One answer per person (−1: none) and the traits to compare by; the last class of a trait is what is not told. */
export type Comparison = { readonly answers: Factor; readonly traits: readonly Factor[] };

/** A figure of the whole group that is more one-sided than this would tell what each of its members thinks. */
const ONE_SIDED = 90;

/**
 * The tables of one question, all of them protected together with the totals of the question, which stand on the page
 * already. Nothing at all is given when that cannot be done. A weighted figure stands only where its count and the base of its group may.
 */
export function compareGroups(
  sample: WeightedSample,
  { answers, traits }: Comparison,
  solver: Solver,
): readonly GroupFigures[] {
  const telling = traits.filter(({ categories }) => categories.length > 2);
  const tables = telling.map((trait) => countsOf(trait, answers));
  const totals = [...answers.categories, MARGIN].map((answer) => ({ table: 0, cell: [MARGIN, answer] }));
  const outcome = protect(tables, solver, RULE_OF_TEN, totals);
  if (!outcome.ok || outcome.protection.leaks.length > 0) return [];
  const hidden = new Set(
    outcome.protection.hidden.map(({ table, cell: [group = '', answer = ''] }) => key(table, group, answer)),
  );
  return telling.map((trait, table) => ({
    trait: trait.name,
    rows: trait.categories.slice(0, -1).map((name, code) => {
      const isHidden = (answer: string) => hidden.has(key(table, name, answer));
      const counts = Uint8Array.from(trait.codes, (own) => (own === code ? 1 : 0));
      const figures = isHidden(MARGIN) ? [] : figuresIn(sample, answers, counts);
      const cells = answers.categories.map((answer, place) =>
        isHidden(answer) ? null : (figures[place] ?? null),
      );
      return { name, base: isHidden(MARGIN) ? null : baseIn(answers, counts), cells };
    }),
  }));
}

const key = (table: number, group: string, answer: string): string => JSON.stringify([table, group, answer]);

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
