// Which questions are compared by two traits at once, and until when staff may choose that.
import type { Result, ResultDocument } from './result.js';

/** Two traits, and the questions that are compared by both at once. */
export type Crossing = {
  readonly traits: readonly [string, string];
  readonly questions: readonly string[];
};

/** In the order of the alphabet, so that a pair has one name. */
export const CROSSED_TRAITS = [
  ['age', 'area'],
  ['area', 'gender'],
  ['age', 'gender'],
] as const satisfies readonly (readonly [string, string])[];

export const crossingRefusals = ['tables-settled', 'other-pair-told'] as const;
export type CrossingRefusal = (typeof crossingRefusals)[number];

/** The pair that readers saw in an earlier version; undefined when none did. */
export const pairTold = (earlier: readonly ResultDocument[]): readonly [string, string] | undefined =>
  earlier.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.shown ? (question.crossed ?? []).map(({ traits }) => traits) : [],
    ),
  )[0];

/**
 * Why this choice cannot be made; undefined when it can. Tables are chosen before anybody approves the result. Once a pair
 * was read in an earlier version it stays the only one: beside another pair three traits together could be worked out.
 */
export function refuseCrossing(
  crossing: Crossing | undefined,
  result: Pick<Result, 'state'> | undefined,
  told: readonly [string, string] | undefined,
): CrossingRefusal | undefined {
  if (result && result.state !== 'computed') return 'tables-settled';
  const isOther = crossing && told && crossing.traits.join() !== told.join();
  return isOther ? 'other-pair-told' : undefined;
}
