// Of which answers the share among everybody stands on the page; an answer as its factor calls it.
import type { CountedQuestion } from './count-part.js';
import { DID } from './one-sided.js';
import { answerKey, type SetQuestion } from './set-parts.js';

/** Where people could give several answers, each has a factor of its own, at `factor`. */
export const sharesOf =
  ({ counted: { part, answers }, unshared }: Pick<SetQuestion, 'counted' | 'unshared'>, factor: number) =>
  (answer: string): boolean => {
    if (unshared.has(answerKey(factor, answer))) return false;
    return part.countedAs === 'some-of'
      ? answers[factor]?.open === true
      : answers.some(({ codes, open }) => open && codes.join('+') === answer);
  };

/** The answers of the page, in its order, of which the share is not told although there is one. */
export function withheldShares({ counted, unshared }: SetQuestion): readonly boolean[] {
  const { answers, part }: CountedQuestion = counted;
  return answers.map(({ codes }, place) =>
    part.countedAs === 'some-of'
      ? unshared.has(answerKey(place, DID))
      : unshared.has(answerKey(0, codes.join('+'))),
  );
}
