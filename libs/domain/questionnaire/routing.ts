// Who gets which question: conditions over earlier answers, jumps forward, sections and quotas, as data.

/** A condition over the answers that were given on the way; only earlier questions may be named. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  /** At least one of these codes was chosen; DONT_KNOW is a code too. */
  | { readonly kind: 'chose'; readonly question: string; readonly codes: readonly string[] }
  /** None of these codes was chosen, also when the question was skipped or never shown. */
  | { readonly kind: 'chose-not'; readonly question: string; readonly codes: readonly string[] }
  /** A number was given, from and to included. */
  | { readonly kind: 'between'; readonly question: string; readonly from: number; readonly to: number }
  | { readonly kind: 'answered'; readonly question: string };

/** Where a jump to the end of the questions leads. */
export const END = 'einde';

/** After the question: when the condition holds, go on at `to`, the id of a later question or END. */
export type Jump = { readonly when: Condition; readonly to: string };

/** A heading above the questions from `startsAt` on, until the next section. */
export type Section = { readonly id: string; readonly title: string; readonly startsAt: string };

/** When so many people gave answers for which the condition holds, others like them are asked nothing more. */
export type Quota = {
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
  readonly atMost: number;
};

/**
 * In: a condition. Out: the ids of all questions it looks at, each once.
 */
export function questionsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any')
    return [...new Set(condition.of.flatMap(questionsIn))];
  return [condition.question];
}
