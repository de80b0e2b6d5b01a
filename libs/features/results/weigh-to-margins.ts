// Weights the answers of a poll to figures of the population that staff chose, or says which of them cannot be met.
import type { SampleKind } from '#domain/weighting/weigh.js';
import type { ChosenTotals } from './result.js';
import {
  classesIn,
  FEWEST_WEIGHED,
  joinedClasses,
  NOT_TOLD,
  weighAnswers,
  type ClassedAnswer,
  type InvitedClass,
  type WeighedAnswers,
} from './weigh-answers.js';

/** Why chosen figures could not be used; classes as code. */
export type MarginsNotMet = {
  readonly because: 'too-few-answers' | 'empty-class' | 'out-of-reach';
  readonly trait: string;
  readonly classes: readonly string[];
};

export type WeighedToMargins = {
  /** By the chosen figures; by who could be drawn when those cannot be met. */
  readonly weighed: WeighedAnswers | undefined;
  readonly notMet: readonly MarginsNotMet[];
};

/** Traits of which nothing was chosen are weighted to who could be drawn, as `weighAnswers` does. */
export function weighToMargins(
  answers: readonly ClassedAnswer[],
  invited: readonly InvitedClass[],
  kind: Exclude<SampleKind, 'open'>,
  chosen: ChosenTotals,
): WeighedToMargins {
  const known = new Map(
    chosen.totals.map(({ trait, classes }) => [
      trait,
      new Map(classes.map(({ name, total }) => [name, total])),
    ]),
  );
  const weighed = weighAnswers(answers, invited, kind, known);
  const left = [...known.keys()].filter((trait) => !weighed?.weighting.traits.includes(trait));
  if (weighed && left.length === 0)
    return {
      weighed: { ...weighed, weighting: { ...weighed.weighting, margins: chosen } },
      notMet: [],
    };
  const notMet = left.map((trait) => reason(trait, answers, invited));
  return { weighed: weighAnswers(answers, invited, kind), notMet };
}

function reason(
  trait: string,
  answers: readonly ClassedAnswer[],
  invited: readonly InvitedClass[],
): MarginsNotMet {
  if (answers.length < FEWEST_WEIGHED) return { because: 'too-few-answers', trait, classes: [] };
  const valueOf = ({ background }: ClassedAnswer) => background[trait] ?? NOT_TOLD;
  const joined = joinedClasses([...answers, ...invited].map(valueOf));
  const given = new Set(answers.map((answer) => joined.get(valueOf(answer))));
  const empty = [...new Set(invited.map(valueOf))]
    .filter((name) => name !== NOT_TOLD && !given.has(joined.get(name)))
    .flatMap(classesIn);
  const classes = [...new Set(empty)].sort();
  return { because: classes.length > 0 ? 'empty-class' : 'out-of-reach', trait, classes };
}
