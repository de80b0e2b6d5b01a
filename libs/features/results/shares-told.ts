// Of which answers the share among everybody stands on the page; an answer as its factor calls it.
import type { CountedQuestion } from './count-part.js';

/** Where people could give several answers, each has a factor of its own, at `factor`. */
export const sharesOf =
  ({ part, answers }: CountedQuestion, factor: number) =>
  (answer: string): boolean =>
    part.countedAs === 'some-of'
      ? answers[factor]?.open === true
      : answers.some(({ codes, open }) => open && codes.join('+') === answer);
