// Keeps answers of a few people out of sight: an answer given by one to nine people is merged with another.
import type { Tally } from './tally-answers.js';

/** Fewer people than this are never shown by themselves. */
export const SMALLEST_SHOWN = 10;

export type ShownAnswer = {
  /** One code, or the codes that stand together as "overig". */
  readonly codes: readonly string[];
  readonly count: number;
};

/** `shown` lists the answers in the order of the question, the merged ones last; the mean only when nothing was merged. */
export type ShownTally =
  | {
      readonly shown: true;
      readonly base: number;
      readonly answers: readonly ShownAnswer[];
      readonly mean: number | undefined;
    }
  | { readonly shown: false };

/**
 * What may be shown of a tally.
 *
 * In: a tally over the whole sample. Out: the answers given by nobody or by at least ten people as they are, and the
 * others merged, with as many of the next smallest as it takes to reach ten people and two answers. Nothing at all is
 * shown when fewer than ten people answered, or when everything would stand together.
 * Source: the rule of ten, as in the municipality's own reporting; full disclosure control over several tables is another matter.
 */
export function mergeSmall(tally: Tally): ShownTally {
  if (tally.base < SMALLEST_SHOWN) return { shown: false };
  const merged = codesToMerge(tally);
  const open = [...tally.counts].filter(([code]) => !merged.has(code));
  const answers = open.map(([code, count]) => ({ codes: [code], count }));
  if (merged.size === 0) return { shown: true, base: tally.base, answers, mean: tally.mean };
  if (!open.some(([, count]) => count > 0)) return { shown: false };
  const together = {
    codes: [...tally.counts.keys()].filter((code) => merged.has(code)),
    count: people(tally, merged),
  };
  return { shown: true, base: tally.base, answers: [...answers, together], mean: undefined };
}

function codesToMerge(tally: Tally): ReadonlySet<string> {
  const given = [...tally.counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => one - other);
  const merged = new Set<string>();
  for (const [code, count] of given) {
    const enough = merged.size !== 1 && (merged.size === 0 || people(tally, merged) >= SMALLEST_SHOWN);
    if (count >= SMALLEST_SHOWN && enough) break;
    merged.add(code);
  }
  return merged;
}

/** People who gave at least one of these answers. */
function people(tally: Tally, codes: ReadonlySet<string>): number {
  return tally.choices.filter((chosen) => chosen.some((code) => codes.has(code))).length;
}
