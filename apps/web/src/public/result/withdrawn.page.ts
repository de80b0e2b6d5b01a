// What stands on the place of a result that was withdrawn and not yet replaced.
import type { Poll } from '#features/polls/index.js';
import type { Correction } from '#features/results/index.js';
import { fullDay } from '../../texts/formats.nl.js';

export function withdrawnPage(poll: Poll, corrections: readonly Correction[]): object {
  return {
    title: `Ingetrokken: uitkomst van de peiling ${poll.title}`,
    section: 'uitkomsten',
    pollTitle: poll.title,
    corrections: corrections.map(({ withdrawnAt, note }) => ({
      title: `Ingetrokken op ${fullDay(withdrawnAt)}`,
      text: note,
    })),
  };
}
