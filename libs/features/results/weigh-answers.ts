// Makes the answers of a poll look like the people who could be drawn: by the chance of the draw, area, age and gender.
import { factorOf, type Factor } from '#domain/weighting/factor.js';
import { kish } from '#domain/weighting/kish.js';
import { sumsPerClass, type Margin } from '#domain/weighting/margin.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { PRECISION_OF, weigh, type SampleKind } from '#domain/weighting/weigh.js';
import { weightedSample, type WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { ResultWeighting } from './result.js';

type Background = Readonly<Record<string, string>>;

/** One answer, by the classes that were frozen at launch. */
export type ClassedAnswer = { readonly weightClass: string; readonly background: Background };

/** The invited of one combination of classes, and what each stands for on average. */
export type InvitedClass = ClassedAnswer & { readonly invited: number; readonly weight: number };

/** By trait, the people of a population per class as it was before any were joined; instead of who could be drawn. */
export type KnownTotals = ReadonlyMap<string, ReadonlyMap<string, number>>;

export type WeighedAnswers = {
  readonly sample: WeightedSample;
  readonly weighting: ResultWeighting;
  /** The traits of the weighting, over the answers; the last class of each is what is not told. */
  readonly groups: readonly Factor[];
};

export const WEIGHED_TRAITS = ['area', 'age', 'gender'] as const;
/** The word for a class that was made too coarse to tell anything. */
export const NOT_TOLD = 'alle';
/** Fewer answers than this are counted and not weighted: their margins would be meaningless. */
export const FEWEST_WEIGHED = 30;

/** A trait that fewer answers than this part tell would make a few people speak for many. */
const MOST_TOLD = 0.5;

/**
 * The weights of these answers, in their order; undefined when there are too few, or when what a class of answers
 * stands for is not known. Classes that were joined for one group are joined for everybody; answers whose class is not
 * told keep the share that they have (as DeBell and Krosnick 2009 do for missing values). Traits that cannot be met are left out, the last first;
 * those with totals of their own are the last to go.
 */
export function weighAnswers(
  answers: readonly ClassedAnswer[],
  invited: readonly InvitedClass[],
  kind: Exclude<SampleKind, 'open'>,
  known: KnownTotals = new Map(),
): WeighedAnswers | undefined {
  const population = invited.reduce((sum, group) => sum + group.invited * group.weight, 0);
  const start = startWeights(answers, invited, population);
  if (answers.length < FEWEST_WEIGHED || !start || answers.length >= population) return undefined;
  const design = simpleDesign(start, kind === 'probability' ? population : null);
  const traits = [...WEIGHED_TRAITS].sort((one, next) => Number(known.has(next)) - Number(known.has(one)));
  const margins = traits.flatMap((trait) => marginOf(trait, { answers, invited, start, known }) ?? []);
  for (let count = margins.length; count > 0; count -= 1) {
    const some = margins.slice(0, count);
    const weighing = weigh(design, some);
    const groups = some.map(({ factor }) => factor);
    if (weighing.ok) return described(weighing.weighed.sample, groups, kind);
  }
  return described(weightedSample(design, start, null), [], kind);
}

function described(
  sample: WeightedSample,
  groups: readonly Factor[],
  kind: Exclude<SampleKind, 'open'>,
): WeighedAnswers {
  const precision = PRECISION_OF[kind] === 'margin-of-error' ? 'margin-of-error' : 'modelled';
  const traits = groups.map(({ name }) => name);
  const effective = Math.round(kish(sample.weights).nEff);
  return { sample, weighting: { traits, precision, effective }, groups };
}

/** By the chance of the draw alone, together as many as there are people. */
function startWeights(
  answers: readonly ClassedAnswer[],
  invited: readonly InvitedClass[],
  population: number,
): Float64Array | undefined {
  const sums = new Map<string, { people: number; weight: number }>();
  for (const { weightClass, invited: people, weight } of invited) {
    const sum = sums.get(weightClass) ?? { people: 0, weight: 0 };
    sums.set(weightClass, { people: sum.people + people, weight: sum.weight + people * weight });
  }
  const weights = Float64Array.from(answers, ({ weightClass }) => {
    const sum = sums.get(weightClass);
    return sum ? sum.weight / sum.people : NaN;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => (weight * population) / total) : undefined;
}

type Weighing = {
  readonly answers: readonly ClassedAnswer[];
  readonly invited: readonly InvitedClass[];
  readonly start: Float64Array;
  readonly known: KnownTotals;
};

/** Undefined when the trait tells nothing any more. */
function marginOf(trait: string, { answers, invited, start, known }: Weighing): Margin | undefined {
  const valueOf = ({ background }: ClassedAnswer) => background[trait] ?? NOT_TOLD;
  const joined = joinedClasses([...answers, ...invited].map(valueOf));
  const own = answers.map((answer) => joined.get(valueOf(answer)) ?? NOT_TOLD);
  const totals = new Map<string, number>();
  for (const group of invited) {
    const name = joined.get(valueOf(group)) ?? NOT_TOLD;
    if (name !== NOT_TOLD) totals.set(name, (totals.get(name) ?? 0) + group.invited * group.weight);
  }
  const given = known.get(trait);
  for (const name of given ? totals.keys() : []) totals.set(name, peopleIn(name, given));
  const present = [...totals.keys()].filter((name) => own.includes(name)).sort();
  const told = own.filter((name) => name !== NOT_TOLD).length;
  if (present.length < 2 || present.length < totals.size || told < MOST_TOLD * own.length) return undefined;
  return keepingShareOf(factorOf(trait, own, [...present, NOT_TOLD]), totals, start);
}

const peopleIn = (name: string, given: ReadonlyMap<string, number> = new Map()): number =>
  classesIn(name).reduce((sum, one) => sum + (given.get(one) ?? 0), 0);

/** Answers without a known class keep their share; the known totals share the rest. */
function keepingShareOf(factor: Factor, totals: ReadonlyMap<string, number>, start: Float64Array): Margin {
  const untold = sumsPerClass(factor, start).at(-1) ?? 0;
  const everybody = start.reduce((sum, weight) => sum + weight, 0);
  const known = factor.categories.reduce((sum, name) => sum + (totals.get(name) ?? 0), 0);
  const rest = (everybody - untold) / known;
  return {
    factor,
    totals: factor.categories.map((name) => (name === NOT_TOLD ? untold : (totals.get(name) ?? 0) * rest)),
  };
}

/** By class as it stands (a+b), the class that holds it everywhere: classes that were joined once are joined always. */
export function joinedClasses(values: readonly string[]): ReadonlyMap<string, string> {
  const told = [...new Set(values)].filter((value) => value !== NOT_TOLD);
  const groups: Set<string>[] = [];
  for (const value of told) {
    const parts = new Set(classesIn(value));
    const touching = groups.filter((group) => [...parts].some((part) => group.has(part)));
    const merged = new Set([...parts, ...touching.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), merged);
  }
  const nameOf = (value: string) => {
    const group = groups.find((each) => each.has(classesIn(value)[0] ?? ''));
    return [...(group ?? [])].sort().join('+');
  };
  return new Map(told.map((value) => [value, nameOf(value)]));
}

/** The classes that were joined into this one. */
export const classesIn = (name: string): readonly string[] => name.split('+');
