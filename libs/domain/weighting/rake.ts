// Raking: weights that meet every margin of the population at once, by fitting them in turn.
import { auxiliaryOf } from './auxiliary.js';
import { calibrate } from './calibrate.js';
import { checkMargins, marginsReached, type Margin, type MarginCheck, type MarginRefusal } from './margin.js';
import { gatherPatterns, type Patterns } from './patterns.js';

export type Raked =
  | {
      readonly ok: true;
      readonly weights: Float64Array;
      readonly cycles: number;
      /** How far the worst class still is from its target, as a part of it. */
      readonly largestGap: number;
    }
  | { readonly ok: false; readonly refusals: readonly MarginRefusal[] }
  | {
      readonly ok: false;
      /** Every class has people, but their combinations cannot carry these totals together. */
      readonly refused: 'margins-out-of-reach';
      readonly cycles: number;
      /** The totals that the nearest weights reach: margins that can be met. */
      readonly nearest: readonly MarginCheck[];
    };

const MOST_CYCLES = 20_000;
/** Progress is looked at after this many cycles; a gap that shrank by less than a tenth will never close. */
const PATIENCE = 100;

/**
 * In: positive weights to start from (one per respondent), margins over the same respondents, and how close every
 * total must come, as a part of it (1e-12 unless told otherwise). Out: the weights; each is its start weight times one factor for every class that the
 * respondent has. Margins whose sums differ by rounding are brought to the sum of the first. Refuses the margins that `checkMargins` refuses, and margins that exclude each other, with the
 * nearest ones that do not. Respondents with the same classes are fitted as one, so 100,000 rows take no longer than their patterns.
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11; the same weights as R `survey::rake`.
 */
export function rake(start: Float64Array, given: readonly Margin[], tolerance = 1e-12): Raked {
  const refusals = checkMargins(given);
  if (refusals.length > 0) return { ok: false, refusals };
  const margins = ofOnePopulation(given);
  const patterns = gatherPatterns(
    start,
    margins.map(({ factor }) => factor),
  );
  const sums = Float64Array.from(patterns.weights);
  let before = Infinity;
  for (let cycles = 1; cycles <= MOST_CYCLES; cycles += 1) {
    const gap = fitOnce(sums, patterns, margins);
    if (gap <= tolerance) return fitted(start, patterns, { sums, cycles, gap });
    if (cycles % PATIENCE > 0) continue;
    const found = cycles === PATIENCE ? foundAtOnce(patterns, margins) : undefined;
    if (found) {
      sums.set(found);
      continue;
    }
    if (gap > 0.9 * before) return outOfReach(start, patterns, { sums, cycles, margins });
    before = gap;
  }
  return outOfReach(start, patterns, { sums, cycles: MOST_CYCLES, margins });
}

/** A weight this much smaller than another means that no positive weights meet the margins, however near they come. */
const NOTHING_LEFT = 1e-9;

/** Where fitting in turn is slow, the same weights by Newton's method; undefined when that finds none either. */
function foundAtOnce({ weights, classes }: Patterns, margins: readonly Margin[]): Float64Array | undefined {
  const perPattern = margins.map(({ factor, totals }, index) => ({
    factor: { ...factor, codes: classes[index] ?? new Int32Array(0) },
    totals,
  }));
  const found = calibrate(weights, auxiliaryOf(perPattern), { kind: 'raking' });
  if (!found.ok) return undefined;
  const factors = found.weights.map((weight, cell) => weight / (weights[cell] ?? 1));
  const [smallest, largest] = [Math.min(...factors), Math.max(...factors)];
  return smallest > NOTHING_LEFT * largest ? found.weights : undefined;
}

/** Totals that differ by rounding are brought to the sum of the first margin: no weights could meet both as they stand. */
function ofOnePopulation(margins: readonly Margin[]): readonly Margin[] {
  const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0));
  return margins.map(({ factor, totals }, index) => {
    const scale = (sums[0] ?? 0) / (sums[index] ?? 1);
    return scale === 1 ? { factor, totals } : { factor, totals: totals.map((total) => total * scale) };
  });
}

/** Fits every margin once; gives the worst gap that was found on the way, as a part of its target. */
function fitOnce(sums: Float64Array, { classes }: Patterns, margins: readonly Margin[]): number {
  let worst = 0;
  margins.forEach(({ totals }, index) => {
    const codes = classes[index] ?? new Int32Array(0);
    const factors = factorsNeeded(sums, codes, totals);
    for (const factor of factors) worst = Math.max(worst, Math.abs(factor - 1));
    for (let cell = 0; cell < sums.length; cell += 1)
      sums[cell] = (sums[cell] ?? 0) * (factors[codes[cell] ?? 0] ?? 1);
  });
  return worst;
}

function factorsNeeded(sums: Float64Array, codes: Int32Array, totals: readonly number[]): Float64Array {
  const present = new Float64Array(totals.length);
  for (let cell = 0; cell < sums.length; cell += 1) {
    const code = codes[cell] ?? 0;
    present[code] = (present[code] ?? 0) + (sums[cell] ?? 0);
  }
  return present.map((sum, code) => (sum === 0 ? 1 : (totals[code] ?? 0) / sum));
}

function spread(start: Float64Array, { cellOf, weights }: Patterns, sums: Float64Array): Float64Array {
  const factors = sums.map((sum, cell) => sum / (weights[cell] ?? 1));
  const result = new Float64Array(start.length);
  for (let row = 0; row < start.length; row += 1)
    result[row] = (start[row] ?? 0) * (factors[cellOf[row] ?? 0] ?? 1);
  return result;
}

type Fit = { readonly sums: Float64Array; readonly cycles: number };

function fitted(start: Float64Array, patterns: Patterns, fit: Fit & { readonly gap: number }): Raked {
  const weights = spread(start, patterns, fit.sums);
  return { ok: true, weights, cycles: fit.cycles, largestGap: fit.gap };
}

function outOfReach(
  start: Float64Array,
  patterns: Patterns,
  { sums, cycles, margins }: Fit & { readonly margins: readonly Margin[] },
): Raked {
  const nearest = marginsReached(margins, spread(start, patterns, sums));
  return { ok: false, refused: 'margins-out-of-reach', cycles, nearest };
}
