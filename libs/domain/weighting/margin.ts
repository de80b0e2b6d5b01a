// What the population looks like in one variable, and what must hold before a sample can be weighted to it.
import type { Factor } from './factor.js';

/** `totals` holds, per class of the factor and in its order, how many people of the population have it. */
export type Margin = { readonly factor: Factor; readonly totals: readonly number[] };

export type MarginRefusal =
  | {
      readonly refused: 'margins-disagree';
      readonly totals: readonly { readonly variable: string; readonly total: number }[];
    }
  | {
      readonly refused: 'bad-total';
      readonly variable: string;
      readonly category: string;
      readonly target: number;
    }
  | {
      readonly refused: 'empty-class';
      readonly variable: string;
      readonly category: string;
      readonly target: number;
    }
  | {
      readonly refused: 'class-without-target';
      readonly variable: string;
      readonly category: string;
      readonly people: number;
    }
  | { readonly refused: 'unknown-class'; readonly variable: string; readonly rows: readonly number[] };

/** Totals of one population may differ by rounding, never by more than this part. */
const SAME_TOTAL = 1e-6;

/**
 * In: margins over the same respondents. Out: every reason why no weights can meet them, none when there is no such
 * reason: totals that are no counts, margins of different populations, a class with people in the population but
 * nobody in the sample, a class with respondents but nobody in the population, respondents without a class.
 * Source: the start-up checks that Lumley's `survey::rake` leaves to its user (R survey 4.1).
 */
export function checkMargins(margins: readonly Margin[]): readonly MarginRefusal[] {
  return [...margins.flatMap(classFaults), ...disagreement(margins)];
}

function classFaults({ factor, totals }: Margin): MarginRefusal[] {
  const people = factor.categories.map(() => 0);
  const unknown: number[] = [];
  factor.codes.forEach((code, row) => {
    if (code < 0) unknown.push(row);
    else people[code] = (people[code] ?? 0) + 1;
  });
  const variable = factor.name;
  const faults = factor.categories.flatMap((category, code): MarginRefusal[] => {
    const [target = NaN, present = 0] = [totals[code], people[code]];
    if (!(target >= 0) || target === Infinity) return [{ refused: 'bad-total', variable, category, target }];
    if (present === 0 && target > 0) return [{ refused: 'empty-class', variable, category, target }];
    if (present > 0 && target === 0)
      return [{ refused: 'class-without-target', variable, category, people: present }];
    return [];
  });
  return unknown.length > 0 ? [...faults, { refused: 'unknown-class', variable, rows: unknown }] : faults;
}

function disagreement(margins: readonly Margin[]): MarginRefusal[] {
  const totals = margins.map(({ factor, totals: each }) => ({
    variable: factor.name,
    total: each.reduce((sum, total) => sum + total, 0),
  }));
  const all = totals.map(({ total }) => total);
  const apart = Math.max(...all) - Math.min(...all) > SAME_TOTAL * Math.max(...all);
  return apart ? [{ refused: 'margins-disagree', totals }] : [];
}

export type MarginCheck = {
  readonly variable: string;
  readonly category: string;
  readonly target: number;
  /** The sum of the weights of the respondents in this class. */
  readonly reached: number;
};

/**
 * In: margins and a weight per respondent. Out: what those weights make of every class of every margin.
 */
export function marginsReached(margins: readonly Margin[], weights: Float64Array): readonly MarginCheck[] {
  return margins.flatMap(({ factor, totals }) => {
    const reached = sumsPerClass(factor, weights);
    return factor.categories.map((category, code) => ({
      variable: factor.name,
      category,
      target: totals[code] ?? 0,
      reached: reached[code] ?? 0,
    }));
  });
}

/**
 * In: a factor and a number per respondent. Out: the sum of those numbers per class; unknown classes are left out.
 */
export function sumsPerClass({ categories, codes }: Factor, values: Float64Array): Float64Array {
  const sums = new Float64Array(categories.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code >= 0) sums[code] = (sums[code] ?? 0) + (values[row] ?? 0);
  }
  return sums;
}
