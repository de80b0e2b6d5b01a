// The figures of a result for programs: the very same document as the page, with the words of the poll around it.
import type { Poll } from '#features/polls/index.js';
import type { Result } from '#features/results/index.js';
import { publicCount } from './public-count.js';

export function figuresJson({ number, title, slug }: Poll, result: Result): string {
  const { version, headline, digest, document } = result;
  const shown = {
    poll: { number, title, slug },
    result: { version, headline, digest },
    ...document,
    answered: publicCount(document.answered),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
