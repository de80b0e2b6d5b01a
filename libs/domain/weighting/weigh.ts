// One way from respondents and margins to a weighted sample, for terminal and pages alike.
import { auxiliaryOf } from './auxiliary.js';
import { kish, type Kish } from './kish.js';
import { marginsReached, type Margin, type MarginCheck, type MarginRefusal } from './margin.js';
import { rake } from './rake.js';
import { checkDesign, type DesignRefusal, type SurveyDesign } from './survey-design.js';
import { trim, type TrimBounds } from './trim.js';
import { weightedSample, type WeightedSample } from './weighted-sample.js';

/** What was drawn by chance, invited from a panel, or open to whoever came: it decides what may be said of certainty. */
export const sampleKinds = ['probability', 'panel', 'open'] as const;
export type SampleKind = (typeof sampleKinds)[number];

/**
 * A margin of error only where chance chose; for a panel the same arithmetic rests on a model, and is called so;
 * for an open link nothing at all.
 * Source: AAPOR (2016), Guidance on Reporting Precision for Nonprobability Samples.
 */
export const PRECISION_OF: Readonly<Record<SampleKind, 'margin-of-error' | 'modelled' | 'none'>> = {
  probability: 'margin-of-error',
  panel: 'modelled',
  open: 'none',
};

export type Weighed = {
  readonly sample: WeightedSample;
  readonly kish: Kish;
  readonly margins: readonly MarginCheck[];
  readonly cycles: number;
  /** How many weights were cut; null: no trimming was asked for. */
  readonly trimmed: { readonly raised: number; readonly lowered: number } | null;
};

export type WeighRefusal =
  | MarginRefusal
  | DesignRefusal
  | {
      readonly refused: 'margins-out-of-reach';
      readonly cycles: number;
      readonly nearest: readonly MarginCheck[];
    }
  | { readonly refused: 'bounds-without-mean'; readonly mean: number };

export type Weighing =
  | { readonly ok: true; readonly weighed: Weighed }
  | { readonly ok: false; readonly refusals: readonly WeighRefusal[] };

/**
 * In: a design, the margins of the population over the same respondents, and optionally bounds as factors of the mean
 * weight. Out: the raked sample with its Kish figures and what it makes of the margins. After trimming the margins
 * are no longer met, so the weights then count as fixed. Refuses whatever raking, trimming or the design refuses.
 * Source: `rake`, `trim`, `kish` and `weightedSample` in this folder.
 */
export function weigh(
  design: SurveyDesign,
  margins: readonly Margin[],
  bounds: TrimBounds | null = null,
): Weighing {
  const faults = checkDesign(design);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const raked = rake(design.weights, margins);
  if (!raked.ok && 'refusals' in raked) return raked;
  if (!raked.ok) {
    const { refused, cycles, nearest } = raked;
    return { ok: false, refusals: [{ refused, cycles, nearest }] };
  }
  if (bounds === null) {
    const sample = weightedSample(design, raked.weights, auxiliaryOf(margins));
    return { ok: true, weighed: described(sample, margins, { cycles: raked.cycles, trimmed: null }) };
  }
  const mean = kish(raked.weights).sumOfWeights / raked.weights.length;
  const limits = { lower: bounds.lower * mean, upper: bounds.upper * mean };
  const cut = trim(raked.weights, limits, margins);
  if (!cut.ok) return { ok: false, refusals: [{ refused: cut.refused, mean: cut.mean }] };
  const { weights, raised, lowered } = cut.trimmed;
  const untouched = raised + lowered === 0;
  const sample = weightedSample(design, weights, untouched ? auxiliaryOf(margins) : null);
  return {
    ok: true,
    weighed: described(sample, margins, { cycles: raked.cycles, trimmed: { raised, lowered } }),
  };
}

function described(
  sample: WeightedSample,
  margins: readonly Margin[],
  rest: Pick<Weighed, 'cycles' | 'trimmed'>,
): Weighed {
  const { weights } = sample;
  return { sample, kish: kish(weights), margins: marginsReached(margins, weights), ...rest };
}
